pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Pcm.Style

// The seats, the unit and the steering wheel, and whoever drives.
Item {
    id: root

    required property bool ignition
    required property bool driverIn

    readonly property color _seat: "#3a414b"

    component Seat: Rectangle {
        width: 23
        height: 27
        radius: 7
        color: root._seat
        border.color: "#4d5661"

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - 7
            width: 15
            height: 7
            radius: 3
            color: "#4d5661"
        }
    }

    Shape {
        preferredRendererType: Shape.CurveRenderer

        // The wheel in front of the driver.
        ShapePath {
            strokeColor: root.ignition ? Desktop.text : "#6b7581"
            strokeWidth: 2
            fillColor: "transparent"

            PathAngleArc {
                centerX: 40
                centerY: 137
                radiusX: 8
                radiusY: 4.5
                startAngle: 0
                sweepAngle: 360
            }
        }
    }

    // The unit, lit while the car is on.
    Rectangle {
        x: 50
        y: 128
        width: 14
        height: 6
        radius: 2
        color: root.ignition ? Desktop.accent : "#2b3138"
        border.color: "#4d5661"
    }

    Seat {
        x: 29
        y: 145
    }

    Seat {
        x: 60
        y: 145
    }

    Rectangle {
        x: 29
        y: 186
        width: 54
        height: 24
        radius: 7
        color: root._seat
        border.color: "#4d5661"
    }

    // Whoever drives: shoulders and head.
    Item {
        x: 29
        y: 145
        visible: root.driverIn

        Rectangle {
            x: 1
            y: 9
            width: 21
            height: 11
            radius: 5.5
            color: Qt.darker(Desktop.accent, 1.6)
        }

        Rectangle {
            x: 6
            y: 7
            width: 11
            height: 12
            radius: 6
            color: Desktop.accent
        }
    }
}
