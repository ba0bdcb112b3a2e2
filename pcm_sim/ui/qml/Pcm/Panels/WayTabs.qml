pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The way here as tabs at the upper edge. The present page and those just above it have their words; where there
// is no room for more, the others are as narrow as a finger.
Item {
    id: root

    required property UnitStyle skin
    required property var spotModel
    required property string ringTarget

    readonly property int _above: Math.max(0, _repeater.count - 1)
    readonly property real _wide: skin.mm * 36
    readonly property real _narrow: skin.target
    readonly property int _worded: Math.max(0, Math.min(_above, Math.floor((width - skin.mm * 46 - _above * _narrow) / (_wide - _narrow))))
    readonly property int _short: _above - _worded

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

            x: Math.min(index, root._short) * root._narrow + Math.max(0, index - root._short) * root._wide
            width: index === root._above ? Math.min(root.width - x, root.skin.mm * 76) : worded ? root._wide : root._narrow
            worded: index >= root._short
            height: root.height - root.skin.hair
            skin: root.skin
            ringed: target !== "" && root.ringTarget === target
            onTouched: root.spotTouched(target)
        }
    }
}
