pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// How much is left in the telephone.
Item {
    id: root

    required property UnitStyle skin
    required property int percent
    required property real extent

    readonly property real _edge: Math.max(1, skin.hair * 0.8)

    width: extent * 2.1
    height: extent

    Rectangle {
        width: parent.width - root.extent * 0.16
        height: parent.height
        radius: root.extent * 0.2
        color: "transparent"
        border.width: root._edge
        border.color: root.skin.text

        Rectangle {
            x: root._edge * 2
            y: root._edge * 2
            width: (parent.width - 4 * root._edge) * Math.max(0, Math.min(100, root.percent)) / 100
            height: parent.height - 4 * root._edge
            color: root.skin.text
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: root.extent * 0.16
        height: parent.height * 0.45
        color: root.skin.text
    }
}
