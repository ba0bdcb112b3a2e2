pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A code of known length: one cell a character, eight in two groups of four.
Row {
    id: root

    required property UnitStyle skin
    required property string code
    required property int length
    required property bool active

    readonly property string _signs: code.replace(/ /g, "")
    readonly property int _split: length === 8 ? 4 : 0
    readonly property real _cell: Math.min(skin.mm * 9, (width - (length - 1) * spacing - (_split ? skin.margin : 0)) / length)

    spacing: Math.round(skin.mm * 0.9)

    Repeater {
        model: root.length

        Item {
            id: _cellItem

            required property int index
            readonly property bool next: root.active && index === root._signs.length

            width: root._cell + (root._split > 0 && index === root._split - 1 ? root.skin.margin : 0)
            height: root.height

            FitText {
                width: root._cell
                height: parent.height
                skin: root.skin
                text: root._signs.charAt(_cellItem.index)
                size: Math.min(root.skin.textTitle * 1.25, root._cell * 1.2)
                lines: 1
                horizontalAlignment: Text.AlignHCenter
            }

            Rectangle {
                y: parent.height - height
                width: root._cell
                height: root.skin.ring
                color: _cellItem.next ? root.skin.accent : _cellItem.index < root._signs.length ? root.skin.text : root.skin.edge
            }
        }
    }
}
