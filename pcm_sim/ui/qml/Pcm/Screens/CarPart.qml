pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The car as it is drawn, with its spots; below it, or beside it where there is room, what takes more than a touch.
Item {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmColumnViewModel _column: shell.column as PcmColumnViewModel
    readonly property PcmCarPanelViewModel car: _column.car
    readonly property PcmNetworkPanelViewModel network: _column.network
    readonly property PcmPhonePanelViewModel phone: _column.phone
    readonly property PcmSceneViewModel scene: (_column.console as PcmConsoleViewModel).scene
    readonly property var texts: shell.texts
    readonly property real _part: wide ? (width - Desktop.gap * 2) / 2 : width
    readonly property real _besides: wide ? 0 : _drawn.height + Desktop.gap

    implicitHeight: Math.max(_besides + _cards.height, _exact.y + _exact.height)

    Column {
        id: _drawn

        anchors.left: parent.left
        width: root._part
        spacing: Desktop.gap

        CarScene {
            width: parent.width
            texts: root.texts
            car: root.car
            network: root.network
            phone: root.phone
            scene: root.scene
        }

        SpeedPanel {
            width: parent.width
            texts: root.texts
            ignition: root.car.ignition
            speed: root.car.speed
            vss: root.scene.signals.speed_kmh
            onDriven: kmh => root.car.drive(kmh)
        }
    }

    Column {
        id: _cards

        anchors.right: parent.right
        y: root._besides
        width: root._part
        spacing: Desktop.gap

        AerialPanel {
            width: parent.width
            texts: root.texts
            car: root.car
            network: root.network
            scene: root.scene
        }

        HandsetSpots {
            width: parent.width
            texts: root.texts
            phone: root.phone
            scene: root.scene
        }
    }

    Column {
        id: _exact

        anchors.left: parent.left
        y: (root.wide ? _drawn.height : root._besides + _cards.height) + Desktop.gap * 1.5
        width: root._part
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
    }

    Component {
        id: _car

        CarPanel {
            texts: root.texts
            date: root.car.date
            time: root.car.time
            outside: root.car.outside
            onTimeLetPass: minutes => root.car.letPass(minutes)
            onOutsideSet: celsius => root.car.setOutside(celsius)
        }
    }

    Component {
        id: _network

        NetworkPanel {
            texts: root.texts
            hasNetwork: root.network.hasSlot || root.network.hasEmbeddedSim
            hasCard: root.network.hasSlot && root.network.card !== ""
            dataInCalls: root.network.dataInCalls
            volumes: root.network.volumes
            volume: root.network.volume
            onDataInCallsSwitched: on => root.network.setDataInCalls(on)
            onVolumePicked: volume => root.network.setVolume(volume)
        }
    }

    Component {
        id: _phone

        PhonePanel {
            texts: root.texts
            here: root.phone.phone !== ""
            name: root.phone.name
            battery: root.phone.battery
            joinsWifi: root.phone.joinsWifi
            canHotspot: root.phone.canHotspot
            hasCarplay: root.phone.hasCarplay
            knowsCarplay: root.phone.knowsCarplay
            bearers: root.phone.bearers
            bearer: root.phone.bearer
            dataInCalls: root.phone.dataInCalls
            onBearerPicked: bearer => root.phone.setBearer(bearer)
            onDataInCallsSwitched: on => root.phone.setDataInCalls(on)
        }
    }
}
