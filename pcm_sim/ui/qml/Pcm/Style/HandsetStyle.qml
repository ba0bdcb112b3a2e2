pragma ComponentBehavior: Bound

import QtQuick

// The skin of the customer's telephone, in its own pixels: at most 390 wide and 844 high.
QtObject {
    // How long movements take, as a factor; 0 is none at all.
    property real motion: 0
    property bool mirrored: false
    // How much larger than its own pixels it is shown, so that drawings stay sharp.
    property real sharp: 1

    property real glassWidth: 390
    readonly property int glassHeight: 844
    readonly property int rim: 10
    readonly property real corner: 46

    readonly property int target: 48
    readonly property int gap: 12
    readonly property int margin: 18
    readonly property int radius: 14
    readonly property int status: 44
    readonly property int header: 52
    readonly property int bar: 66
    readonly property int icon: 24

    readonly property int textTitle: 22
    readonly property int textBody: 17
    readonly property int textSmall: 15
    readonly property int textLeast: 14
    readonly property int textCode: 30

    readonly property color ground: "#0d0f12"
    readonly property color card: "#1b1f25"
    readonly property color cardDown: "#2b313a"
    readonly property color field: "#14171c"
    readonly property color line: "#2c323b"
    readonly property color edge: "#76818f"
    readonly property color text: "#f2f4f7"
    readonly property color textSoft: "#aeb6c1"
    readonly property color accent: "#8fd3ff"
    readonly property color inkOnAccent: "#06141d"
    readonly property var tones: ({
            "info": "#8fd3ff",
            "good": "#3ecf8e",
            "warning": "#f7cb47",
            "bad": "#ff7a6b"
        })
    readonly property var signs: ({
            "info": "info",
            "good": "done",
            "warning": "warning",
            "bad": "warning"
        })

    // What a movement of so many milliseconds takes with the present factor.
    function ms(usual: int): int {
        return Math.round(usual * motion);
    }
}
