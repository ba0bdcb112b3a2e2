pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// How big the device is: smaller, larger, as it fits.
Item {
    id: root

    required property var texts
    required property int zoom
    required property real percent

    signal picked(string command)

    implicitHeight: Desktop.control + 4
    Accessible.role: Accessible.Grouping
    Accessible.name: texts["desktop.menu.zoom"]

    DeskText {
        anchors.left: parent.left
        anchors.leftMargin: 10
        anchors.right: _buttons.left
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.texts["desktop.menu.zoom"]
    }

    Row {
        id: _buttons

        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        DeskButton {
            id: _out

            objectName: "more/zoom_out"
            small: true
            text: "\u2212"
            Accessible.name: root.texts["desktop.do.zoom_out"]
            onClicked: root.picked("zoom_out")

            DeskTip {
                visible: _out.hovered
                text: root.texts["desktop.do.zoom_out"]
            }
        }

        DeskText {
            objectName: "more/zoom"
            width: 52
            anchors.verticalCenter: parent.verticalCenter
            text: Math.round(root.percent) + "\u00a0%"
            horizontalAlignment: Text.AlignHCenter
        }

        DeskButton {
            id: _in

            objectName: "more/zoom_in"
            small: true
            text: "+"
            Accessible.name: root.texts["desktop.do.zoom_in"]
            onClicked: root.picked("zoom_in")

            DeskTip {
                visible: _in.hovered
                text: root.texts["desktop.do.zoom_in"]
            }
        }

        DeskButton {
            id: _fit

            objectName: "more/zoom_fit"
            small: true
            primary: root.zoom === 0
            text: root.texts["desktop.menu.zoom.fit"]
            Accessible.description: root.texts["desktop.do.zoom_fit"]
            onClicked: root.picked("zoom_fit")

            DeskTip {
                visible: _fit.hovered
                text: root.texts["desktop.do.zoom_fit"]
            }
        }
    }
}
