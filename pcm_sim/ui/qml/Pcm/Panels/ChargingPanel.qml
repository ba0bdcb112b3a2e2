pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// A charging that is over: which car, where, how long and how much; and what becomes of it.
Column {
    id: root

    required property var texts
    required property PcmChargingViewModel charging

    function say(name: string): string {
        return texts["desktop.console.charging." + name];
    }

    spacing: Desktop.gap

    Labelled {
        width: parent.width
        caption: root.say("car")

        DeskCombo {
            objectName: "charging/car"
            width: parent.width
            choices: root.charging.cars
            chosen: root.charging.form.vin
            label: root.say("car")
            onPicked: value => root.charging.fill("vin", value)
        }
    }

    Labelled {
        width: parent.width
        caption: root.say("station")

        DeskCombo {
            objectName: "charging/station"
            width: parent.width
            choices: root.charging.stations
            chosen: root.charging.form.station
            label: root.say("station")
            onPicked: value => root.charging.fill("station", value)
        }

        DeskNumber {
            objectName: "charging/minutes"
            topPadding: 6
            number: root.charging.form.minutes
            step: 10
            unit: root.say("minutes")
            label: root.say("minutes")
            onPicked: number => root.charging.count("minutes", number)
        }

        DeskNumber {
            objectName: "charging/kwh"
            topPadding: 6
            number: root.charging.form.kwh
            step: 5
            unit: "kWh"
            label: "kWh"
            onPicked: number => root.charging.count("kwh", number)
        }
    }

    DeskText {
        objectName: "charging/outlook"
        width: parent.width
        text: root.charging.outlook
        size: Desktop.small
        soft: true
    }

    DeskButton {
        objectName: "charging/charge"
        width: parent.width
        primary: true
        enabled: root.charging.form.vin !== ""
        text: root.say("charge")
        onClicked: root.charging.charge()
    }

    DeskNote {
        objectName: "charging/note"
        width: parent.width
        text: root.charging.note
        refused: root.charging.refused
    }
}
