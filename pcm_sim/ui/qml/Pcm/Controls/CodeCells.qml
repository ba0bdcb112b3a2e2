pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A code of known length: one cell a character, set in groups where it is read in groups.
Row {
    id: root

    required property UnitStyle skin
    required property string code
    required property int length
    required property bool active
    property int group: 0

    readonly property string _signs: code.replace(/ /g, "")
    readonly property int _gaps: group > 0 ? Math.ceil(length / group) - 1 : 0
    readonly property real _cell: Math.min(skin.mm * 9, (width - (length - 1) * spacing - _gaps * skin.margin) / length)

    spacing: Math.round(skin.mm * 0.9)
    // Digits and letters lie the same way in every language, under whichever end of their label is the first.
    transform: Scale {
        origin.x: (root.length * (root._cell + root.spacing) - root.spacing + root._gaps * root.skin.margin) / 2
        xScale: root.skin.mirrored ? -1 : 1
    }

    Repeater {
        model: root.length

        Item {
            id: _cellItem

            required property int index
            readonly property bool next: root.active && index === root._signs.length
            readonly property bool ends: root.group > 0 && (index + 1) % root.group === 0 && index + 1 < root.length

            width: root._cell + (ends ? root.skin.margin : 0)
            height: root.height

            FitText {
                width: root._cell
                height: parent.height
                skin: root.skin
                text: root._signs.charAt(_cellItem.index)
                size: Math.min(root.skin.textTitle * 1.25, root._cell * 1.2)
                wraps: false
                turned: false
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
