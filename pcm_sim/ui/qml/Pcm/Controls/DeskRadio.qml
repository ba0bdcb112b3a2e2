pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// One of several, with a word of where it comes from.
AbstractButton {
    id: root

    required property bool on
    required property string note

    signal picked

    implicitHeight: _words.height + 8
    activeFocusOnTab: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: note
    Accessible.checkable: true
    Accessible.checked: on
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: if (!on)
        picked()

    contentItem: Item {
        Rectangle {
            id: _dot

            anchors.left: parent.left
            y: 2
            width: 18
            height: 18
            radius: 9
            color: "transparent"
            border.width: root.visualFocus ? 3 : 2
            border.color: root.enabled && (root.on || root.visualFocus) ? Desktop.accent : Desktop.textSoft

            Rectangle {
                anchors.centerIn: parent
                width: 8
                height: 8
                radius: 4
                visible: root.on
                color: root.enabled ? Desktop.accent : Desktop.textSoft
            }
        }

        Column {
            id: _words

            anchors.left: _dot.right
            anchors.leftMargin: 10
            anchors.right: parent.right

            DeskText {
                width: parent.width
                text: root.text
            }

            DeskText {
                width: parent.width
                visible: root.note !== ""
                text: root.note
                size: Desktop.small
                soft: true
            }
        }
    }
}
