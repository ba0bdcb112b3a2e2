pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What is exact about the telephone in the car. Whom the customer calls is chosen on the unit, as in the car.
Column {
    id: root

    required property var texts
    required property bool here
    required property string name
    required property int battery
    required property bool joinsWifi
    required property bool canHotspot
    required property bool hasCarplay
    required property bool knowsCarplay
    required property var bearers
    required property string bearer
    required property bool dataInCalls

    signal bearerPicked(string bearer)
    signal dataInCallsSwitched(bool on)

    spacing: Desktop.gap * 0.6

    DeskText {
        objectName: "panel/phone/state"
        width: parent.width
        visible: root.here
        text: root.texts["desktop.panel.phone.state"].replace("{name}", root.name).replace("{n}", root.battery)
        size: Desktop.small
        soft: true
    }

    DeskText {
        objectName: "panel/phone/gone"
        width: parent.width
        visible: !root.here
        text: root.texts["desktop.scene.no_phone"]
        soft: true
    }

    DeskText {
        objectName: "panel/phone/no_hotspot"
        width: parent.width
        visible: root.here && !root.canHotspot
        text: root.joinsWifi ? root.texts["desktop.panel.phone.no_hotspot"] : root.texts["desktop.panel.phone.no_wifi"]
        size: Desktop.small
        soft: true
    }

    DeskText {
        objectName: "panel/phone/no_carplay"
        width: parent.width
        visible: root.here && !root.knowsCarplay
        text: root.hasCarplay ? root.texts["desktop.panel.phone.without_carplay"] : root.texts["desktop.panel.phone.no_carplay"]
        size: Desktop.small
        soft: true
    }

    Labelled {
        width: parent.width
        visible: root.here
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
        visible: root.here
        text: root.texts["desktop.panel.phone.data_in_calls"]
        on: root.dataInCalls
        onSwitched: on => root.dataInCallsSwitched(on)
    }

    DeskText {
        width: parent.width
        visible: root.here
        text: root.texts["desktop.panel.phone.calls"]
        size: Desktop.small
        soft: true
    }
}
