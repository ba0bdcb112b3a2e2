pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A model year to choose; an inferred one has a dashed look and a mark.
Button {
    id: root

    required property int year
    required property bool inferred
    required property bool connect
    required property bool chosen
    required property string inferredLabel

    objectName: "year/" + year
    implicitWidth: 62
    implicitHeight: Desktop.control - 2
    text: inferred ? year + "*" : year
    Accessible.name: inferred ? year + " " + inferredLabel : year
    Accessible.checkable: true
    Accessible.checked: chosen
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Text {
        text: root.text
        font.pixelSize: Desktop.normal
        font.features: {
            "tnum": 1
        }
        color: root.chosen ? Desktop.inkOnAccent : root.connect ? Desktop.text : Desktop.textSoft
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }

    background: Rectangle {
        radius: height / 2
        color: root.chosen ? Desktop.accent : root.down ? Desktop.cardDown : Desktop.card
        opacity: root.connect || root.chosen ? 1 : 0.6
        border.width: root.visualFocus ? 2 : 1
        border.color: root.visualFocus ? Desktop.text : Desktop.line
    }
}
