pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A row of signs in the status bar; which there are, and what they say, was worked out elsewhere.
Row {
    id: root

    required property UnitStyle skin
    required property var markModel
    required property bool reachable
    required property string ringTarget
    property real mostWidth: skin.mm * 60
    property real leastWidth: skin.target
    readonly property int count: _repeater.count

    signal targetTouched(string target)

    Repeater {
        id: _repeater

        model: root.markModel

        StatusSign {
            height: root.height
            mostWidth: root.mostWidth
            leastWidth: root.leastWidth
            skin: root.skin
            usable: root.reachable
            ringed: root.ringTarget === target
            onTouched: root.targetTouched(target)
        }
    }
}
