pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Over the window: one line to paste a support link into, and why it is none.
FocusScope {
    id: root

    required property var texts
    required property string words
    required property string trouble

    signal edited(string words)
    signal asked(string words)
    signal closed

    objectName: "link"
    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: texts["desktop.link.title"]
    Component.onCompleted: {
        _field.forceActiveFocus();
        _field.selectAll();
    }

    Rectangle {
        anchors.fill: parent
        color: "#000000"
        opacity: 0.6
    }

    // Beside the sheet closes it; nothing below is touched meanwhile.
    MouseArea {
        anchors.fill: parent
        onClicked: root.closed()
        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Desktop.barHeight, root.height * 0.18)
        width: Math.min(root.width - 4 * Desktop.gap, 720)
        height: _all.height + 4 * Desktop.gap
        radius: Desktop.radius * 2
        color: Desktop.bar
        border.color: Desktop.line

        MouseArea {
            anchors.fill: parent
        }

        Column {
            id: _all

            x: Desktop.gap * 2
            y: Desktop.gap * 2
            width: parent.width - 2 * x
            spacing: Desktop.gap

            Item {
                width: parent.width
                height: Math.max(_title.height, _close.height)

                LineIcon {
                    id: _icon

                    anchors.verticalCenter: parent.verticalCenter
                    name: "link"
                    tint: Desktop.accent
                    extent: 24
                }

                DeskText {
                    id: _title

                    anchors.left: _icon.right
                    anchors.leftMargin: Desktop.gap
                    anchors.right: _close.left
                    anchors.rightMargin: Desktop.gap
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.texts["desktop.link.title"]
                    size: Desktop.large
                    font.weight: Font.DemiBold
                }

                DeskButton {
                    id: _close

                    objectName: "link/close"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    text: root.texts["desktop.link.close"]
                    onClicked: root.closed()
                }
            }

            DeskText {
                width: parent.width
                text: root.texts["desktop.link.about"]
                soft: true
                wrapMode: Text.WordWrap
            }

            Row {
                width: parent.width
                spacing: Desktop.gap

                DeskField {
                    id: _field

                    objectName: "link/field"
                    width: parent.width - _open.width - Desktop.gap
                    label: root.texts["desktop.link.field"]
                    entry: root.words
                    onTyped: words => root.edited(words)
                    onAccepted: root.asked(text)
                }

                DeskButton {
                    id: _open

                    objectName: "link/open"
                    primary: true
                    enabled: root.words !== ""
                    text: root.texts["desktop.link.open"]
                    onClicked: root.asked(root.words)
                }
            }

            Row {
                width: parent.width
                visible: root.trouble !== ""
                spacing: Desktop.gap

                LineIcon {
                    name: "warning"
                    tint: Desktop.bad
                    extent: 20
                }

                DeskText {
                    objectName: "link/trouble"
                    width: parent.width - 20 - Desktop.gap
                    text: root.trouble
                    color: Desktop.bad
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
    }
}
