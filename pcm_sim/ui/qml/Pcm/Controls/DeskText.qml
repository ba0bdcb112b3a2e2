pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Text of the desktop window; it wraps and is never cut.
Text {
    property bool soft: false
    property int size: Desktop.normal

    color: soft ? Desktop.textSoft : Desktop.text
    font.pixelSize: size
    font.features: {
        "tnum": 1
    }
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
}
