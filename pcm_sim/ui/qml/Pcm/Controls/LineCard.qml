pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A model line to choose, with its outline.
ChoiceCard {
    id: root

    required property string line

    objectName: "line/" + line
    padding: 6
    Accessible.checkable: true
    Accessible.checked: chosen

    contentItem: Item {
        LineIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 2
            name: "line-" + root.line
            tint: root.chosen ? Desktop.accent : Desktop.text
            extent: Math.min(parent.width * 0.94, (parent.height - _word.height) * 2.8)
            height: parent.height - _word.height - 4
            raster: 320
        }

        DeskText {
            id: _word

            width: parent.width
            anchors.bottom: parent.bottom
            horizontalAlignment: Text.AlignHCenter
            // A line of two names has each of them whole.
            text: root.text.replace(", ", ",\n")
            size: Desktop.normal
            font.weight: Font.DemiBold
            color: root.chosen ? Desktop.accent : Desktop.text
        }
    }
}
