pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A model line to choose, with its outline.
Button {
    id: root

    required property string line
    required property bool chosen

    objectName: "line/" + line
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: chosen
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        LineIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height * 0.1
            name: "line-" + root.line
            tint: root.chosen ? Desktop.accent : Desktop.text
            extent: Math.min(parent.width * 0.86, parent.height * 1.7)
            height: parent.height * 0.6
            raster: 320
        }

        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 4
            text: root.text
            font.pixelSize: Desktop.large
            font.weight: Font.DemiBold
            color: root.chosen ? Desktop.accent : Desktop.text
            textFormat: Text.PlainText
        }
    }

    background: Rectangle {
        radius: Desktop.radius * 1.5
        color: root.down ? Desktop.cardDown : Desktop.card
        border.width: root.visualFocus || root.chosen ? 2 : 1
        border.color: root.visualFocus ? Desktop.text : root.chosen ? Desktop.accent : Desktop.line
    }
}
