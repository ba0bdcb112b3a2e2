pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The bar at the top of the glass: the time, and signs that explain themselves when they are touched.
Item {
    id: root

    required property UnitStyle skin
    required property PcmStatusViewModel status
    required property bool reachable
    required property string ringTarget

    readonly property real _room: width - _first.x - skin.mm
    // Where all the signs are on at once, the smallest glass has no room for a finger each.
    readonly property real _least: Math.min(skin.target, (_room - skin.mm * 18) / Math.max(1, _first.count + _signs.count))

    signal targetTouched(string target)

    Rectangle {
        anchors.fill: parent
        color: root.skin.bar
    }

    FitText {
        id: _time

        objectName: "status/time"
        x: root.skin.margin
        height: parent.height
        skin: root.skin
        text: root.status.time
        size: root.skin.textList
        wraps: false
        font.weight: Font.DemiBold
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    StatusSigns {
        id: _first

        x: _time.x + _time.width + root.skin.mm * 1.6
        height: parent.height
        skin: root.skin
        markModel: root.status.first
        mostWidth: _signs.x - x - (count > 1 ? root.skin.mm * 17 : 0)
        leastWidth: root._least
        reachable: root.reachable
        ringTarget: root.ringTarget
        onTargetTouched: target => root.targetTouched(target)
    }

    StatusSigns {
        id: _signs

        anchors.right: parent.right
        anchors.rightMargin: root.skin.mm
        height: parent.height
        skin: root.skin
        markModel: root.status.marks
        leastWidth: root._least
        reachable: root.reachable
        ringTarget: root.ringTarget
        onTargetTouched: target => root.targetTouched(target)
    }
}
