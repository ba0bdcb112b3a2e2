pragma ComponentBehavior: Bound

import QtQuick

// One unit's skin and sizes: tokens of its look by day or by night, lengths from the millimetres of its glass.
QtObject {
    id: root

    required property int canvasWidth
    required property int canvasHeight
    required property real canvasInches
    required property var look
    property bool daylight: false
    // The glass is drawn as in a mirror; words, and drawings that point nowhere, are turned back.
    property bool mirrored: false
    // How long movements take, as a factor; 0 is none at all.
    property real motion: 0

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
    readonly property int barWidth: Math.max(target, Math.round(look.bar_mm * mm))
    readonly property int tileColumns: look.tile_columns
    readonly property int rowsVisible: look.rows_visible

    readonly property int textTitle: Math.ceil(3.9 * mm / capital)
    readonly property int textList: Math.ceil(3.5 * mm / capital)
    readonly property int textSmall: Math.ceil(2.7 * mm / capital)
    readonly property int textLeast: Math.ceil(2.6 * mm / capital)
    // People's own data alone may get as small as this: what they type, and what their own files call things. No
    // shipped text does, in any language; the tests measure it, and `pcm-sim shots` says where an own one does.
    readonly property int textOwn: Math.round(textLeast * 0.75)

    readonly property string font: look.font
    readonly property string chrome: look.chrome
    readonly property bool titleCentred: look.title === "centre"
    readonly property bool trailAbove: look.trail === "above"
    readonly property bool rowLines: look.row === "line"
    readonly property bool rowPlates: look.row === "plate"
    readonly property bool tileOver: look.tile === "over"
    readonly property bool marksSwitch: look.mark === "switch"
    readonly property bool optionsSlide: look.options === "drawer"
    readonly property var tints: look.tints ?? []
    readonly property string keyShape: look.key
    readonly property bool knobsAtSides: look.knobs === "sides"
    readonly property int bezelWidth: Math.round(look.bezel_mm * mm)

    readonly property var palette: daylight ? look.day : look.night
    readonly property color ground: palette.ground
    readonly property color groundLow: palette.ground_low
    readonly property color bar: palette.bar
    readonly property color surface: palette.surface
    readonly property color surfaceLow: palette.surface_low
    readonly property color surfaceDown: palette.surface_down
    readonly property color line: palette.line
    readonly property color edge: palette.edge
    readonly property color text: palette.text
    readonly property color textSoft: palette.text_soft
    readonly property color accent: palette.accent
    readonly property color inkOnAccent: palette.on_accent
    readonly property color keyFace: look.device.key_face
    readonly property color keyEdge: look.device.key_edge
    readonly property color keyText: look.device.key_text
    readonly property color bezel: look.device.bezel
    readonly property color bezelEdge: look.device.bezel_edge
    readonly property var tones: ({
            "info": palette.info,
            "good": palette.good,
            "warning": palette.warning,
            "bad": palette.bad
        })

    // What a movement of so many milliseconds takes with the present factor.
    function ms(usual: int): int {
        return Math.round(usual * motion);
    }
}
