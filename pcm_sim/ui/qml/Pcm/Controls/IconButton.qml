pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A button that is a drawing; what it means is said by a screen reader, and under the mouse.
Button {
    id: root

    required property string drawing
    required property string spoken
    property bool primary: false

    implicitWidth: Desktop.control
    implicitHeight: Desktop.control
    // The keyboard stays with whatever has it: its own keys do the same.
    focusPolicy: Qt.TabFocus
    Accessible.name: spoken
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        LineIcon {
            anchors.centerIn: parent
            name: root.drawing
            tint: !root.enabled ? Desktop.textSoft : root.primary ? Desktop.inkOnAccent : Desktop.text
            extent: 20
        }
    }

    DeskTip {
        y: -height - 6
        visible: root.hovered
        text: root.spoken
    }

    background: Rectangle {
        radius: Desktop.radius
        color: root.primary && root.enabled ? (root.down ? Qt.darker(Desktop.accent, 1.2) : Desktop.accent) : root.down ? Desktop.cardDown : Desktop.card
        border.width: root.visualFocus ? 2 : root.primary && root.enabled ? 0 : 1
        border.color: root.visualFocus ? (root.primary ? Desktop.text : Desktop.accent) : Desktop.line
    }
}
