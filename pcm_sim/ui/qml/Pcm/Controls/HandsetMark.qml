pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// What a row of the telephone promises, at its end: a switch, a dot, a chevron, a lock.
Item {
    id: root

    required property HandsetStyle skin
    required property string kind
    required property bool checked
    required property bool locked

    readonly property bool _switch: !locked && kind === "check"
    readonly property bool _dot: !locked && kind === "option"
    readonly property bool _leads: !locked && ["submenu", "choice", "entrance", "page"].includes(kind)

    width: _switch ? 50 : locked || _dot || _leads ? 20 : 0
    height: 30
    visible: width > 0

    Rectangle {
        anchors.fill: parent
        visible: root._switch
        radius: height / 2
        color: root.checked ? root.skin.accent : "transparent"
        border.width: root.checked ? 0 : 2
        border.color: root.skin.edge

        Rectangle {
            x: root.checked !== root.skin.mirrored ? parent.width - width - 4 : 4
            y: 4
            width: 22
            height: 22
            radius: 11
            color: root.checked ? root.skin.inkOnAccent : root.skin.textSoft

            Behavior on x {
                enabled: root.skin.motion > 0

                NumberAnimation {
                    duration: root.skin.ms(130)
                    easing.type: Easing.OutCubic
                }
            }

            LineIcon {
                anchors.centerIn: parent
                name: root.checked ? "tick" : ""
                tint: root.skin.accent
                extent: 16
                raster: extent * root.skin.sharp
            }
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: 20
        height: 20
        radius: 10
        visible: root._dot
        color: "transparent"
        border.width: 2
        border.color: root.checked ? root.skin.accent : root.skin.edge

        Rectangle {
            anchors.centerIn: parent
            width: 10
            height: 10
            radius: 5
            visible: root.checked
            color: root.skin.accent
        }
    }

    LineIcon {
        anchors.centerIn: parent
        name: root.locked ? "lock" : root._leads ? "chevron" : ""
        tint: root.skin.textSoft
        turned: false
        mirror: root.skin.mirrored && name === "chevron"
        extent: 18
        raster: extent * root.skin.sharp
    }
}
