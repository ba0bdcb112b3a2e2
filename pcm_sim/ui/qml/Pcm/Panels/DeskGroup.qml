pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// What belongs together on the desk: a heading, what is filled in, the buttons for it.
Column {
    id: root

    required property PcmServiceDeskViewModel desk
    required property string heading
    required property var texts
    default property alias content: _fields.data

    spacing: Desktop.gap / 2

    DeskText {
        width: parent.width
        topPadding: 2
        text: root.heading
        font.weight: Font.DemiBold
    }

    Column {
        id: _fields

        width: parent.width
        spacing: Desktop.gap / 2
    }

    Repeater {
        model: root.desk.deeds

        DeedCard {
            required property string group

            width: root.width
            visible: group === root.heading
            answer: root.desk.asked === deed ? root.desk.note : ""
            refused: root.desk.refused
            no: root.texts["desktop.console.desk.spare"]
            onPressed: root.desk.do(deed)
            onSpared: root.desk.spare()
        }
    }
}
