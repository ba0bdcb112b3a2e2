pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Above two cars: the one in the window, and which one walks beside it.
Item {
    id: root

    required property var texts
    required property var lines
    required property string line
    required property var years
    required property string year

    signal linePicked(string line)
    signal yearPicked(string year)
    signal swapped
    signal ended

    implicitHeight: Desktop.control

    DeskText {
        anchors.left: parent.left
        anchors.right: _swap.left
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.texts["desktop.compare"]
        size: Desktop.large
        font.weight: Font.DemiBold
    }

    IconButton {
        id: _swap

        objectName: "compare/swap"
        anchors.horizontalCenter: parent.horizontalCenter
        drawing: "swap"
        spoken: root.texts["desktop.compare.swap"]
        onClicked: root.swapped()
    }

    Row {
        anchors.left: _swap.right
        anchors.leftMargin: Desktop.gap
        spacing: Desktop.gap

        DeskCombo {
            objectName: "compare/line"
            width: 170
            choices: root.lines
            chosen: root.line
            label: root.texts["desktop.compare.line"]
            onPicked: line => root.linePicked(line)
        }

        DeskCombo {
            objectName: "compare/year"
            width: 150
            choices: root.years
            chosen: root.year
            label: root.texts["desktop.compare.year"]
            onPicked: year => root.yearPicked(year)
        }
    }

    DeskButton {
        objectName: "compare/end"
        anchors.right: parent.right
        text: root.texts["desktop.compare.end"]
        onClicked: root.ended()
    }
}
