pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The points on which the source contradicts itself or is silent, and how they are read on this car.
Column {
    id: root

    required property var texts
    required property var rowModel
    // The served world as which the car is read; empty where another reading can be chosen.
    required property string bound

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

    Row {
        objectName: "readings/bound"
        width: parent.width
        visible: root.bound !== ""
        spacing: 6

        LineIcon {
            y: 2
            name: root.bound === "" ? "" : "lock"
            tint: Desktop.warning
            extent: 14
        }

        DeskText {
            width: parent.width - 20
            text: root.texts["desktop.readings.joined"].replace("{name}", root.bound)
            size: Desktop.small
        }
    }

    DeskText {
        width: parent.width
        visible: root.bound === "" || _cells.count === 0
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
            bound: root.bound !== ""
            onChosen: statement => root.chosen(cell, statement)
        }
    }
}
