pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A task of the list, with what it teaches; a click begins it where the car can.
FocusScope {
    id: root

    required property string key
    required property string title
    required property string about
    required property bool can
    required property string question
    required property string note
    required property var texts

    readonly property bool _lit: activeFocus || _area.containsMouse

    signal startAsked
    signal stayAsked

    function _say(name: string): string {
        return texts["desktop.console.task." + name];
    }

    objectName: "tasks/" + key
    implicitHeight: _words.y * 2 + _words.height
    activeFocusOnTab: can
    Accessible.role: Accessible.Button
    Accessible.name: title
    Accessible.description: about
    Accessible.onPressAction: if (can)
        root.startAsked()
    Keys.onReturnPressed: if (can)
        root.startAsked()
    Keys.onSpacePressed: if (can)
        root.startAsked()
    Keys.onEscapePressed: event => {
        event.accepted = question !== "";
        if (event.accepted)
            root.stayAsked();
    }

    Rectangle {
        anchors.fill: parent
        radius: Desktop.radius
        color: _area.pressed ? Desktop.cardDown : root.can ? Desktop.card : "transparent"
        border.width: root.activeFocus ? 2 : 1
        border.color: root.question !== "" || (root.can && root._lit) ? Desktop.accent : Desktop.line
    }

    MouseArea {
        id: _area

        anchors.fill: parent
        enabled: root.can
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: root.startAsked()
    }

    Column {
        id: _words

        x: Desktop.gap
        y: Desktop.gap * 0.7
        width: parent.width - 2 * x
        spacing: 3

        Row {
            width: parent.width
            spacing: 8

            LineIcon {
                id: _flag

                y: 1
                name: "task"
                tint: root.can ? Desktop.accent : Desktop.textSoft
                extent: 18
            }

            DeskText {
                width: parent.width - _flag.width - parent.spacing
                text: root.title
                soft: !root.can
                font.weight: Font.DemiBold
            }
        }

        DeskText {
            width: parent.width
            visible: text !== ""
            text: root.about
            size: Desktop.small
            soft: true
        }

        Row {
            width: parent.width
            visible: !root.can
            spacing: 6

            LineIcon {
                y: 2
                name: root.can ? "" : "lock"
                tint: Desktop.warning
                extent: 14
            }

            DeskText {
                width: parent.width - 20
                text: root._say("not_here")
                size: Desktop.small
            }
        }

        DeskText {
            width: parent.width
            topPadding: 4
            visible: text !== ""
            text: root.question
            size: Desktop.small
        }

        Flow {
            width: parent.width
            topPadding: 4
            visible: root.question !== ""
            spacing: Desktop.gap / 2

            DeskButton {
                objectName: root.objectName + "/do"
                small: true
                primary: true
                text: root._say("ask.do")
                onClicked: root.startAsked()
            }

            DeskButton {
                objectName: root.objectName + "/stay"
                small: true
                text: root._say("stay")
                onClicked: root.stayAsked()
            }
        }

        DeskNote {
            objectName: root.objectName + "/note"
            width: parent.width
            topPadding: 4
            text: root.note
            refused: true
        }
    }
}
