pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The way to one flow, or why there is none; what it rests on; to be shown on the unit and to be copied.
Rectangle {
    id: root

    required property string feature
    required property string label
    required property string way
    required property bool leads
    required property string sources
    required property var texts
    required property bool copied
    required property bool closed
    required property bool ignition

    signal showAsked
    signal copyAsked

    objectName: "way/" + feature
    height: _all.height + 2 * _all.y
    radius: Desktop.radius
    color: Desktop.card
    border.color: closed ? Desktop.warning : Desktop.line

    Column {
        id: _all

        x: Desktop.gap
        y: Desktop.gap * 0.7
        width: parent.width - 2 * x
        spacing: 4

        DeskText {
            width: parent.width
            text: root.label
            size: Desktop.small
            soft: true
        }

        DeskText {
            objectName: root.objectName + "/path"
            width: parent.width
            text: root.leads ? root.way : "– " + root.way
            font.weight: root.leads ? Font.DemiBold : Font.Normal
        }

        DeskText {
            objectName: root.objectName + "/closed"
            width: parent.width
            visible: root.closed
            text: root.texts["desktop.ways.closed"]
            size: Desktop.small
            color: Desktop.warning
        }

        Row {
            width: parent.width
            spacing: Desktop.gap / 2

            DeskText {
                objectName: root.objectName + "/sources"
                width: parent.width - _copy.width - (_show.visible ? _show.width + parent.spacing : 0) - parent.spacing
                anchors.verticalCenter: parent.verticalCenter
                text: root.sources === "" ? root.texts["desktop.ways.inferred"] : root.sources
                size: Desktop.small
                soft: true
                font.italic: root.sources === ""
            }

            DeskButton {
                id: _copy

                objectName: root.objectName + "/copy"
                small: true
                text: root.copied ? root.texts["desktop.ways.copied"] : root.texts["desktop.ways.copy"]
                Accessible.name: root.texts["desktop.ways.copy"] + ": " + root.label
                onClicked: root.copyAsked()
            }

            DeskButton {
                id: _show

                objectName: root.objectName + "/show"
                small: true
                visible: root.leads
                enabled: root.ignition
                text: root.texts["desktop.ways.show"]
                Accessible.name: root.texts["desktop.ways.show"] + ": " + root.label
                onClicked: root.showAsked()
            }
        }
    }
}
