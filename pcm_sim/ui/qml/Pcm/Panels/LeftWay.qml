pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A way that was left for another: what was done first on it, and a button that takes it up where it ended.
Item {
    id: root

    required property string key
    required property string title
    required property string detail
    required property bool bound
    required property var texts

    signal taken

    objectName: "history/way/" + key
    height: Math.max(_words.height, _take.height) + 10

    // A line that leaves the line of time.
    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: 18
        width: 1
        height: parent.height
        color: Desktop.line
    }

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: 18
        y: parent.height / 2
        width: 12
        height: 1
        color: Desktop.line
    }

    Column {
        id: _words

        anchors.left: parent.left
        anchors.leftMargin: 42
        anchors.right: _take.left
        anchors.rightMargin: Desktop.gap / 2
        y: 5

        DeskText {
            width: parent.width
            text: root.title
            size: Desktop.normal - 1
        }

        DeskText {
            width: parent.width
            text: root.detail
            size: Desktop.small
            soft: true
        }
    }

    DeskButton {
        id: _take

        objectName: root.objectName + "/take"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        small: true
        enabled: !root.bound
        text: root.texts["desktop.console.history.take"]
        Accessible.name: text + ": " + root.title
        onClicked: root.taken()
    }
}
