pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// On or off as a slider: told apart by where its knob lies and by the tick on it, not by colour alone.
Rectangle {
    id: root

    required property UnitStyle skin
    required property bool on

    readonly property real _inset: Math.max(3, height * 0.12)

    radius: height / 2
    color: on ? skin.accent : "transparent"
    border.width: on ? 0 : Math.max(2, skin.hair * 1.6)
    border.color: skin.edge

    Rectangle {
        x: root.on ? parent.width - width - root._inset : root._inset
        y: root._inset
        width: height
        height: parent.height - 2 * root._inset
        radius: height / 2
        color: root.on ? root.skin.inkOnAccent : root.skin.textSoft

        Behavior on x {
            enabled: root.skin.motion > 0

            NumberAnimation {
                duration: root.skin.ms(130)
                easing.type: Easing.OutCubic
            }
        }

        LineIcon {
            anchors.centerIn: parent
            name: root.on ? "tick" : ""
            tint: root.skin.accent
            turned: root.skin.mirrored
            extent: parent.height * 0.78
        }
    }
}
