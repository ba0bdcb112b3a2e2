pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// The outline of a car from above, of no make, with its glass, its doors and the room inside.
Shape {
    id: root

    required property color edge

    width: 112
    height: 300
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: root.edge
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
        fillColor: "#111418"

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
        strokeColor: root.edge
        strokeWidth: 1.1
        fillColor: "transparent"

        PathSvg {
            path: "M7,122 L21,122 M7,176 L21,176 M105,122 L91,122 M105,176 L91,176"
        }
    }
}
