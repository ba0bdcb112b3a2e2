pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// Everything that the cloud has sent, the last first.
Column {
    id: root

    required property var texts
    required property PcmOutboxViewModel outbox

    spacing: Desktop.gap

    Segments {
        objectName: "outbox"
        width: parent.width
        choices: root.outbox.channels
        chosen: root.outbox.channel
        label: root.texts["desktop.console.channel"]
        size: Desktop.small
        onPicked: channel => root.outbox.choose(channel)
    }

    DeskText {
        objectName: "outbox/nothing"
        width: parent.width
        visible: root.outbox.nothing
        text: root.texts["desktop.console.outbox.nothing"]
        soft: true
    }

    Repeater {
        model: root.outbox.rows

        SentCard {
            width: root.width
            texts: root.texts
            copied: root.outbox.copied === number
            onOpenAsked: root.outbox.open(number)
            onCopyAsked: root.outbox.copy(number)
            onMoveAsked: root.outbox.move(number)
        }
    }
}
