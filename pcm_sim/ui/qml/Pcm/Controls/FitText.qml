pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Text that stays whole: it wraps first, then shrinks. It never elides, which would keep it from shrinking.
Text {
    id: root

    required property UnitStyle skin
    property int size: skin.textList
    property int lines: 2

    color: skin.text
    font.family: skin.font
    font.pixelSize: size
    font.features: {
        "tnum": 1
    }
    fontSizeMode: Text.Fit
    minimumPixelSize: Math.round(skin.textLeast * 0.75)
    wrapMode: lines > 1 ? Text.WordWrap : Text.NoWrap
    maximumLineCount: lines
    lineHeight: 0.95
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
}
