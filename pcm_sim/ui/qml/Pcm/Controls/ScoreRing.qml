pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Pcm.Style

// Points of a hundred, as a figure in a ring that is filled as far.
Item {
    id: root

    required property int score
    required property string label
    required property color tint

    readonly property real _line: 6

    implicitWidth: 84
    implicitHeight: 84
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + score

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Desktop.line
            strokeWidth: root._line
            fillColor: "transparent"

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: (root.width - root._line) / 2
                radiusY: radiusX
                startAngle: 0
                sweepAngle: 360
            }
        }

        ShapePath {
            strokeColor: root.score > 0 ? root.tint : "transparent"
            strokeWidth: root._line
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: (root.width - root._line) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 3.6 * root.score
            }
        }
    }

    DeskText {
        anchors.centerIn: parent
        text: root.score
        size: Desktop.huge - 4
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
}
