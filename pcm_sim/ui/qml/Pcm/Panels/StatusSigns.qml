pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The marks at the right of the status bar, the way they lie on a telephone: what is connected, then the network.
Row {
    id: root

    required property UnitStyle skin
    required property PcmStatusViewModel status

    readonly property real _sign: skin.mm * 4.2

    spacing: skin.mm * 2.2

    LineIcon {
        objectName: "status/private"
        anchors.verticalCenter: parent.verticalCenter
        name: root.status.privateMode ? "private" : ""
        tint: root.skin.tones["warning"]
        extent: root._sign * 1.15
    }

    LineIcon {
        objectName: "status/carplay"
        anchors.verticalCenter: parent.verticalCenter
        name: root.status.carplay ? "carplay" : ""
        tint: root.skin.text
        extent: root._sign * 1.15
    }

    LineIcon {
        objectName: "status/phone"
        anchors.verticalCenter: parent.verticalCenter
        name: root.status.phone !== "" ? "bluetooth" : ""
        tint: root.skin.text
        extent: root._sign * 1.05
    }

    BatteryMark {
        objectName: "status/battery"
        anchors.verticalCenter: parent.verticalCenter
        visible: root.status.phone !== ""
        skin: root.skin
        percent: root.status.battery
        extent: root._sign * 0.62
    }

    LineIcon {
        objectName: "status/wifi"
        anchors.verticalCenter: parent.verticalCenter
        name: root.status.wifi !== "" ? "wifi" : ""
        tint: root.skin.text
        extent: root._sign * 1.1
    }

    LineIcon {
        objectName: "status/sim"
        anchors.verticalCenter: parent.verticalCenter
        name: root.status.sim === "none" || root.status.sim === "" ? "" : "sim-" + root.status.sim
        tint: root.status.sim === "ready" ? root.skin.text : root.skin.tones["warning"]
        extent: root._sign * 1.15
    }

    FitText {
        objectName: "status/roaming"
        height: parent.height
        skin: root.skin
        text: root.status.roaming ? "R" : ""
        visible: root.status.roaming
        size: root.skin.textSmall
        lines: 1
        font.weight: Font.DemiBold
    }

    LineIcon {
        objectName: root.status.data ? "status/data" : "status/no-data"
        anchors.verticalCenter: parent.verticalCenter
        name: root.status.data ? "data" : "no-data"
        tint: root.status.data ? root.skin.text : root.skin.tones["warning"]
        extent: root._sign
    }

    FitText {
        objectName: "status/bearer"
        height: parent.height
        skin: root.skin
        text: root.status.bearer
        visible: root.status.bearer !== ""
        size: root.skin.textSmall
        lines: 1
        font.weight: Font.DemiBold
    }

    SignalBars {
        objectName: "status/bars"
        anchors.verticalCenter: parent.verticalCenter
        bars: root.status.bars
        lit: root.skin.text
        unlit: root.skin.line
        extent: root._sign
    }

    Rectangle {
        objectName: "status/user"
        anchors.verticalCenter: parent.verticalCenter
        visible: root.status.user !== ""
        width: root.skin.mm * 7.8
        height: width
        radius: width / 2
        color: root.skin.accent

        FitText {
            anchors.fill: parent
            skin: root.skin
            text: root.status.user
            size: root.skin.textLeast
            lines: 1
            color: root.skin.inkOnAccent
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
