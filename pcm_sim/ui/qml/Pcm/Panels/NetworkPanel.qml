pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What the trainer sets about the car's own network; what this car does not have is said where one looks for it.
Column {
    id: root

    required property var texts
    required property bool hasSlot
    required property bool hasEmbeddedSim
    required property var cards
    required property string card
    required property bool dataInCalls
    required property var bearers
    required property string bearer
    required property int bars
    required property var volumes
    required property string volume

    readonly property bool _hasNetwork: hasSlot || hasEmbeddedSim

    signal cardPicked(string card)
    signal dataInCallsSwitched(bool on)
    signal bearerPicked(string bearer)
    signal barsPicked(int bars)
    signal volumePicked(string volume)

    spacing: Desktop.gap * 0.6

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
            objectName: "panel/sim/why"
            width: parent.width
            visible: !root.hasSlot
            text: root.hasEmbeddedSim ? root.texts["desktop.panel.sim.no_slot"] : root.texts["desktop.panel.sim.never"]
        }
    }

    DeskText {
        objectName: "panel/network/none"
        width: parent.width
        visible: !root._hasNetwork
        text: root.texts["desktop.panel.network.none"]
        soft: true
    }

    DeskSwitch {
        objectName: "panel/data_in_calls"
        width: parent.width
        visible: root.hasSlot && root.card !== ""
        text: root.texts["desktop.panel.data_in_calls"]
        on: root.dataInCalls
        onSwitched: on => root.dataInCallsSwitched(on)
    }

    Labelled {
        width: parent.width
        visible: root._hasNetwork
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
        visible: root._hasNetwork && root.bearer !== "none"
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

    Labelled {
        width: parent.width
        visible: root._hasNetwork
        caption: root.texts["desktop.panel.volume"]

        Segments {
            objectName: "panel/volume"
            width: parent.width
            choices: root.volumes
            chosen: root.volume
            label: root.texts["desktop.panel.volume"]
            onPicked: value => root.volumePicked(value)
        }
    }
}
