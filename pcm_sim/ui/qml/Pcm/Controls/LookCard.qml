pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// What a unit can look like: its drawing, and in words what one sees.
ChoiceCard {
    id: root

    required property var sketch

    Accessible.checkable: true
    Accessible.checked: chosen

    contentItem: Item {
        readonly property real half: Math.min(width * 0.5, 170)

        implicitHeight: Math.max(_drawing.height, _words.height)

        UnitSketch {
            id: _drawing

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: widthFor(parent.half, 76)
            sketch: root.sketch
        }

        DeskText {
            id: _words

            anchors.left: parent.left
            anchors.leftMargin: parent.half + Desktop.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            size: Desktop.small
            color: root.chosen ? Desktop.accent : Desktop.text
        }
    }
}
