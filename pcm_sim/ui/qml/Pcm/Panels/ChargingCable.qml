pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Pcm.Style

// The charging port, and the cable in it: a plain line leads there while none is plugged in.
Item {
    id: root

    required property bool plugged
    required property point port
    required property point end

    readonly property color _ink: plugged ? Desktop.good : "#4a535e"
    readonly property real _middle: (port.x + end.x) / 2

    Accessible.ignored: true

    Shape {
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: root._ink
            strokeWidth: root.plugged ? 4 : 1
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            startX: root.end.x
            startY: root.end.y

            PathCubic {
                control1X: root._middle
                control1Y: root.end.y + (root.plugged ? 34 : 0)
                control2X: root._middle
                control2Y: root.port.y + (root.plugged ? 34 : 0)
                x: root.port.x
                y: root.port.y
            }
        }
    }

    Rectangle {
        x: root.port.x - width / 2
        y: root.port.y - height / 2
        width: root.plugged ? 10 : 7
        height: root.plugged ? 16 : 11
        radius: 3
        color: root.plugged ? Desktop.good : Desktop.bar
        border.color: root._ink
    }
}
