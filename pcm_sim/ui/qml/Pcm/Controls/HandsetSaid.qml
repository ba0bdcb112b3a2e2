pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Something that is told, with its sign and the way out below it: why a form was refused, a passing word.
Rectangle {
    id: root

    required property HandsetStyle skin
    required property string text
    required property string tone
    property string wayOut: ""

    implicitHeight: _words.height + 24
    radius: skin.radius
    color: skin.card
    border.width: 1
    border.color: skin.tones[tone] ?? skin.edge
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Accessible.description: wayOut

    LineIcon {
        id: _sign

        anchors.left: parent.left
        anchors.leftMargin: 14
        y: 13
        name: root.skin.signs[root.tone] ?? ""
        tint: root.skin.tones[root.tone] ?? root.skin.text
        extent: root.skin.icon - 2
        raster: extent * root.skin.sharp
    }

    Column {
        id: _words

        anchors.left: _sign.right
        anchors.right: parent.right
        anchors.leftMargin: 10
        anchors.rightMargin: 14
        y: 12
        spacing: 4

        HandsetText {
            width: parent.width
            skin: root.skin
            text: root.text
            font.pixelSize: root.skin.textSmall
        }

        HandsetText {
            width: parent.width
            skin: root.skin
            visible: text !== ""
            text: root.wayOut
            soft: true
            font.pixelSize: root.skin.textSmall
        }
    }
}
