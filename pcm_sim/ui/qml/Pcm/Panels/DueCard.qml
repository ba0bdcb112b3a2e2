pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A line of what is due or has happened: when, what, to what; and, where one can go there, a button.
Item {
    id: root

    required property string key
    required property string title
    required property string about
    required property string when
    property string going: ""

    signal goAsked

    height: Math.max(_words.height, _go.visible ? _go.height : 0) + 10

    Rectangle {
        width: parent.width
        height: 1
        color: Desktop.line
    }

    Column {
        id: _words

        y: 6
        width: parent.width - (_go.visible ? _go.width + Desktop.gap / 2 : 0)

        DeskText {
            width: parent.width
            text: root.title
            size: Desktop.normal - 1
        }

        DeskText {
            width: parent.width
            text: root.about === "" ? root.when : root.when + " · " + root.about
            size: Desktop.small
            soft: true
        }
    }

    DeskButton {
        id: _go

        objectName: root.objectName + "/go"
        anchors.right: parent.right
        anchors.verticalCenter: _words.verticalCenter
        visible: root.going !== ""
        small: true
        text: root.going
        Accessible.name: text + ": " + root.title
        onClicked: root.goAsked()
    }
}
