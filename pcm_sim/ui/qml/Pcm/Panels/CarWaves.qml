pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Pcm.Style

// The aerial at the back of the roof and its waves, as many as there are bars; bright while data flow.
Item {
    id: root

    required property int bars
    required property bool flows

    width: 112
    Accessible.ignored: true

    Repeater {
        model: 4

        Shape {
            id: _wave

            required property int index

            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: _wave.index >= root.bars ? "#3b434d" : root.flows ? Desktop.accent : Desktop.textSoft
                strokeWidth: 2.2
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"

                PathAngleArc {
                    centerX: 56
                    centerY: 0
                    radiusX: 16 + _wave.index * 13
                    radiusY: radiusX
                    startAngle: 58
                    sweepAngle: 64
                }
            }
        }
    }

    Rectangle {
        x: 53
        y: -9
        width: 6
        height: 14
        radius: 3
        color: root.flows ? Desktop.accent : Desktop.textSoft
    }
}
