pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// An entry of a menu of the window: its word, its shortcut, and a tick where it is switched on.
AbstractButton {
    id: root

    required property string hint
    property bool on: false
    property bool switches: false

    implicitHeight: Math.max(Desktop.control - 2, contentItem.implicitHeight + 10)
    leftPadding: 10
    rightPadding: 10
    activeFocusOnTab: true
    opacity: enabled ? 1 : 0.45
    Accessible.role: switches ? Accessible.CheckBox : Accessible.MenuItem
    Accessible.name: text
    Accessible.description: hint
    Accessible.checkable: switches
    Accessible.checked: on
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    contentItem: Item {
        implicitHeight: _word.implicitHeight

        DeskText {
            id: _word

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - _hint.implicitWidth - Desktop.gap - (root.switches ? 22 : 0)
            text: root.text
            color: root.on ? Desktop.accent : Desktop.text
        }

        LineIcon {
            anchors.right: _hint.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            visible: root.on
            name: "tick"
            tint: Desktop.accent
            extent: 16
        }

        DeskText {
            id: _hint

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.hint
            size: Desktop.small
            soft: true
            wrapMode: Text.NoWrap
        }
    }

    background: Rectangle {
        radius: Desktop.radius - 2
        color: root.down || root.hovered || root.visualFocus ? Desktop.cardDown : "transparent"
        border.width: root.visualFocus ? 2 : 0
        border.color: Desktop.accent
    }
}
