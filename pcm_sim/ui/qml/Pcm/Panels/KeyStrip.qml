pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The hard keys of one place beside or below the glass.
Grid {
    id: root

    required property UnitStyle skin
    required property var keys
    required property bool upright
    required property real keyWidth
    required property real keyHeight

    signal keyPressed(string key)

    columns: upright ? 1 : Math.max(1, keys.length)
    spacing: skin.mm * 1.6

    Repeater {
        model: root.keys

        HardKeyButton {
            required property var modelData

            width: root.keyWidth
            height: root.keyHeight
            skin: root.skin
            target: modelData.target
            label: modelData.label
            hint: modelData.hint
            onTouched: root.keyPressed(modelData.key)
        }
    }
}
