pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Pcm.Style

// A car from above, of no make; what it shows is what is so. Drawn in a box of 112 by 300, the front at the top.
Item {
    id: root

    required property bool ignition
    required property bool driverIn
    required property bool locked
    required property bool parkingBrake
    required property int speed

    readonly property color _edge: locked ? Desktop.accent : "#5a6470"
    readonly property color _glass: "#111418"
    readonly property color _seat: "#3a414b"

    component Lamp: Rectangle {
        property bool lit: false
        property color light: "#ffe9b8"

        width: 19
        height: 6
        radius: 3
        color: lit ? light : "#3d444e"
    }

    component Wheel: Rectangle {
        width: 10
        height: 42
        radius: 4
        color: "#0d0f12"
        border.color: "#3a414b"

        // A wheel that is held shows it.
        Rectangle {
            anchors.centerIn: parent
            width: 3
            height: 18
            radius: 1.5
            color: Desktop.bad
            visible: root.parkingBrake && parent.y > 150
        }
    }

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

    width: 112
    height: 300
    Accessible.ignored: true

    // The beams of the lamps.
    Repeater {
        model: [14, 79]

        Shape {
            required property int modelData

            x: modelData - 12
            y: -26
            visible: root.ignition
            opacity: 0.5
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeWidth: -1
                startX: 16
                startY: 46
                fillGradient: LinearGradient {
                    y1: 46
                    y2: 0

                    GradientStop {
                        position: 0
                        color: "#70ffe9b8"
                    }
                    GradientStop {
                        position: 1
                        color: "#00ffe9b8"
                    }
                }

                PathLine {
                    x: 0
                    y: 0
                }
                PathLine {
                    x: 42
                    y: 0
                }
                PathLine {
                    x: 28
                    y: 46
                }
            }
        }
    }

    Repeater {
        model: [[1, 52], [101, 52], [0, 218], [102, 218]]

        Wheel {
            required property var modelData

            x: modelData[0]
            y: modelData[1]
        }
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: root._edge
            strokeWidth: 1.6
            fillGradient: LinearGradient {
                x2: 112

                GradientStop {
                    position: 0
                    color: "#22272d"
                }
                GradientStop {
                    position: 0.5
                    color: "#343b45"
                }
                GradientStop {
                    position: 1
                    color: "#22272d"
                }
            }

            PathSvg {
                path: "M56,3 C77,3 95,8 101,24 C106,40 107,62 104,84 C102,98 104,110 105,124 L105,186 C105,200 109,216 108,236 C107,262 103,284 92,291 C82,297 69,298 56,298 C43,298 30,297 20,291 C9,284 5,262 4,236 C3,216 7,200 7,186 L7,124 C8,110 10,98 8,84 C5,62 6,40 11,24 C17,8 35,3 56,3 Z"
            }
        }

        // The lines of bonnet and lid.
        ShapePath {
            strokeColor: "#48515c"
            strokeWidth: 1.1
            fillColor: "transparent"

            PathSvg {
                path: "M22,20 C25,48 25,70 20,94 M90,20 C87,48 87,70 92,94 M27,268 C44,276 68,276 85,268"
            }
        }

        // The glass: windscreen, sides, rear.
        ShapePath {
            strokeColor: "#48515c"
            strokeWidth: 1
            fillColor: root._glass

            PathSvg {
                path: "M17,102 C30,88 82,88 95,102 L87,124 C72,116 40,116 25,124 Z M13,112 L21,130 L21,204 L13,212 Z M99,112 L91,130 L91,204 L99,212 Z M25,222 C42,229 70,229 87,222 L94,246 C80,257 32,257 18,246 Z"
            }
        }

        // The room inside, as if the roof were of glass.
        ShapePath {
            strokeColor: "#414a54"
            strokeWidth: 1
            fillColor: "#191d22"

            PathSvg {
                path: "M26,126 C42,119 70,119 86,126 L87,216 C72,223 40,223 25,216 Z"
            }
        }

        // The doors.
        ShapePath {
            strokeColor: root._edge
            strokeWidth: 1.1
            fillColor: "transparent"

            PathSvg {
                path: "M7,122 L21,122 M7,176 L21,176 M105,122 L91,122 M105,176 L91,176"
            }
        }

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

    Repeater {
        model: [[14, 13, -28], [79, 13, 28]]

        Lamp {
            required property var modelData

            x: modelData[0]
            y: modelData[1]
            rotation: modelData[2]
            lit: root.ignition
        }
    }

    Repeater {
        model: [[15, 286, 24], [78, 286, -24]]

        Lamp {
            required property var modelData

            x: modelData[0]
            y: modelData[1]
            rotation: modelData[2]
            lit: root.ignition
            light: root.speed > 0 ? "#a2483e" : Desktop.bad
        }
    }

    // The air behind a car that drives, longer the faster it is.
    Repeater {
        model: root.speed > 0 ? 4 : 0

        Rectangle {
            required property int index

            x: [20, 42, 68, 90][index]
            y: 304 + (index % 3) * 3
            width: 2
            height: Math.min(24, 6 + root.speed / 9)
            radius: 1
            color: Desktop.textSoft
            opacity: 0.55
        }
    }
}
