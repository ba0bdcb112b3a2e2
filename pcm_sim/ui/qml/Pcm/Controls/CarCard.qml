pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// One of the last cars, to go on with.
ChoiceCard {
    id: root

    required property string line
    required property string name
    required property int year
    required property string details
    required property string language

    text: name + " " + year + ", " + details + ", " + language.toUpperCase()

    contentItem: Item {
        implicitHeight: _words.height

        LineIcon {
            id: _outline

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: "line-" + root.line
            tint: Desktop.text
            extent: 76
            height: 34
            raster: 200
        }

        Column {
            id: _words

            anchors.left: _outline.right
            anchors.leftMargin: Desktop.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            DeskText {
                width: parent.width
                text: root.name + " " + root.year
                font.weight: Font.DemiBold
            }

            DeskText {
                width: parent.width
                text: root.details + " · " + root.language.toUpperCase()
                size: Desktop.small
                soft: true
            }
        }
    }
}
