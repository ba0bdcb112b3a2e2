pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What the trainer sets about the car: whether it runs, where it stands, what time it is.
Column {
    id: root

    required property var texts
    required property bool ignition
    required property bool locked
    required property bool charging
    required property bool parkingBrake
    required property string date
    required property string time
    required property var countries
    required property string country
    required property bool knowsPrivateMode
    required property bool privateMode
    required property int speed
    required property int outside

    signal ignitionSwitched(bool on)
    signal lockSwitched(bool on)
    signal chargingSwitched(bool on)
    signal parkingBrakeSwitched(bool on)
    signal timeLetPass(int minutes)
    signal countryPicked(string country)
    signal privateModeSwitched(bool on)
    signal driven(int kmh)
    signal outsideSet(int celsius)

    spacing: Desktop.gap * 0.6

    DeskSwitch {
        objectName: "panel/ignition"
        width: parent.width
        text: root.texts["desktop.panel.ignition"]
        font.weight: Font.DemiBold
        on: root.ignition
        onSwitched: on => root.ignitionSwitched(on)
    }

    DeskSwitch {
        objectName: "panel/locked"
        width: parent.width
        text: root.texts["desktop.panel.locked"]
        on: root.locked
        onSwitched: on => root.lockSwitched(on)
    }

    DeskSwitch {
        objectName: "panel/charging"
        width: parent.width
        text: root.texts["desktop.panel.charging"]
        on: root.charging
        onSwitched: on => root.chargingSwitched(on)
    }

    DeskSwitch {
        objectName: "panel/parking_brake"
        width: parent.width
        text: root.texts["desktop.panel.parking_brake"]
        on: root.parkingBrake
        onSwitched: on => root.parkingBrakeSwitched(on)
    }

    DeskSwitch {
        objectName: "panel/private"
        width: parent.width
        visible: root.knowsPrivateMode
        text: root.texts["desktop.panel.private"]
        on: root.privateMode
        onSwitched: on => root.privateModeSwitched(on)
    }

    DrivePanel {
        width: parent.width
        texts: root.texts
        ignition: root.ignition
        speed: root.speed
        outside: root.outside
        onDriven: kmh => root.driven(kmh)
        onOutsideSet: celsius => root.outsideSet(celsius)
    }

    Labelled {
        width: parent.width
        caption: root.texts["desktop.panel.country"]

        DeskCombo {
            objectName: "panel/country"
            width: parent.width
            choices: root.countries
            chosen: root.country
            label: root.texts["desktop.panel.country"]
            onPicked: value => root.countryPicked(value)
        }
    }

    TimePanel {
        width: parent.width
        texts: root.texts
        date: root.date
        time: root.time
        onTimeLetPass: minutes => root.timeLetPass(minutes)
    }
}
