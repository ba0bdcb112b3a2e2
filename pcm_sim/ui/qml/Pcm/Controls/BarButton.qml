pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A button of the bar, without the Controls that would have to load before the first frame.
Rectangle {
    id: root

    required property string text
    property bool warns: false

    signal clicked

    implicitWidth: _word.implicitWidth + 32
    implicitHeight: Desktop.control
    radius: Desktop.radius
    color: _area.pressed ? Desktop.cardDown : Desktop.card
    border.width: activeFocus ? 2 : 1
    border.color: activeFocus ? Desktop.accent : warns ? Desktop.warning : Desktop.line
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: root.clicked()
    Keys.onSpacePressed: clicked()
    Keys.onReturnPressed: clicked()

    DeskText {
        id: _word

        anchors.centerIn: parent
        text: root.text
        color: root.warns ? Desktop.warning : Desktop.text
        wrapMode: Text.NoWrap
    }

    MouseArea {
        id: _area

        anchors.fill: parent
        onClicked: root.clicked()
    }
}
