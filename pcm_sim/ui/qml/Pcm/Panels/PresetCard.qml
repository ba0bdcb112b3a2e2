pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A line of the shelf of presets: the name of a group, or a preset with what it teaches, loaded by a click.
FocusScope {
    id: root

    required property string key
    required property string heading
    required property string title
    required property string teaches
    required property string whyNot
    required property bool own
    required property bool loaded
    required property string asks
    required property string question
    required property string note
    required property bool refused
    required property bool back
    required property var texts

    readonly property bool _isCard: heading === ""
    readonly property bool _can: _isCard && whyNot === ""
    readonly property bool _lit: activeFocus || _area.containsMouse

    signal loadAsked
    signal deleteAsked
    signal stayAsked
    signal backAsked

    function _say(name: string): string {
        return texts["desktop.console.presets." + name];
    }

    objectName: _isCard ? "preset/" + key : "preset-group/" + key.slice(1)
    implicitHeight: _isCard ? _words.y * 2 + _words.height : _heading.implicitHeight
    activeFocusOnTab: _can
    Accessible.role: _isCard ? Accessible.Button : Accessible.Heading
    Accessible.name: _isCard ? title : heading
    Accessible.description: _can ? teaches : whyNot
    Accessible.checked: loaded
    Accessible.onPressAction: if (_can)
        root.loadAsked()
    Keys.onReturnPressed: if (_can)
        root.loadAsked()
    Keys.onSpacePressed: if (_can)
        root.loadAsked()
    Keys.onEscapePressed: event => {
        event.accepted = asks !== "";
        if (event.accepted)
            root.stayAsked();
    }

    DeskText {
        id: _heading

        width: parent.width
        visible: !root._isCard
        topPadding: Desktop.gap * 0.5
        text: root.heading
        size: Desktop.small
        soft: true
    }

    Rectangle {
        anchors.fill: parent
        visible: root._isCard
        radius: Desktop.radius
        color: _area.pressed ? Desktop.cardDown : root._can ? Desktop.card : "transparent"
        border.width: root.activeFocus ? 2 : 1
        border.color: root.loaded || root.asks !== "" || (root._can && root._lit) ? Desktop.accent : Desktop.line

        // What the simulation began with.
        Rectangle {
            y: Desktop.radius
            width: 3
            height: parent.height - 2 * y
            radius: 1.5
            color: Desktop.accent
            visible: root.loaded
        }
    }

    MouseArea {
        id: _area

        anchors.fill: parent
        enabled: root._can
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: root.loadAsked()
    }

    Column {
        id: _words

        x: Desktop.gap
        y: Desktop.gap * 0.7
        width: parent.width - 2 * x
        visible: root._isCard
        spacing: 3

        Item {
            width: parent.width
            height: Math.max(_title.height, _mark.visible ? _mark.height : 0, _bin.visible ? _bin.height : 0)

            DeskText {
                id: _title

                objectName: "preset/title"
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - (_mark.visible ? _mark.width + 8 : 0) - (_bin.visible ? _bin.width + 4 : 0)
                text: root.title
                soft: !root._can
                font.weight: Font.DemiBold
            }

            Row {
                id: _mark

                anchors.right: _bin.visible ? _bin.left : parent.right
                anchors.rightMargin: _bin.visible ? 4 : 0
                anchors.verticalCenter: parent.verticalCenter
                visible: root.loaded
                spacing: 4

                LineIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.loaded ? "tick" : ""
                    tint: Desktop.accent
                    extent: 14
                }

                DeskText {
                    text: root._say("now")
                    size: Desktop.small
                    color: Desktop.accent
                    wrapMode: Text.NoWrap
                }
            }

            IconButton {
                id: _bin

                objectName: root.objectName + "/delete"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: 28
                height: 28
                visible: root.own
                drawing: "bin"
                spoken: root._say("delete") + ": " + root.title
                onClicked: root.deleteAsked()
            }
        }

        DeskText {
            width: parent.width
            visible: text !== ""
            text: root.teaches
            size: Desktop.small
            soft: true
        }

        Row {
            width: parent.width
            visible: root.whyNot !== ""
            spacing: 6

            LineIcon {
                y: 2
                name: root.whyNot !== "" ? "lock" : ""
                tint: Desktop.warning
                extent: 14
            }

            DeskText {
                objectName: "preset/why_not"
                width: parent.width - 20
                text: root.whyNot
                size: Desktop.small
            }
        }

        DeskText {
            objectName: "preset/question"
            width: parent.width
            topPadding: 4
            visible: root.question !== ""
            text: root.question
            size: Desktop.small
        }

        Flow {
            width: parent.width
            topPadding: 4
            visible: root.asks !== ""
            spacing: Desktop.gap / 2

            DeskButton {
                objectName: root.objectName + "/do"
                small: true
                primary: true
                text: root._say(root.asks === "delete" ? "delete.do" : "do")
                onClicked: root.asks === "delete" ? root.deleteAsked() : root.loadAsked()
            }

            DeskButton {
                objectName: root.objectName + "/stay"
                small: true
                text: root._say(root.asks === "delete" ? "save.cancel" : "stay")
                onClicked: root.stayAsked()
            }
        }

        DeskNote {
            objectName: root.objectName + "/note"
            width: parent.width
            topPadding: 4
            text: root.note
            refused: root.refused
        }

        DeskButton {
            objectName: root.objectName + "/back"
            visible: root.back
            small: true
            text: root._say("back")
            onClicked: root.backAsked()
        }
    }
}
