pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The column beside the device: the car, the customer's side, the ways on this car; one of them at a time.
FocusScope {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmColumnViewModel _column: shell.column as PcmColumnViewModel
    readonly property PcmCarPanelViewModel car: _column.car
    readonly property PcmCustomerViewModel customer: _column.customer
    readonly property PcmWaysViewModel ways: _column.ways
    readonly property var texts: shell.texts
    readonly property Item _focused: Window.activeFocusItem

    // What the keyboard comes to is in sight.
    function reveal(): void {
        for (let part = _focused; part !== null; part = part.parent) {
            if (part === _scroll.contentItem) {
                const top = _focused.mapToItem(_scroll.contentItem, 0, 0).y;
                _scroll.contentY = Math.max(0, Math.min(top, Math.max(_scroll.contentY, top + _focused.height - _scroll.height)));
            }
        }
    }

    objectName: "side"
    focus: true
    on_FocusedChanged: reveal()

    Rectangle {
        anchors.fill: parent
        color: Desktop.bar
    }

    Segments {
        id: _tabs

        objectName: "column"
        x: Desktop.gap * 1.2
        y: Desktop.gap
        width: parent.width - 2 * x
        focus: true
        choices: ["car", "customer", "ways"].map(tab => ({
                    "value": tab,
                    "label": root.texts["desktop.column." + tab]
                }))
        chosen: root.shell.tab
        label: root.texts["desktop.column"]
        onPicked: tab => root.shell.showTab(tab)

        HoverHandler {
            id: _over
        }

        DeskTip {
            visible: _over.hovered
            text: root.texts["desktop.column.keys"]
        }
    }

    Flickable {
        id: _scroll

        anchors.fill: parent
        anchors.margins: Desktop.gap * 1.2
        anchors.topMargin: _tabs.y + _tabs.height + Desktop.gap
        contentHeight: _part.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        Loader {
            id: _part

            width: parent.width - Desktop.gap / 2
            sourceComponent: root.shell.tab === "customer" ? (root.customer.hasConnect ? _customerPart : _noCustomerPart) : root.shell.tab === "ways" ? _waysPart : _carPart
            onLoaded: _scroll.contentY = 0
        }
    }

    Component {
        id: _carPart

        CarPanel {
            texts: root.texts
            ignition: root.car.ignition
            date: root.car.date
            time: root.car.time
            countries: root.car.countries
            country: root.car.country
            hasSlot: root.car.hasSlot
            hasEmbeddedSim: root.car.hasEmbeddedSim
            hasConnect: root.car.hasConnect
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
            onTimeLetPass: minutes => root.car.letPass(minutes)
            onCountryPicked: country => root.car.driveTo(country)
            onCardPicked: card => root.car.insertCard(card)
            onBearerPicked: bearer => root.car.setBearer(bearer)
            onBarsPicked: bars => root.car.setBars(bars)
            onPrivateModeSwitched: on => root.car.setPrivateMode(on)
            onPacePicked: pace => root.car.setPace(pace)
        }
    }

    Component {
        id: _customerPart

        CustomerPanel {
            texts: root.texts
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

    Component {
        id: _noCustomerPart

        Labelled {
            caption: root.texts["desktop.customer.title"]

            DeskText {
                objectName: "customer/no_connect"
                width: parent.width
                text: root.texts["desktop.customer.no_connect"]
            }
        }
    }

    Component {
        id: _waysPart

        WaysPanel {
            texts: root.texts
            rowModel: root.ways.rows
            copied: root.ways.copied
            closed: root.ways.closed
            ignition: root.car.ignition
            onShowAsked: feature => root.ways.show(feature)
            onCopyAsked: feature => root.ways.copy(feature)
        }
    }
}
