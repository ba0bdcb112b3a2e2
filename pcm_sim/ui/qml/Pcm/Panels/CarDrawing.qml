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

    CarBody {
        edge: root.locked ? Desktop.accent : "#5a6470"
    }

    CarInside {
        ignition: root.ignition
        driverIn: root.driverIn
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
