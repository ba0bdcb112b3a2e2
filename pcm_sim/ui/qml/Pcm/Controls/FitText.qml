pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Text that stays whole: it wraps first, then shrinks. It never elides, and its lines are not numbered: either
// would keep it from shrinking.
Text {
    id: root

    required property UnitStyle skin
    property int size: skin.textList
    property bool wraps: true
    property bool turned: skin.mirrored

    color: skin.text
    font.family: skin.font
    font.pixelSize: size
    font.features: {
        "tnum": 1
    }
    fontSizeMode: Text.Fit
    minimumPixelSize: skin.textOwn
    wrapMode: wraps ? Text.WordWrap : Text.NoWrap
    lineHeight: 0.95
    // Said, or it would not follow the language.
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
    LayoutMirroring.enabled: turned
    transform: Scale {
        origin.x: root.width / 2
        xScale: root.turned ? -1 : 1
    }
}
