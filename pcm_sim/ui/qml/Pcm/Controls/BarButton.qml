pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A button of the bar, without the Controls that would have to load before the first frame.
Rectangle {
    id: root

    property string text: ""
    // What a sign means, for a screen reader and under the mouse.
    property string spoken: ""
    // A drawing in place of the text.
    property string drawing: ""
    property bool warns: false
    // What it does is done now.
    property bool marked: false
    // In two lines, where there is little room.
    property bool tight: false
    // Room before the text, for a mark.
    property real lead: 0

    readonly property real naturalWidth: _letters.advanceWidth(text) + 32 + lead

    signal clicked

    implicitWidth: tight ? Halving.halved(text, part => _letters.advanceWidth(part)) + 18 : naturalWidth
    implicitHeight: Desktop.control + (tight ? 4 : 0)
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

    Letters {
        id: _letters

        size: root.tight ? Desktop.small : Desktop.normal
    }

    DeskText {
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: root.lead / 2
        width: parent.width - 16 - root.lead
        text: root.text
        size: _letters.size
        color: root.warns ? Desktop.warning : Desktop.text
        lineHeight: root.tight ? 0.9 : 1
        horizontalAlignment: Text.AlignHCenter
        wrapMode: root.tight ? Text.WordWrap : Text.NoWrap
    }

    LineIcon {
        anchors.centerIn: parent
        name: root.drawing
        tint: root.marked ? Desktop.accent : Desktop.text
        extent: 20
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

        anchors.right: parent.right
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
