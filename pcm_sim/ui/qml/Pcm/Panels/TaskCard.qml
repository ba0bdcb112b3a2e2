pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The slim card of a trainee's task: what is to be done, the last hint, and two buttons; at the end the points.
Rectangle {
    id: root

    required property var texts
    required property string name
    required property string task
    required property string hint
    required property bool canHint
    required property bool asks
    required property bool over
    required property bool passed
    required property string ended
    required property int score

    readonly property color _tint: !over ? Desktop.accent : passed ? Desktop.good : Desktop.warning

    signal hintAsked
    signal givenUp
    signal wentOn
    signal closed

    function _say(name: string): string {
        return texts["desktop.console.task." + name];
    }

    objectName: "task-card"
    implicitHeight: Math.max(_words.height, _deeds.height) + 2 * Desktop.gap
    color: Desktop.bar
    Accessible.role: Accessible.Pane
    Accessible.name: name

    Rectangle {
        width: parent.width
        height: 2
        color: root._tint
    }

    LineIcon {
        id: _flag

        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap * 1.5
        y: _words.y
        name: root.passed ? "done" : "task"
        tint: root._tint
        extent: 22
    }

    Column {
        id: _words

        anchors.left: _flag.right
        anchors.leftMargin: Desktop.gap
        anchors.right: _deeds.left
        anchors.rightMargin: Desktop.gap * 1.5
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3

        DeskText {
            objectName: "task-card/name"
            width: parent.width
            text: root.over ? root.ended + " · " + root._say("points").replace("{n}", root.score) : root.name
            font.weight: Font.DemiBold
        }

        DeskText {
            objectName: "task-card/text"
            width: parent.width
            text: root.over ? root.name : root.task
            size: Desktop.small
            soft: root.over
        }

        Row {
            width: parent.width
            visible: root.hint !== ""
            topPadding: 2
            spacing: 8

            Rectangle {
                width: 3
                height: _hint.height
                radius: 1
                color: Desktop.warning
            }

            DeskText {
                id: _hint

                objectName: "task-card/hint"
                width: parent.width - 11
                text: root.hint
                size: Desktop.small
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }

    Row {
        id: _deeds

        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap * 1.5
        anchors.verticalCenter: parent.verticalCenter
        spacing: Desktop.gap / 2

        DeskButton {
            objectName: "task-card/take-hint"
            visible: !root.over && !root.asks
            enabled: root.canHint
            text: root._say("hint")
            onClicked: root.hintAsked()
        }

        DeskButton {
            objectName: "task-card/give-up"
            visible: !root.over
            primary: root.asks
            text: root._say(root.asks ? "give_up.sure" : "give_up")
            onClicked: root.givenUp()
        }

        DeskButton {
            objectName: "task-card/go-on"
            visible: root.asks
            text: root._say("go_on")
            onClicked: root.wentOn()
        }

        DeskButton {
            objectName: "task-card/close"
            visible: root.over
            text: root._say("close")
            onClicked: root.closed()
        }
    }
}
