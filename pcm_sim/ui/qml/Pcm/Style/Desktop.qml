pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The colours and sizes of the desktop round the device: calm, so that the device is what is looked at.
QtObject {
    readonly property color ground: "#16181c"
    readonly property color bar: "#1c1f24"
    readonly property color card: "#22262c"
    readonly property color cardDown: "#2e333b"
    readonly property color line: "#363c45"
    readonly property color text: "#f0f2f5"
    readonly property color textSoft: "#a8b0bb"
    readonly property color accent: "#8fd3ff"
    readonly property color inkOnAccent: "#06141d"
    readonly property color good: "#3ecf8e"
    readonly property color warning: "#f7cb47"
    readonly property color bad: "#ff7a6b"

    // Nothing that is read is smaller, however little room there is.
    readonly property int least: 11
    readonly property int small: 13
    readonly property int normal: 15
    readonly property int large: 20
    readonly property int huge: 30

    readonly property int gap: 12
    readonly property int radius: 8
    readonly property int control: 36
    readonly property int barHeight: 56
    readonly property int sideWidth: 352
    readonly property int explanationHeight: 56
}
