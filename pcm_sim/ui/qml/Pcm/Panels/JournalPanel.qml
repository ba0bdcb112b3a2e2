pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// What was asked of the cloud, by whom, and what became of it, the last first.
Column {
    id: root

    required property var texts
    required property PcmJournalViewModel journal

    spacing: Desktop.gap

    Segments {
        objectName: "journal"
        width: parent.width
        choices: root.journal.kinds
        chosen: root.journal.which
        label: root.texts["desktop.console.journal"]
        size: Desktop.small
        onPicked: which => root.journal.choose(which)
    }

    DeskText {
        objectName: "journal/nothing"
        width: parent.width
        visible: root.journal.nothing
        text: root.texts["desktop.console.journal.nothing"]
        soft: true
    }

    Column {
        width: parent.width

        Repeater {
            model: root.journal.rows

            DueCard {
                objectName: "journal/" + key
                width: root.width
            }
        }
    }
}
