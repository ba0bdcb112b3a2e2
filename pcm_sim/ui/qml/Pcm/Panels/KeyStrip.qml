pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The hard keys of one place beside or below the glass.
Grid {
    id: root

    required property UnitStyle skin
    required property var keyModel
    required property string place
    required property bool upright
    required property int keyCount
    required property real keyWidth
    required property real keyHeight

    signal keyPressed(string key)

    columns: upright ? 1 : Math.max(1, keyCount)
    spacing: skin.mm * 1.6

    Repeater {
        model: root.keyModel

        HardKeyButton {
            required property string key
            required property string place

            visible: place === root.place
            width: root.keyWidth
            height: root.keyHeight
            skin: root.skin
            onTouched: root.keyPressed(key)
        }
    }
}
