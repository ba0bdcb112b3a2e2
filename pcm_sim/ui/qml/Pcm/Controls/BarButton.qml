pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A button of the bar, without the Controls that would have to load before the first frame.
Rectangle {
    id: root

    required property string text
    // What a sign means, for a screen reader and under the mouse.
    property string spoken: ""
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
    Accessible.name: spoken || text
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
        hoverEnabled: root.spoken !== ""
        onClicked: {
            _tip.active = false;
            root.clicked();
        }
        onContainsMouseChanged: _tip.active = containsMouse && root.spoken !== ""
    }

    // Gone with the click, for then there is what it speaks of.
    Loader {
        id: _tip

        x: parent.width - width
        y: parent.height + 6
        active: false
        sourceComponent: Rectangle {
            width: _says.implicitWidth + 16
            height: _says.implicitHeight + 8
            radius: Desktop.radius
            color: Desktop.cardDown
            border.color: Desktop.line

            DeskText {
                id: _says

                anchors.centerIn: parent
                text: root.spoken
                size: Desktop.small
                wrapMode: Text.NoWrap
            }
        }
    }
}
