pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// The present on the line of time: below it what has happened, above it what was undone.
Item {
    id: root

    required property string words
    // Width of what stands beside the line.
    required property real gutter

    height: 22

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: root.gutter / 2 - 4
        anchors.verticalCenter: parent.verticalCenter
        width: 8
        height: 8
        radius: 4
        color: Desktop.accent
    }

    DeskText {
        id: _now

        anchors.left: parent.left
        anchors.leftMargin: root.gutter
        anchors.verticalCenter: parent.verticalCenter
        text: root.words
        size: Desktop.small
        color: Desktop.accent
        wrapMode: Text.NoWrap
    }

    Rectangle {
        anchors.left: _now.right
        anchors.leftMargin: Desktop.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: 1
        color: Desktop.accent
        opacity: 0.5
    }
}
