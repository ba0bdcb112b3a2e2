pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Something is on its way.
Item {
    id: root

    required property UnitStyle skin
    required property real extent

    width: extent
    height: extent
    Accessible.role: Accessible.ProgressBar
    Accessible.ignored: !visible

    Repeater {
        model: 8

        Rectangle {
            required property int index

            readonly property real _angle: index * Math.PI / 4

            x: root.extent / 2 + Math.sin(_angle) * root.extent * 0.4 - width / 2
            y: root.extent / 2 - Math.cos(_angle) * root.extent * 0.4 - height / 2
            width: root.extent * 0.13
            height: width
            radius: width / 2
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
