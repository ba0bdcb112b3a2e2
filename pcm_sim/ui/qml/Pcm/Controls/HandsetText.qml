pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Words on the telephone; they wrap and are never cut.
Text {
    required property HandsetStyle skin
    property bool soft: false

    color: soft ? skin.textSoft : skin.text
    font.pixelSize: skin.textBody
    font.features: {
        "tnum": 1
    }
    lineHeight: 1.08
    // Said, or a name in Latin letters would not follow a telephone that runs from the right.
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
}
