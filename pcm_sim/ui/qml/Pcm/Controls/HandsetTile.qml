pragma ComponentBehavior: Bound

import QtQuick

// One tile of the telephone: its drawing over its label.
HandsetTarget {
    id: root

    required property string value
    required property bool locked
    required property string icon
    required property string told

    readonly property bool _counts: /^[1-9]\d{0,2}$/.test(value)

    readonly property real _longest: Math.max(...label.split(/[\s]+/).map(word => _letters.advanceWidth(word)))

    implicitHeight: _words.y + _words.height + 14
    Accessible.description: [value, told].filter(one => one !== "").join(", ")

    Letters {
        id: _letters

        size: root.skin.textBody
        font.weight: Font.DemiBold
    }

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

    HandsetBadge {
        anchors.right: parent.right
        anchors.rightMargin: 14
        y: 16
        visible: root._counts
        skin: root.skin
        count: root._counts ? root.value : ""
    }

    Column {
        id: _words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 14
        anchors.rightMargin: 6
        y: 54
        spacing: 2

        HandsetText {
            width: parent.width
            skin: root.skin
            text: root.label
            soft: root.locked
            // A word that is longer than the tile is set smaller rather than broken.
            font.pixelSize: root._longest > width ? root.skin.textLeast : root.skin.textBody
            font.weight: Font.DemiBold
        }

        HandsetText {
            width: parent.width
            skin: root.skin
            visible: text !== "" && !root._counts
            text: root.value
            soft: true
            font.pixelSize: root.skin.textSmall
        }
    }
}
