pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The column beside the device: the car, and the customer's side.
Rectangle {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmColumnViewModel _column: shell.column as PcmColumnViewModel
    readonly property PcmCarPanelViewModel car: _column.car
    readonly property PcmCustomerViewModel customer: _column.customer

    objectName: "side"
    color: Desktop.bar

    Flickable {
        anchors.fill: parent
        anchors.margins: Desktop.gap * 1.2
        contentHeight: _all.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        Column {
            id: _all

            width: parent.width - Desktop.gap / 2
            spacing: Desktop.gap

            CarPanel {
                width: parent.width
                texts: root.shell.texts
                ignition: root.car.ignition
                countries: root.car.countries
                country: root.car.country
                hasSlot: root.car.hasSlot
                cards: root.car.cards
                card: root.car.card
                bearers: root.car.bearers
                bearer: root.car.bearer
                bars: root.car.bars
                knowsPrivateMode: root.car.knowsPrivateMode
                privateMode: root.car.privateMode
                paces: root.car.paces
                pace: root.car.pace
                onIgnitionSwitched: on => root.car.setIgnition(on)
                onCountryPicked: country => root.car.driveTo(country)
                onCardPicked: card => root.car.insertCard(card)
                onBearerPicked: bearer => root.car.setBearer(bearer)
                onBarsPicked: bars => root.car.setBars(bars)
                onPrivateModeSwitched: on => root.car.setPrivateMode(on)
                onPacePicked: pace => root.car.setPace(pace)
            }

            Rectangle {
                width: parent.width
                height: 1
                color: Desktop.line
            }

            CustomerPanel {
                width: parent.width
                texts: root.shell.texts
                people: root.customer.people
                customer: root.customer.id
                note: root.customer.note
                email: root.customer.email
                password: root.customer.password
                securityCode: root.customer.securityCode
                role: root.customer.role
                vehicle: root.customer.vehicle
                pairingCode: root.customer.pairingCode
                linked: root.customer.linked
                locked: root.customer.locked
                onCustomerPicked: customer => root.customer.choose(customer)
            }
        }
    }
}
