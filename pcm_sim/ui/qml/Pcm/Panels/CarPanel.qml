pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What the trainer sets: the car, its place, its reception, the cloud.
Column {
    id: root

    required property var texts
    required property bool ignition
    required property string date
    required property string time
    required property var countries
    required property string country
    required property bool hasSlot
    required property bool hasEmbeddedSim
    required property bool hasConnect
    required property var cards
    required property string card
    required property var bearers
    required property string bearer
    required property int bars
    required property bool knowsPrivateMode
    required property bool privateMode
    required property var paces
    required property string pace

    signal ignitionSwitched(bool on)
    signal timeLetPass(int minutes)
    signal countryPicked(string country)
    signal cardPicked(string card)
    signal bearerPicked(string bearer)
    signal barsPicked(int bars)
    signal privateModeSwitched(bool on)
    signal pacePicked(string pace)

    spacing: Desktop.gap * 0.6

    DeskSwitch {
        objectName: "panel/ignition"
        width: parent.width
        text: root.texts["desktop.panel.ignition"]
        font.weight: Font.DemiBold
        on: root.ignition
        onSwitched: on => root.ignitionSwitched(on)
    }

    TimePanel {
        width: parent.width
        texts: root.texts
        date: root.date
        time: root.time
        onTimeLetPass: minutes => root.timeLetPass(minutes)
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

    Labelled {
        width: parent.width
        caption: root.texts["desktop.panel.sim"]

        DeskCombo {
            objectName: "panel/sim"
            width: parent.width
            visible: root.hasSlot
            choices: root.cards
            chosen: root.card
            label: root.texts["desktop.panel.sim"]
            onPicked: value => root.cardPicked(value)
        }

        DeskText {
            width: parent.width
            visible: !root.hasSlot
            text: root.hasEmbeddedSim ? root.texts["desktop.panel.sim.no_slot"] : root.texts["desktop.panel.sim.never"]
        }
    }

    Labelled {
        width: parent.width
        caption: root.texts["desktop.panel.bearer"]

        Segments {
            objectName: "panel/bearer"
            width: parent.width
            choices: root.bearers
            chosen: root.bearer
            label: root.texts["desktop.panel.bearer"]
            onPicked: value => root.bearerPicked(value)
        }
    }

    Labelled {
        width: parent.width
        visible: root.bearer !== "none"
        caption: root.texts["desktop.panel.bars"]

        Segments {
            objectName: "panel/bars"
            width: parent.width
            choices: ["0", "1", "2", "3", "4"].map(bars => ({
                        "value": bars,
                        "label": bars
                    }))
            chosen: root.bars.toString()
            label: root.texts["desktop.panel.bars"]
            onPicked: value => root.barsPicked(parseInt(value))
        }
    }

    DeskSwitch {
        objectName: "panel/private"
        width: parent.width
        visible: root.knowsPrivateMode
        text: root.texts["desktop.panel.private"]
        on: root.privateMode
        onSwitched: on => root.privateModeSwitched(on)
    }

    Labelled {
        width: parent.width
        visible: root.hasConnect
        caption: root.texts["desktop.panel.cloud"]

        Segments {
            objectName: "panel/cloud"
            width: parent.width
            choices: root.paces
            chosen: root.pace
            label: root.texts["desktop.panel.cloud"]
            onPicked: value => root.pacePicked(value)
        }
    }
}
