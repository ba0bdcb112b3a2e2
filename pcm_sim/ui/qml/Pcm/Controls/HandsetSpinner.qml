pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Something is on its way.
Item {
    id: root

    required property HandsetStyle skin

    width: 56
    height: 56
    Accessible.role: Accessible.ProgressBar
    Accessible.ignored: !visible

    Repeater {
        model: 8

        Rectangle {
            required property int index

            readonly property real _angle: index * Math.PI / 4

            x: root.width / 2 + Math.sin(_angle) * 22 - width / 2
            y: root.height / 2 - Math.cos(_angle) * 22 - height / 2
            width: 7
            height: 7
            radius: 3.5
            color: root.skin.accent
            opacity: 0.16 + 0.84 * index / 7
        }
    }

    RotationAnimator on rotation {
        running: root.visible && root.skin.motion > 0
        from: 0
        to: 360
        duration: 1100
        loops: Animation.Infinite
    }
}
