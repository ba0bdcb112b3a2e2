pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Shows an audience where the window is touched: a ring that stays while it is pressed, and fades.
Item {
    id: root

    required property real touchX
    required property real touchY
    required property bool touched

    readonly property int _fades: 650

    Rectangle {
        id: _ring

        objectName: "touch-ring"
        x: root.touchX - width / 2
        y: root.touchY - height / 2
        width: 56
        height: 56
        radius: 28
        visible: opacity > 0
        opacity: 0
        color: "#408fd3ff"
        border.width: 3
        border.color: Desktop.accent
        Accessible.ignored: true

        // Seen on a light page too.
        Rectangle {
            anchors.fill: parent
            anchors.margins: 3
            radius: width / 2
            color: "transparent"
            border.width: 1
            border.color: "#a0000000"
        }

        states: State {
            when: root.touched

            PropertyChanges {
                _ring.opacity: 1
                _ring.scale: 0.8
            }
        }

        transitions: Transition {
            to: ""

            NumberAnimation {
                properties: "opacity,scale"
                duration: root._fades
                easing.type: Easing.InQuad
            }
        }
    }
}
