pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// What keys do, and the keys.
Item {
    id: root

    required property string label
    required property string hint

    implicitHeight: Math.max(_caps.height, _word.height)
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + hint

    DeskText {
        id: _word

        anchors.left: parent.left
        anchors.right: _caps.left
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
    }

    KeyCaps {
        id: _caps

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        hint: root.hint
    }
}
