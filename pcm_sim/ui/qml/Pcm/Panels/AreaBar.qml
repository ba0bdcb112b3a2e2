pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The bar of the areas beside the page: home first, always one touch away.
Item {
    id: root

    required property UnitStyle skin
    required property var spotModel
    required property string ringTarget
    property bool worded: false

    signal spotTouched(string target)

    Repeater {
        id: _repeater

        model: root.spotModel

        BarSpot {
            required property int index

            y: Math.round(index * root.height / _repeater.count)
            width: root.width
            height: Math.round((index + 1) * root.height / _repeater.count) - y
            skin: root.skin
            worded: root.worded
            tint: root.skin.tints.length > 0 ? root.skin.tints[index % root.skin.tints.length] : undefined
            ringed: root.ringTarget === target
            onTouched: root.spotTouched(target)
        }
    }
}
