pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The cloud from the instructor's side, a part at a time: how it answers, its clock, desk, outbox, faults.
Column {
    id: root

    required property PcmShellViewModel shell
    required property PcmConsoleViewModel desk

    readonly property PcmCloudPanelViewModel cloud: (shell.column as PcmColumnViewModel).cloud
    readonly property var texts: shell.texts
    readonly property var _parts: ({
            "clock": _clock,
            "desk": _desk,
            "outbox": _outbox,
            "faults": _faults,
            "kept": _kept
        })

    spacing: Desktop.gap

    Segments {
        objectName: "console"
        width: parent.width
        choices: root.desk.parts
        chosen: root.desk.name
        label: root.texts["desktop.console"]
        quiet: true
        size: Desktop.small
        onPicked: part => root.desk.showPart(part)
    }

    Loader {
        width: parent.width
        sourceComponent: root._parts[root.desk.name] ?? _answers
    }

    Component {
        id: _answers

        CloudPanel {
            texts: root.texts
            hasConnect: root.cloud.hasConnect
            paces: root.cloud.paces
            pace: root.cloud.pace
            products: root.cloud.products
            update: root.cloud.update
            onPacePicked: pace => root.cloud.setPace(pace)
            onOrdered: product => root.cloud.order(product)
            onUpdateSwitched: on => root.cloud.offerUpdate(on)
        }
    }

    Component {
        id: _clock

        ClockPanel {
            texts: root.texts
            clock: root.desk.part as PcmClockViewModel
            rate: root.shell.rate
            onRatePicked: rate => root.shell.setRate(rate)
        }
    }

    Component {
        id: _desk

        ServiceDeskPanel {
            texts: root.texts
            languages: root.shell.languages
            desk: root.desk.part as PcmServiceDeskViewModel
        }
    }

    Component {
        id: _outbox

        OutboxPanel {
            texts: root.texts
            outbox: root.desk.part as PcmOutboxViewModel
        }
    }

    Component {
        id: _faults

        FaultsPanel {
            texts: root.texts
            faults: root.desk.part as PcmFaultsViewModel
        }
    }

    Component {
        id: _kept

        KeptPanel {
            texts: root.texts
            kept: root.desk.part as PcmKeptViewModel
        }
    }
}
