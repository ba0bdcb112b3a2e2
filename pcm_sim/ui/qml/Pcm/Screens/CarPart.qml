pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The car, a part at a time: the car itself, its network, the telephone in it.
Column {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmColumnViewModel _column: shell.column as PcmColumnViewModel
    readonly property PcmCarPanelViewModel car: _column.car
    readonly property PcmNetworkPanelViewModel network: _column.network
    readonly property PcmPhonePanelViewModel phone: _column.phone
    readonly property var texts: shell.texts

    spacing: Desktop.gap

    Segments {
        objectName: "section"
        width: parent.width
        choices: ["car", "network", "phone"].map(section => ({
                    "value": section,
                    "label": root.texts["desktop.section." + section]
                }))
        chosen: root.shell.section
        label: root.texts["desktop.section"]
        quiet: true
        size: Desktop.normal - 1
        onPicked: section => root.shell.showSection(section)
    }

    Loader {
        width: parent.width
        sourceComponent: root.shell.section === "network" ? _network : root.shell.section === "phone" ? _phone : _car
    }

    Component {
        id: _car

        CarPanel {
            texts: root.texts
            ignition: root.car.ignition
            locked: root.car.locked
            charging: root.car.charging
            parkingBrake: root.car.parkingBrake
            date: root.car.date
            time: root.car.time
            countries: root.car.countries
            country: root.car.country
            knowsPrivateMode: root.car.knowsPrivateMode
            privateMode: root.car.privateMode
            speed: root.car.speed
            outside: root.car.outside
            onIgnitionSwitched: on => root.car.setIgnition(on)
            onLockSwitched: on => root.car.setLocked(on)
            onChargingSwitched: on => root.car.setCharging(on)
            onParkingBrakeSwitched: on => root.car.setParkingBrake(on)
            onTimeLetPass: minutes => root.car.letPass(minutes)
            onCountryPicked: country => root.car.driveTo(country)
            onPrivateModeSwitched: on => root.car.setPrivateMode(on)
            onDriven: kmh => root.car.drive(kmh)
            onOutsideSet: celsius => root.car.setOutside(celsius)
        }
    }

    Component {
        id: _network

        NetworkPanel {
            texts: root.texts
            hasSlot: root.network.hasSlot
            hasEmbeddedSim: root.network.hasEmbeddedSim
            cards: root.network.cards
            card: root.network.card
            dataInCalls: root.network.dataInCalls
            bearers: root.network.bearers
            bearer: root.network.bearer
            bars: root.network.bars
            volumes: root.network.volumes
            volume: root.network.volume
            onCardPicked: card => root.network.insertCard(card)
            onDataInCallsSwitched: on => root.network.setDataInCalls(on)
            onBearerPicked: bearer => root.network.setBearer(bearer)
            onBarsPicked: bars => root.network.setBars(bars)
            onVolumePicked: volume => root.network.setVolume(volume)
        }
    }

    Component {
        id: _phone

        PhonePanel {
            texts: root.texts
            phones: root.phone.phones
            phone: root.phone.phone
            name: root.phone.name
            battery: root.phone.battery
            bluetooth: root.phone.bluetooth
            joinsWifi: root.phone.joinsWifi
            canHotspot: root.phone.canHotspot
            hotspot: root.phone.hotspot
            hasCarplay: root.phone.hasCarplay
            knowsCarplay: root.phone.knowsCarplay
            cable: root.phone.cable
            bearers: root.phone.bearers
            bearer: root.phone.bearer
            dataInCalls: root.phone.dataInCalls
            onPhonePicked: phone => root.phone.bring(phone)
            onBluetoothSwitched: on => root.phone.setBluetooth(on)
            onHotspotSwitched: on => root.phone.setHotspot(on)
            onCableSwitched: on => root.phone.plug(on)
            onBearerPicked: bearer => root.phone.setBearer(bearer)
            onDataInCallsSwitched: on => root.phone.setDataInCalls(on)
        }
    }
}
