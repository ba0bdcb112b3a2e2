pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A telephone as a drawing: its rim, its glass, its speaker, and what it shows.
Item {
    id: root

    default property alias shows: _room.data
    required property string label
    property color ground: Desktop.bar

    objectName: "phone-frame"
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Rectangle {
        anchors.fill: parent
        radius: 44
        color: "#050607"
        border.width: 2
        border.color: Desktop.line
    }

    Repeater {
        // The keys in the rim: volume twice on the left, power on the right.
        model: [[0, 0.2], [0, 0.28], [1, 0.24]]

        Rectangle {
            required property var modelData

            x: modelData[0] ? root.width - 1 : -2
            y: root.height * modelData[1]
            width: 3
            height: root.height * 0.06
            radius: 1
            color: Desktop.line
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: 10
        radius: 34
        color: root.ground

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: -7
            width: 70
            height: 3
            radius: 1.5
            color: Desktop.line
        }

        Item {
            id: _room

            anchors.fill: parent
        }
    }
}
