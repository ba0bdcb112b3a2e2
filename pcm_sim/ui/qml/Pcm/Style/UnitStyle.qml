pragma ComponentBehavior: Bound

import QtQuick

// One unit's skin and sizes: tokens of its look, lengths from the millimetres of its glass.
QtObject {
    id: root

    required property int canvasWidth
    required property int canvasHeight
    required property real canvasInches
    required property var look

    // Pixels of the canvas in one millimetre of glass.
    readonly property real mm: Math.sqrt(canvasWidth * canvasWidth + canvasHeight * canvasHeight) / canvasInches / 25.4

    // Both fonts' capitals are 0.70 to 0.72 of the font size high; the smaller figure keeps the promise.
    readonly property real capital: 0.7

    readonly property int target: Math.ceil(12.2 * mm)
    readonly property int gap: Math.round(look.gap_mm * mm)
    readonly property int margin: Math.round(3.2 * mm)
    readonly property real radius: look.radius_mm * mm
    readonly property int hair: Math.max(2, Math.round(0.24 * mm))
    readonly property int ring: Math.max(2, Math.round(0.55 * mm))
    readonly property int icon: Math.round(7.2 * mm)
    readonly property int iconSmall: Math.round(4.6 * mm)
    readonly property int header: Math.max(target, Math.round(look.header_mm * mm))
    readonly property int status: Math.round(look.status_mm * mm)
    readonly property int tileColumns: look.tile_columns
    readonly property int rowsVisible: look.rows_visible

    readonly property int textTitle: Math.ceil(3.9 * mm / capital)
    readonly property int textList: Math.ceil(3.5 * mm / capital)
    readonly property int textSmall: Math.ceil(2.7 * mm / capital)
    readonly property int textLeast: Math.ceil(2.6 * mm / capital)

    readonly property string font: look.font
    readonly property bool backLeft: look.back === "left"
    readonly property bool titleCentred: look.title === "centre"
    readonly property bool trailAbove: look.trail === "above"
    readonly property bool rowCards: look.row === "card"
    readonly property bool tileOver: look.tile === "over"
    readonly property string keyShape: look.key
    readonly property bool knobsAtSides: look.knobs === "sides"
    readonly property int bezelWidth: Math.round(look.bezel_mm * mm)

    readonly property color ground: look.ground
    readonly property color groundLow: look.ground_low
    readonly property color bar: look.bar
    readonly property color surface: look.surface
    readonly property color surfaceDown: look.surface_down
    readonly property color line: look.line
    readonly property color text: look.text
    readonly property color textSoft: look.text_soft
    readonly property color accent: look.accent
    readonly property color inkOnAccent: look.on_accent
    readonly property color keyFace: look.key_face
    readonly property color keyEdge: look.key_edge
    readonly property color keyText: look.key_text
    readonly property color bezel: look.bezel
    readonly property color bezelEdge: look.bezel_edge
    readonly property var tones: ({
            "info": look.info,
            "good": look.good,
            "warning": look.warning,
            "bad": look.bad
        })
}
