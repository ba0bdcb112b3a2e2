pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A button of the desk, with the reason where it cannot be pressed and the answer where it was.
Column {
    id: root

    required property string deed
    required property string title
    required property string reason
    required property string answer
    required property bool refused
    required property bool asks
    required property string no

    signal pressed
    signal spared

    spacing: 3

    DeskButton {
        objectName: "desk/" + root.deed
        width: parent.width
        small: true
        enabled: root.reason === ""
        text: root.title
        Accessible.description: root.reason
        onClicked: root.pressed()
    }

    DeskText {
        objectName: "desk/" + root.deed + "/why"
        width: parent.width
        visible: text !== "" && root.answer === ""
        text: root.reason
        size: Desktop.small
        soft: true
    }

    DeskNote {
        objectName: "desk/" + root.deed + "/note"
        width: parent.width
        text: root.answer
        refused: root.refused
    }

    DeskButton {
        objectName: "desk/" + root.deed + "/no"
        width: parent.width
        visible: root.asks
        small: true
        text: root.no
        onClicked: root.spared()
    }
}
