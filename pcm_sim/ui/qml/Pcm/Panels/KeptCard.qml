pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A moment that is kept: its name and time, a way back to it, a comparison with now.
Rectangle {
    id: root

    required property string key
    required property string title
    required property string when
    required property bool compared
    required property bool removable
    required property var texts

    signal recallAsked
    signal compareAsked
    signal forgetAsked

    objectName: "kept/" + key
    height: _all.height + 2 * _all.y
    radius: Desktop.radius
    color: Desktop.card
    border.color: compared ? Desktop.accent : Desktop.line

    Column {
        id: _all

        x: Desktop.gap
        y: Desktop.gap * 0.7
        width: parent.width - 2 * x
        spacing: 4

        DeskText {
            width: parent.width
            text: root.title
            font.weight: Font.DemiBold
        }

        DeskText {
            width: parent.width
            text: root.when
            size: Desktop.small
            soft: true
        }

        Flow {
            width: parent.width
            spacing: Desktop.gap / 2

            DeskButton {
                objectName: root.objectName + "/recall"
                small: true
                text: root.texts["desktop.console.kept.recall"]
                Accessible.name: text + ": " + root.title
                onClicked: root.recallAsked()
            }

            DeskButton {
                objectName: root.objectName + "/compare"
                small: true
                text: root.texts[root.compared ? "desktop.console.kept.stop" : "desktop.console.kept.compare"]
                Accessible.name: text + ": " + root.title
                onClicked: root.compareAsked()
            }

            DeskButton {
                objectName: root.objectName + "/forget"
                small: true
                visible: root.removable
                text: root.texts["desktop.console.kept.forget"]
                Accessible.name: text + ": " + root.title
                onClicked: root.forgetAsked()
            }
        }
    }
}
