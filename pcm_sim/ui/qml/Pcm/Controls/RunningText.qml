pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Text of the unit that takes as many lines as it needs, turned back where the glass is drawn as in a mirror.
Text {
    id: root

    required property UnitStyle skin

    color: skin.text
    font.family: skin.font
    font.pixelSize: skin.textList
    font.features: {
        "tnum": 1
    }
    // Said, or it would not follow the language.
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    LayoutMirroring.enabled: skin.mirrored
    transform: Scale {
        origin.x: root.width / 2
        xScale: root.skin.mirrored ? -1 : 1
    }
}
