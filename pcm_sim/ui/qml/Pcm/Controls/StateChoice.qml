pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A state that something can be set to, with what follows from it, or why it cannot be.
AbstractButton {
    id: root

    // value, label, tone, follows, reason, now
    required property var choice
    required property string soWord

    enabled: !choice.now && choice.reason === ""
    implicitHeight: _words.height + 12
    activeFocusOnTab: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: choice.label
    Accessible.description: _said.text
    Accessible.checked: choice.now
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Desktop.radius - 2
        color: root.down ? Desktop.ground : root.hovered && root.enabled ? Desktop.cardDown : "transparent"
        border.width: root.visualFocus ? 2 : 0
        border.color: Desktop.accent
    }

    contentItem: Item {
        Column {
            id: _words

            x: 8
            y: 6
            width: parent.width - 16
            spacing: 1

            StateWord {
                width: parent.width
                text: root.choice.label
                tone: root.enabled || root.choice.now ? root.choice.tone : "quiet"
                detail: root.choice.now ? root.soWord : ""
            }

            DeskText {
                id: _said

                x: 14
                width: parent.width - 14
                visible: text !== "" && !root.choice.now
                text: root.choice.reason || root.choice.follows
                size: Desktop.small - 1
                soft: true
            }
        }
    }
}
