pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The telephone in the car: which one, what of it is on, and the calls that come to it.
SpotCard {
    id: root

    required property var texts
    required property PcmPhonePanelViewModel phone
    required property PcmSceneViewModel scene

    readonly property bool _here: phone.phone !== ""
    readonly property int _spots: 2 + (phone.canHotspot ? 1 : 0)
    readonly property var _signals: scene.signals

    function say(name: string): string {
        return texts["desktop.scene." + name];
    }

    component Spot: HotSpot {
        width: (_row.width - (root._spots - 1) * _row.spacing) / root._spots
    }

    Row {
        width: parent.width
        spacing: 8

        LineIcon {
            anchors.verticalCenter: parent.verticalCenter
            name: "phone"
            tint: root._here ? Desktop.accent : Desktop.textSoft
            extent: 20
        }

        DeskCombo {
            objectName: "panel/phone"
            width: parent.width - 28
            choices: root.phone.phones
            chosen: root.phone.phone
            label: root.texts["desktop.panel.phone.choose"]
            onPicked: value => root.phone.bring(value)
        }
    }

    Row {
        id: _row

        width: parent.width
        visible: root._here
        spacing: 6

        Spot {
            objectName: "panel/phone/bluetooth"
            drawing: "bluetooth"
            text: "Bluetooth"
            told: root.say(!on ? "off" : root.scene.connected ? "connected" : "on")
            vss: root._signals.phone_bluetooth
            on: root.phone.bluetooth
            onSwitched: on => root.phone.setBluetooth(on)
        }

        Spot {
            objectName: "panel/phone/hotspot"
            visible: root.phone.canHotspot
            drawing: "hotspot"
            text: "Hotspot"
            told: root.say(on ? "on" : "off")
            vss: root._signals.hotspot
            on: root.phone.hotspot
            onSwitched: on => root.phone.setHotspot(on)
        }

        Spot {
            objectName: "panel/phone/cable"
            drawing: root.scene.carplay ? "carplay" : "usb"
            text: root.scene.carplay ? "Apple CarPlay" : root.say("cable")
            told: root.say(on ? "cable.on" : root.scene.carplay ? "cable.wireless" : "cable.off")
            vss: root._signals.cable
            on: root.phone.cable
            onSwitched: on => root.phone.plug(on)
        }
    }

    CallRow {
        objectName: "panel/phone/call"
        width: parent.width
        visible: root._here
        texts: root.texts
        caption: root.say("call.by_phone")
        now: root.scene.phoneCall
        caller: root.scene.caller
        why: root.scene.phoneCallWhy
        onAsked: state => root.scene.setPhoneCall(state)
    }
}
