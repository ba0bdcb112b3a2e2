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

            y: (parent.height - height) / 2
            width: widthFor(parent.half, 76)
            sketch: root.sketch
        }

        DeskText {
            id: _words

            x: parent.half + Desktop.gap
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            size: Desktop.small
            color: root.chosen ? Desktop.accent : Desktop.text
        }
    }
}
