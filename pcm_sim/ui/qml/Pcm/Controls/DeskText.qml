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
    // Said, or a name in Latin letters would not follow a window that runs from the right.
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
}
