pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The bar at the top of the glass: it says what is true, and why when nothing goes through.
Item {
    id: root

    required property UnitStyle skin
    required property PcmStatusViewModel status
    required property bool reachable
    required property string ringTarget

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
        lines: 1
        font.weight: Font.DemiBold
    }

    LineIcon {
        id: _call

        objectName: "status/call"
        x: _time.x + _time.width + root.skin.mm * 4
        anchors.verticalCenter: parent.verticalCenter
        name: root.status.call !== "" ? "call" : ""
        tint: root.skin.tones["good"]
        extent: root.skin.mm * 4.6
    }

    FitText {
        x: _call.x + _call.width + root.skin.mm * 1.4
        width: _signs.x - x - root.skin.mm * 3
        height: parent.height
        visible: root.status.call !== ""
        skin: root.skin
        text: root.status.call
        size: root.skin.textSmall
        lines: 1
        color: root.skin.tones["good"]
    }

    StatusSigns {
        id: _signs

        anchors.right: parent.right
        anchors.rightMargin: root.skin.margin
        height: parent.height
        skin: root.skin
        status: root.status
    }

    TouchTarget {
        anchors.right: parent.right
        width: Math.max(_signs.width + 2 * root.skin.margin, root.skin.target)
        height: root.skin.target
        visible: root.reachable && root.status.whyOffline !== ""
        skin: root.skin
        target: "status/offline"
        label: root.status.whyOffline
        ringed: root.ringTarget === target
        onTouched: root.targetTouched(target)
    }
}
