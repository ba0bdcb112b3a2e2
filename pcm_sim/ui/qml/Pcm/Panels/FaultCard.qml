pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A fault that is armed: what it does, for whom and when, how often it struck; and its repair.
Item {
    id: root

    required property string key
    required property string title
    required property string detail
    required property bool spent
    required property var texts

    signal repairAsked

    height: Math.max(_words.height, _repair.height) + 12

    Rectangle {
        width: parent.width
        height: 1
        color: Desktop.line
    }

    Column {
        id: _words

        y: 6
        width: parent.width - _repair.width - Desktop.gap / 2

        DeskText {
            width: parent.width
            text: root.spent ? root.title + " · " + root.texts["desktop.console.faults.spent"] : root.title
            soft: root.spent
        }

        DeskText {
            objectName: root.objectName + "/detail"
            width: parent.width
            text: root.detail
            size: Desktop.small
            soft: true
        }
    }

    DeskButton {
        id: _repair

        objectName: root.objectName + "/repair"
        anchors.right: parent.right
        anchors.verticalCenter: _words.verticalCenter
        small: true
        text: root.texts["desktop.console.faults.repair"]
        Accessible.name: text + ": " + root.title
        onClicked: root.repairAsked()
    }
}
