pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// What has happened, what differs between two moments of it, and the moments that are kept; side by side where
// there is room.
Item {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel
    readonly property real _column: wide ? (width - Desktop.gap * 2) / 2 : width

    implicitHeight: Math.max(_happened.height, _others.y + _others.height)

    HistoryPanel {
        id: _happened

        width: root._column
        texts: root.shell.texts
        history: root._console.kept.history
        comparesWithin: !root.wide
    }

    Column {
        id: _others

        x: root.wide ? root.width - width : 0
        y: root.wide ? 0 : _happened.height + Desktop.gap * 2
        width: root._column
        spacing: Desktop.gap * 2

        ComparedPanel {
            width: parent.width
            visible: root.wide && history.heading !== ""
            texts: root.shell.texts
            history: root._console.kept.history
        }

        Labelled {
            width: parent.width
            caption: root.shell.texts["desktop.console.history.keep"]

            KeptPanel {
                width: parent.width
                texts: root.shell.texts
                kept: root._console.kept
            }
        }
    }
}
