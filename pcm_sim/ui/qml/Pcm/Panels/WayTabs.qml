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

    // At most so many, the last ones.
    property int most: 99

    readonly property int _left: Math.max(0, _repeater.count - most)
    readonly property int _above: Math.max(0, _repeater.count - 1 - _left)
    readonly property real _wide: skin.mm * 36
    readonly property real _narrow: skin.target
    readonly property int _worded: Math.max(0, Math.min(_above, Math.floor((width - skin.mm * 46 - _above * _narrow) / (_wide - _narrow))))
    readonly property int _short: _above - _worded
    // Every way above as narrow as a finger, the present page beside them.
    readonly property real leastWidth: _above * _narrow + skin.mm * 46

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

            readonly property int at: index - root._left

            visible: at >= 0
            x: Math.min(at, root._short) * root._narrow + Math.max(0, at - root._short) * root._wide
            width: at === root._above ? Math.min(root.width - x, root.skin.mm * 76) : worded ? root._wide : root._narrow
            worded: at >= root._short
            height: root.height - root.skin.hair
            skin: root.skin
            ringed: target !== "" && root.ringTarget === target
            onTouched: root.spotTouched(target)
        }
    }
}
