pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A kind that what is found is narrowed to.
Rectangle {
    id: root

    required property string text
    required property bool on

    signal picked

    width: _word.implicitWidth + Desktop.gap * 1.6
    height: 26
    radius: height / 2
    color: on ? Desktop.accent : _area.containsMouse ? Desktop.cardDown : Desktop.card
    border.width: on ? 0 : 1
    border.color: Desktop.line
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onPressAction: picked()

    DeskText {
        id: _word

        anchors.centerIn: parent
        text: root.text
        size: Desktop.small
        color: root.on ? Desktop.inkOnAccent : Desktop.text
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    MouseArea {
        id: _area

        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: root.picked()
    }
}
