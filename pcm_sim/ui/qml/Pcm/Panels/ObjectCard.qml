pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Style

// One thing of the cloud: what it is, its state as a coloured word; opened, the states it can be set to.
Column {
    id: root

    required property int index
    required property string key
    required property string title
    required property string beside
    required property string about
    required property string standing
    required property string tone
    required property string detail
    required property bool mine
    required property bool opened
    required property string note
    required property var texts
    required property var choices

    signal openAsked
    signal statePicked(string state)

    AbstractButton {
        id: _head

        objectName: "object/" + root.key
        width: parent.width
        implicitHeight: _words.height + 16
        activeFocusOnTab: true
        Accessible.role: Accessible.Button
        Accessible.name: root.title + ", " + root.beside + ": " + root.standing
        Accessible.description: root.texts["desktop.console.objects.change"]
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()
        onClicked: root.openAsked()

        background: Rectangle {
            anchors.fill: parent
            anchors.margins: 1
            radius: Desktop.radius - 1
            color: _head.down || root.opened ? Desktop.cardDown : _head.hovered ? Qt.lighter(Desktop.card, 1.12) : "transparent"
            border.width: _head.visualFocus ? 2 : 0
            border.color: Desktop.accent
        }

        // Whose it is that holds the telephone: a line down its edge.
        Rectangle {
            anchors.left: parent.left
            anchors.leftMargin: 1
            y: 8
            width: 3
            height: parent.height - 16
            radius: 1.5
            color: Desktop.accent
            visible: root.mine
        }

        contentItem: Item {
            Column {
                id: _words

                anchors.left: parent.left
                anchors.leftMargin: Desktop.gap + 2
                anchors.right: _chevron.left
                anchors.rightMargin: Desktop.gap / 2
                y: 8
                spacing: 1

                Item {
                    width: parent.width
                    height: Math.max(_title.height, _beside.height)

                    DeskText {
                        id: _title

                        anchors.left: parent.left
                        width: Math.min(implicitWidth, parent.width - _beside.width - 8)
                        text: root.title
                        size: Desktop.normal - 1
                    }

                    DeskText {
                        id: _beside

                        anchors.right: parent.right
                        anchors.baseline: _title.baseline
                        text: root.beside
                        size: Desktop.small - 1
                        soft: true
                        wrapMode: Text.NoWrap
                    }
                }

                StateWord {
                    objectName: "object/" + root.key + "/state"
                    width: parent.width
                    text: root.standing
                    tone: root.tone
                    detail: root.detail
                }

                DeskText {
                    width: parent.width
                    visible: !root.mine && text !== ""
                    text: root.about
                    size: Desktop.small
                    soft: true
                }
            }

            LineIcon {
                id: _chevron

                anchors.right: parent.right
                anchors.rightMargin: Desktop.gap * 0.8
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron"
                tint: Desktop.textSoft
                extent: 14
                rotation: root.opened ? 270 : 90
            }
        }

        Rectangle {
            x: Desktop.gap
            width: parent.width - 2 * x
            height: 1
            color: Desktop.line
            visible: root.index > 0
        }
    }

    DeskNote {
        objectName: "object/" + root.key + "/note"
        x: Desktop.gap
        width: parent.width - 2 * x
        bottomPadding: visible ? 8 : 0
        text: root.note
        refused: root.opened
    }

    Column {
        x: Desktop.gap
        width: parent.width - 2 * x
        visible: root.opened
        bottomPadding: visible ? 8 : 0

        Repeater {
            model: root.choices

            StateChoice {
                required property var modelData

                objectName: "object/" + root.key + "/" + modelData.value
                width: parent?.width ?? 0
                choice: modelData
                soWord: root.texts["desktop.console.objects.now"]
                // What it came to stands at the head; the choices go, and the keyboard would go with them.
                onClicked: {
                    _head.forceActiveFocus();
                    root.statePicked(modelData.value);
                }
            }
        }
    }
}
