pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The points on which the source contradicts itself or is silent, and how they are read on this car.
Column {
    id: root

    required property var texts
    required property var rowModel

    signal chosen(string cell, string statement)
    signal closed

    spacing: Desktop.gap

    Item {
        width: parent.width
        height: Math.max(_title.height, _close.height)

        DeskText {
            id: _title

            anchors.left: parent.left
            anchors.right: _close.left
            anchors.rightMargin: Desktop.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.texts["desktop.readings.title"]
            size: Desktop.normal + 1
            font.weight: Font.DemiBold
        }

        DeskButton {
            id: _close

            objectName: "readings/close"
            anchors.right: parent.right
            small: true
            text: root.texts["desktop.readings.close"]
            onClicked: root.closed()
        }
    }

    DeskText {
        width: parent.width
        text: _cells.count > 0 ? root.texts["desktop.readings.note"] : root.texts["desktop.readings.nothing"]
        size: Desktop.small
        soft: true
    }

    Repeater {
        id: _cells

        model: root.rowModel

        ReadingCard {
            width: root.width
            texts: root.texts
            onChosen: statement => root.chosen(cell, statement)
        }
    }
}
