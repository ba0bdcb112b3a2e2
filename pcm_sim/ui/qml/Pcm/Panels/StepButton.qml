pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A button with a drawing and words, for a step in time.
DeskButton {
    id: root

    required property string drawing
    required property string words

    text: words
    small: true
    implicitHeight: Math.max(Desktop.control, _words.implicitHeight + 10)

    contentItem: Item {
        LineIcon {
            id: _icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: root.drawing
            tint: root.enabled ? Desktop.accent : Desktop.textSoft
            extent: 18
        }

        DeskText {
            id: _words

            anchors.left: _icon.right
            anchors.leftMargin: 8
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.words
            size: Desktop.small
            soft: !root.enabled
        }
    }
}
