pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The way here as tabs at the upper edge: the present page takes the room that the others leave.
Item {
    id: root

    required property UnitStyle skin
    required property var spotModel
    required property string ringTarget

    readonly property int _count: _repeater.count
    readonly property real _narrow: _count > 1 ? Math.min(skin.mm * 32, width * 0.5 / (_count - 1)) : 0

    signal spotTouched(string target)

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: root.skin.hair
        color: root.skin.line
    }

    Repeater {
        id: _repeater

        model: root.spotModel

        WayTab {
            required property int index
            required usable

            x: index * root._narrow
            width: index === root._count - 1 ? Math.min(root.width - x, root.skin.mm * 76) : root._narrow
            height: root.height - root.skin.hair
            skin: root.skin
            ringed: target !== "" && root.ringTarget === target
            onTouched: root.spotTouched(target)
        }
    }
}
