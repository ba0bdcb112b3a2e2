pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// What the aerial hears: network, strength, operator; the SIM behind it; the country round the car.
SpotCard {
    id: root

    required property var texts
    required property PcmCarPanelViewModel car
    required property PcmNetworkPanelViewModel network
    required property PcmSceneViewModel scene

    readonly property string _cardSign: network.card === "" ? "sim-absent" : scene.cardState === "ready" ? "sim-ready" : "sim-locked"
    readonly property bool _hasNetwork: network.hasSlot || network.hasEmbeddedSim

    function say(name: string): string {
        return texts["desktop.scene." + name];
    }

    Item {
        width: parent.width
        height: Math.max(24, _operator.height)
        visible: root._hasNetwork

        LineIcon {
            id: _mast

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: root.network.bearer === "none" ? "signal-none" : "signal-" + root.network.bars
            tint: root.scene.online ? Desktop.accent : Desktop.textSoft
            extent: 20
        }

        DeskText {
            id: _operator

            objectName: "panel/operator"
            anchors.left: _mast.right
            anchors.leftMargin: 8
            anchors.right: _place.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: root.scene.operator === "" ? root.say("no_operator") : root.scene.operator
            font.weight: Font.DemiBold
            soft: root.scene.operator === ""
        }

        Rectangle {
            id: _place

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: _registration.implicitWidth + 16
            height: 22
            radius: 11
            color: "transparent"
            border.color: root.scene.registration === "roaming" ? Desktop.warning : Desktop.line

            DeskText {
                id: _registration

                objectName: "panel/registration"
                anchors.centerIn: parent
                text: root.say("registration." + root.scene.registration)
                size: Desktop.small - 1
                color: root.scene.registration === "roaming" ? Desktop.warning : Desktop.textSoft
                wrapMode: Text.NoWrap
            }
        }
    }

    Row {
        width: parent.width
        visible: root._hasNetwork
        spacing: Desktop.gap

        BarsPicker {
            id: _bars

            objectName: "panel/bars"
            visible: root.network.bearer !== "none"
            most: 4
            bars: root.network.bars
            label: root.texts["desktop.panel.bars"]
            onPicked: bars => root.network.setBars(bars)
        }

        Segments {
            objectName: "panel/bearer"
            width: parent.width - (_bars.visible ? _bars.width + parent.spacing : 0)
            choices: root.network.bearers
            chosen: root.network.bearer
            label: root.texts["desktop.panel.bearer"]
            size: Desktop.small
            onPicked: value => root.network.setBearer(value)
        }
    }

    Row {
        width: parent.width
        visible: root.network.hasSlot
        spacing: 8

        LineIcon {
            anchors.verticalCenter: parent.verticalCenter
            name: root._cardSign
            tint: root.scene.byCard ? Desktop.accent : Desktop.textSoft
            extent: 20
        }

        DeskCombo {
            objectName: "panel/sim"
            width: parent.width - 28
            choices: root.network.cards
            chosen: root.network.card
            label: root.texts["desktop.panel.sim"]
            onPicked: value => root.network.insertCard(value)
        }
    }

    Row {
        width: parent.width
        visible: root._hasNetwork && (root.scene.embedded || !root.network.hasSlot)
        spacing: 8

        LineIcon {
            anchors.verticalCenter: parent.verticalCenter
            name: "sim"
            tint: root.scene.embedded && !root.scene.byCard ? Desktop.accent : Desktop.textSoft
            extent: 20
        }

        DeskText {
            objectName: "panel/sim/why"
            width: parent.width - 28
            text: root.network.hasSlot ? root.say("embedded") : root.texts["desktop.panel.sim.no_slot"]
            size: Desktop.small
            soft: true
        }
    }

    Row {
        width: parent.width
        spacing: 8

        LineIcon {
            anchors.verticalCenter: parent.verticalCenter
            name: "map"
            tint: Desktop.textSoft
            extent: 20
        }

        DeskCombo {
            objectName: "panel/country"
            width: parent.width - 28
            choices: root.car.countries
            chosen: root.car.country
            label: root.texts["desktop.panel.country"]
            onPicked: value => root.car.driveTo(value)
        }
    }

    CallRow {
        objectName: "panel/sim/call"
        width: parent.width
        visible: root.network.hasSlot
        texts: root.texts
        caption: root.say("call.by_card")
        now: root.scene.cardCall
        caller: root.scene.caller
        why: root.scene.cardCallWhy
        onAsked: state => root.scene.setCardCall(state)
    }
}
