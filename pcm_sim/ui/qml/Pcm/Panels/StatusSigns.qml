pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The marks at the right of the status bar, the way they lie on a telephone: what is connected, then the network.
Row {
    id: root

    required property UnitStyle skin
    required property string bearer
    required property int bars
    required property bool dataUp
    required property bool roaming
    required property bool privateMode
    required property string user
    required property string sim
    required property string wifi
    required property string phone
    required property int battery
    required property bool carplay

    readonly property real _sign: skin.mm * 4.2

    spacing: skin.mm * 2.2

    LineIcon {
        objectName: "status/private"
        anchors.verticalCenter: parent.verticalCenter
        name: root.privateMode ? "private" : ""
        tint: root.skin.tones["warning"]
        extent: root._sign * 1.15
    }

    LineIcon {
        objectName: "status/carplay"
        anchors.verticalCenter: parent.verticalCenter
        name: root.carplay ? "carplay" : ""
        tint: root.skin.text
        extent: root._sign * 1.15
    }

    LineIcon {
        objectName: "status/phone"
        anchors.verticalCenter: parent.verticalCenter
        name: root.phone !== "" ? "bluetooth" : ""
        tint: root.skin.text
        extent: root._sign * 1.05
    }

    BatteryMark {
        objectName: "status/battery"
        anchors.verticalCenter: parent.verticalCenter
        visible: root.phone !== ""
        skin: root.skin
        percent: root.battery
        extent: root._sign * 0.62
    }

    LineIcon {
        objectName: "status/wifi"
        anchors.verticalCenter: parent.verticalCenter
        name: root.wifi !== "" ? "wifi" : ""
        tint: root.skin.text
        extent: root._sign * 1.1
    }

    LineIcon {
        objectName: "status/sim"
        anchors.verticalCenter: parent.verticalCenter
        name: root.sim === "none" || root.sim === "" ? "" : "sim-" + root.sim
        tint: root.sim === "ready" ? root.skin.text : root.skin.tones["warning"]
        extent: root._sign * 1.15
    }

    FitText {
        objectName: "status/roaming"
        height: parent.height
        skin: root.skin
        text: root.roaming ? "R" : ""
        visible: root.roaming
        size: root.skin.textSmall
        lines: 1
        font.weight: Font.DemiBold
    }

    LineIcon {
        objectName: root.dataUp ? "status/data" : "status/no-data"
        anchors.verticalCenter: parent.verticalCenter
        name: root.dataUp ? "data" : "no-data"
        tint: root.dataUp ? root.skin.text : root.skin.tones["warning"]
        extent: root._sign
    }

    FitText {
        objectName: "status/bearer"
        height: parent.height
        skin: root.skin
        text: root.bearer
        visible: root.bearer !== ""
        size: root.skin.textSmall
        lines: 1
        font.weight: Font.DemiBold
    }

    SignalBars {
        objectName: "status/bars"
        anchors.verticalCenter: parent.verticalCenter
        bars: root.bars
        lit: root.skin.text
        unlit: root.skin.line
        extent: root._sign
    }

    Rectangle {
        objectName: "status/user"
        anchors.verticalCenter: parent.verticalCenter
        visible: root.user !== ""
        width: root.skin.mm * 6.6
        height: width
        radius: width / 2
        color: root.skin.accent

        FitText {
            anchors.fill: parent
            skin: root.skin
            text: root.user
            size: root.skin.textSmall * 0.82
            lines: 1
            color: root.skin.inkOnAccent
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
