pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What a command did, for a few seconds; where it can be taken back, a little longer.
Rectangle {
    id: root

    required property real room
    required property string text
    required property string undoLabel

    readonly property bool _undoable: undoLabel !== ""

    signal undone
    signal faded

    objectName: "said"
    width: Math.min(room, _words.implicitWidth + (_undoable ? _undo.width + Desktop.gap * 1.5 : 0) + 3 * Desktop.gap)
    height: Math.max(_words.height, _undo.height) + 1.2 * Desktop.gap
    radius: Desktop.radius
    color: Desktop.cardDown
    border.color: Desktop.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Timer {
        interval: root._undoable ? 12000 : 5000
        running: true
        onTriggered: root.faded()
    }

    DeskText {
        id: _words

        objectName: "said/text"
        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap * 1.5
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.room - 3 * Desktop.gap - (root._undoable ? _undo.width + Desktop.gap : 0))
        text: root.text
    }

    DeskButton {
        id: _undo

        objectName: "said/undo"
        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap * 0.6
        anchors.verticalCenter: parent.verticalCenter
        visible: root._undoable
        small: true
        text: root.undoLabel
        onClicked: root.undone()
    }
}
