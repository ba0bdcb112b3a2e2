pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A card that can be chosen; what is on it is its content. One that cannot be chosen now stands back.
Button {
    id: root

    property bool chosen: false

    padding: Desktop.gap
    opacity: enabled ? 1 : 0.4
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Desktop.radius * 1.5
        color: root.down ? Desktop.cardDown : Desktop.card
        border.width: root.visualFocus || root.chosen ? 2 : 1
        border.color: root.visualFocus ? Desktop.text : root.chosen ? Desktop.accent : root.hovered ? Desktop.textSoft : Desktop.line
    }
}
