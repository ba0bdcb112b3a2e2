pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What the trainer sets about the customer's telephone. Calls are made on the unit, as in the car.
Column {
    id: root

    required property var texts
    required property var phones
    required property string phone
    required property string name
    required property int battery
    required property bool bluetooth
    required property bool joinsWifi
    required property bool canHotspot
    required property bool hotspot
    required property bool hasCarplay
    required property bool knowsCarplay
    required property bool cable
    required property var bearers
    required property string bearer
    required property bool dataInCalls

    readonly property bool _here: phone !== ""

    signal phonePicked(string phone)
    signal bluetoothSwitched(bool on)
    signal hotspotSwitched(bool on)
    signal cableSwitched(bool on)
    signal bearerPicked(string bearer)
    signal dataInCallsSwitched(bool on)

    spacing: Desktop.gap * 0.6

    Labelled {
        width: parent.width
        caption: root.texts["desktop.panel.phone.choose"]

        DeskCombo {
            objectName: "panel/phone"
            width: parent.width
            choices: root.phones
            chosen: root.phone
            label: root.texts["desktop.panel.phone.choose"]
            onPicked: value => root.phonePicked(value)
        }

        DeskText {
            objectName: "panel/phone/state"
            width: parent.width
            topPadding: 4
            visible: root._here
            text: root.texts["desktop.panel.phone.state"].replace("{name}", root.name).replace("{n}", root.battery)
            size: Desktop.small
            soft: true
        }
    }

    DeskSwitch {
        objectName: "panel/phone/bluetooth"
        width: parent.width
        visible: root._here
        text: root.texts["desktop.panel.phone.bluetooth"]
        on: root.bluetooth
        onSwitched: on => root.bluetoothSwitched(on)
    }

    DeskSwitch {
        objectName: "panel/phone/hotspot"
        width: parent.width
        visible: root._here && root.canHotspot
        text: root.texts["desktop.panel.phone.hotspot"]
        on: root.hotspot
        onSwitched: on => root.hotspotSwitched(on)
    }

    DeskText {
        objectName: "panel/phone/no_hotspot"
        width: parent.width
        visible: root._here && !root.canHotspot
        text: root.joinsWifi ? root.texts["desktop.panel.phone.no_hotspot"] : root.texts["desktop.panel.phone.no_wifi"]
        size: Desktop.small
        soft: true
    }

    DeskSwitch {
        objectName: "panel/phone/cable"
        width: parent.width
        visible: root._here
        text: root.texts["desktop.panel.phone.cable"]
        on: root.cable
        onSwitched: on => root.cableSwitched(on)
    }

    DeskText {
        objectName: "panel/phone/no_carplay"
        width: parent.width
        visible: root._here && !root.knowsCarplay
        text: root.hasCarplay ? root.texts["desktop.panel.phone.without_carplay"] : root.texts["desktop.panel.phone.no_carplay"]
        size: Desktop.small
        soft: true
    }

    Labelled {
        width: parent.width
        visible: root._here
        caption: root.texts["desktop.panel.phone.bearer"]

        Segments {
            objectName: "panel/phone/bearer"
            width: parent.width
            choices: root.bearers
            chosen: root.bearer
            label: root.texts["desktop.panel.phone.bearer"]
            onPicked: value => root.bearerPicked(value)
        }
    }

    DeskSwitch {
        objectName: "panel/phone/data_in_calls"
        width: parent.width
        visible: root._here
        text: root.texts["desktop.panel.phone.data_in_calls"]
        on: root.dataInCalls
        onSwitched: on => root.dataInCallsSwitched(on)
    }

    DeskText {
        width: parent.width
        visible: root._here
        text: root.texts["desktop.panel.phone.calls"]
        size: Desktop.small
        soft: true
    }
}
