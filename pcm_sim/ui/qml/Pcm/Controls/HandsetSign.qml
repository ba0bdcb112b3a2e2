pragma ComponentBehavior: Bound

import QtQuick

// A drawing to touch: the way back, an eye, a key.
HandsetTarget {
    id: root

    required property string drawing
    property color tint: skin.text

    implicitWidth: skin.target
    implicitHeight: skin.target

    Rectangle {
        anchors.fill: parent
        anchors.margins: 3
        radius: root.corner
        visible: root.down
        color: root.skin.cardDown
    }

    LineIcon {
        anchors.centerIn: parent
        name: root.drawing
        tint: root.tint
        mirror: root.skin.mirrored && name === "back"
        extent: root.skin.icon
        raster: extent * root.skin.sharp
    }
}
