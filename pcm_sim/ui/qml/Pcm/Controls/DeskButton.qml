pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A button of the desktop window.
Button {
    id: root

    property bool primary: false
    property bool small: false

    implicitHeight: small ? Desktop.control - 6 : Desktop.control
    leftPadding: small ? 10 : 16
    rightPadding: leftPadding
    font.pixelSize: small ? Desktop.small : Desktop.normal
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Text {
        text: root.text
        font: root.font
        color: !root.enabled ? Desktop.textSoft : root.primary ? Desktop.inkOnAccent : Desktop.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }

    background: Rectangle {
        radius: Desktop.radius
        color: root.primary && root.enabled ? (root.down ? Qt.darker(Desktop.accent, 1.2) : Desktop.accent) : root.down ? Desktop.cardDown : Desktop.card
        border.width: root.visualFocus ? 2 : root.primary && root.enabled ? 0 : 1
        border.color: root.visualFocus ? (root.primary ? Desktop.text : Desktop.accent) : Desktop.line
    }
}
