pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The hand of a playing scenario: a fingertip that glides, a ring round what it touches, and what it types.
Item {
    id: root

    required property real handX
    required property real handY
    required property bool seen
    required property bool down
    required property bool rests
    required property real extent
    required property int glideMs
    required property string typed
    // How long movements take, as a factor; 0 is none at all.
    required property real motion

    Item {
        id: _tip

        x: root.handX
        y: root.handY
        visible: root.seen

        Behavior on x {
            enabled: root.glideMs > 0

            NumberAnimation {
                duration: root.glideMs
                easing.type: Easing.InOutCubic
            }
        }
        Behavior on y {
            enabled: root.glideMs > 0

            NumberAnimation {
                duration: root.glideMs
                easing.type: Easing.InOutCubic
            }
        }

        Rectangle {
            objectName: "play/ring"
            anchors.centerIn: parent
            width: root.extent
            height: width
            radius: width / 2
            visible: root.down
            color: "#408fd3ff"
            border.width: 4
            border.color: Desktop.accent
            Accessible.ignored: true

            // Seen on a light page too.
            Rectangle {
                anchors.fill: parent
                anchors.margins: 4
                radius: width / 2
                color: "transparent"
                border.width: 1
                border.color: "#a0000000"
            }

            NumberAnimation on scale {
                running: root.down && root.motion > 0
                from: 1.7
                to: 1
                duration: 240
                easing.type: Easing.OutCubic
            }
        }

        Rectangle {
            objectName: "play/hand"
            anchors.centerIn: parent
            width: 26
            height: width
            radius: width / 2
            // What is touched can be read below it, and what comes of it too.
            scale: root.down ? 0.6 : 1
            opacity: root.down ? 0.3 : root.rests ? 0.4 : 1
            color: "#e6ffffff"
            border.width: 2
            border.color: "#c0000000"
            Accessible.ignored: true
        }
    }

    Rectangle {
        x: Math.max(Desktop.gap, Math.min(root.width - width - Desktop.gap, _tip.x - width / 2))
        y: _tip.y - height - 44 < Desktop.gap ? _tip.y + 44 : _tip.y - height - 44
        width: Math.min(_typed.implicitWidth + 2 * Desktop.gap + 6, root.width - 2 * Desktop.gap)
        height: _typed.height + Desktop.gap
        visible: root.typed !== ""
        radius: Desktop.radius
        color: Desktop.cardDown
        border.width: 2
        border.color: Desktop.accent

        DeskText {
            id: _typed

            objectName: "play/typed"
            x: Desktop.gap
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * Desktop.gap
            text: root.typed
            size: Desktop.large
            font.weight: Font.DemiBold
            wrapMode: Text.WrapAnywhere
        }
    }
}
