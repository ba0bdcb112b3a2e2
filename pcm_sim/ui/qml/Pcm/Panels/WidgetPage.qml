pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Home: what was put into its places stands large, everything else in a line of tiles below.
Item {
    id: root

    required property UnitStyle skin
    required property var rowModel
    required property int rowCount
    required property int largeCount
    required property string ringTarget

    readonly property int _small: Math.max(1, rowCount - largeCount)
    readonly property real _wide: (width - (largeCount - 1) * skin.gap) / Math.max(1, largeCount)
    readonly property real _narrow: (width - (_small - 1) * skin.gap) / _small
    readonly property real _low: Math.max(skin.target, Math.min(height * 0.3, skin.mm * 22))
    readonly property real _tall: height - _low - skin.gap

    signal rowTouched(string target)

    objectName: "rows"

    Repeater {
        model: root.rowModel

        Tile {
            required property int index
            required property bool large

            x: large ? index * (root._wide + root.skin.gap) : (index - root.largeCount) * (root._narrow + root.skin.gap)
            y: large ? 0 : root._tall + root.skin.gap
            width: large ? root._wide : root._narrow
            height: large ? root._tall : root._low
            skin: root.skin
            widget: large
            // Where a word has no room beside its drawing, it stands below.
            over: !large && root._narrow < root.skin.mm * 44
            wordSize: root.skin.textSmall
            ringed: root.ringTarget === target
            onTouched: root.rowTouched(target)
        }
    }
}
