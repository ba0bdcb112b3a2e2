pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The bar at the top of the glass: it says what is true, and why when nothing goes through.
Item {
    id: root

    required property UnitStyle skin
    required property string time
    required property string call
    required property string whyOffline
    required property bool reachable
    required property bool ringed
    default property alias signs: _signs.data

    signal offlineTouched

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
        text: root.time
        size: root.skin.textList
        lines: 1
        font.weight: Font.DemiBold
    }

    LineIcon {
        id: _call

        objectName: "status/call"
        x: _time.x + _time.width + root.skin.mm * 4
        anchors.verticalCenter: parent.verticalCenter
        name: root.call !== "" ? "call" : ""
        tint: root.skin.tones["good"]
        extent: root.skin.mm * 4.6
    }

    FitText {
        x: _call.x + _call.width + root.skin.mm * 1.4
        width: _signs.x - x - root.skin.mm * 3
        height: parent.height
        visible: root.call !== ""
        skin: root.skin
        text: root.call
        size: root.skin.textSmall
        lines: 1
        color: root.skin.tones["good"]
    }

    Item {
        id: _signs

        anchors.right: parent.right
        anchors.rightMargin: root.skin.margin
        width: childrenRect.width
        height: parent.height
    }

    TouchTarget {
        anchors.right: parent.right
        width: Math.max(_signs.width + 2 * root.skin.margin, root.skin.target)
        height: root.skin.target
        visible: root.reachable && root.whyOffline !== ""
        skin: root.skin
        target: "status/offline"
        label: root.whyOffline
        ringed: root.ringed
        onTouched: root.offlineTouched()
    }
}
