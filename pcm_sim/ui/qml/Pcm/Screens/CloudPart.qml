pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The cloud from the instructor's side, a part at a time: its things, desk, outbox, charging, journal, answers.
Column {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmColumnViewModel _column: shell.column as PcmColumnViewModel
    readonly property PcmConsoleViewModel panel: _column.console as PcmConsoleViewModel
    readonly property PcmCloudPanelViewModel cloud: _column.cloud
    readonly property var texts: shell.texts
    readonly property var _parts: ({
            "objects": _objects,
            "desk": _desk,
            "charging": _charging,
            "outbox": _outbox,
            "journal": _journal
        })

    spacing: Desktop.gap

    Segments {
        objectName: "console"
        width: parent.width
        choices: root.panel.parts
        chosen: root.panel.name
        label: root.texts["desktop.console"]
        quiet: true
        size: Desktop.small
        onPicked: part => root.panel.showPart(part)
    }

    Loader {
        width: parent.width
        sourceComponent: root._parts[root.panel.name] ?? _answers
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
        id: _objects

        ObjectsPanel {
            texts: root.texts
            objects: root.panel.objects
            wide: root.wide
        }
    }

    Component {
        id: _desk

        ServiceDeskPanel {
            texts: root.texts
            languages: root.shell.languages
            desk: root.panel.desk
        }
    }

    Component {
        id: _charging

        ChargingPanel {
            texts: root.texts
            charging: root.panel.charging
        }
    }

    Component {
        id: _outbox

        OutboxPanel {
            texts: root.texts
            outbox: root.panel.outbox
        }
    }

    Component {
        id: _journal

        JournalPanel {
            texts: root.texts
            journal: root.panel.journal
        }
    }
}
