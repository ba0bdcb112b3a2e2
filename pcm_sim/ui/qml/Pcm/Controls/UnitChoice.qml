pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// One of the units that can be built in, to choose by its drawing.
ChoiceCard {
    id: root

    required property var sketch

    padding: 8
    Accessible.checkable: true
    Accessible.checked: chosen

    contentItem: Item {
        implicitWidth: Math.max(_drawing.width, _word.implicitWidth)

        UnitSketch {
            id: _drawing

            anchors.horizontalCenter: parent.horizontalCenter
            y: (_word.y - height) / 2
            width: widthFor(150, 70)
            sketch: root.sketch
        }

        DeskText {
            id: _word

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            text: root.text
            size: Desktop.small
            color: root.chosen ? Desktop.accent : Desktop.text
            wrapMode: Text.NoWrap
        }
    }
}
