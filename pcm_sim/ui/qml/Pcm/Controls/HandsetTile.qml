pragma ComponentBehavior: Bound

import QtQuick

// One tile of the telephone: its drawing over its label.
HandsetTarget {
    id: root

    required property string value
    required property bool locked
    required property string icon
    required property string told

    implicitHeight: _words.y + _words.height + 14
    Accessible.description: [value, told].filter(one => one !== "").join(", ")

    Rectangle {
        anchors.fill: parent
        radius: root.corner
        color: root.down ? root.skin.cardDown : root.skin.card
    }

    LineIcon {
        id: _drawing

        anchors.left: parent.left
        anchors.leftMargin: 14
        y: 14
        name: root.locked ? "lock" : root.icon
        tint: root.locked ? root.skin.textSoft : root.skin.accent
        extent: 28
        raster: extent * root.skin.sharp
    }

    Column {
        id: _words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 14
        y: 54
        spacing: 2

        HandsetText {
            width: parent.width
            skin: root.skin
            text: root.label
            soft: root.locked
            font.weight: Font.DemiBold
        }

        HandsetText {
            width: parent.width
            skin: root.skin
            visible: text !== ""
            text: root.value
            soft: true
            font.pixelSize: root.skin.textSmall
        }
    }
}
