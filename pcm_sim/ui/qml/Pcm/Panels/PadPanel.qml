pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The digit pad or the keyboard: keys on a grid that was worked out elsewhere.
Item {
    id: root

    required property UnitStyle skin
    required property var keyModel
    required property real columns
    required property int rowCount
    required property string ringTarget
    required property string eraseLabel
    required property string shiftLabel

    readonly property real _gap: skin.mm * 1.1
    readonly property real _wide: (width + _gap) / columns
    readonly property real _tall: (height + _gap) / rowCount

    signal keyTouched(string target)

    Repeater {
        model: root.keyModel

        PadButton {
            required property real column
            required property real row
            required property real span
            required property int tall

            x: column * root._wide
            y: row * root._tall
            width: span * root._wide - root._gap
            height: tall * root._tall - root._gap
            skin: root.skin
            label: legend !== "" ? legend : icon === "erase" ? root.eraseLabel : root.shiftLabel
            ringed: root.ringTarget === target
            onTouched: root.keyTouched(target)
        }
    }
}
