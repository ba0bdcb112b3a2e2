pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// The sign of a message's tone: what its colour says, it says too.
LineIcon {
    id: root

    required property UnitStyle skin
    required property string tone

    readonly property var _signs: ({
            "info": "info",
            "good": "done",
            "warning": "warning",
            "bad": "warning"
        })

    name: _signs[tone] ?? ""
    tint: skin.tones[tone] ?? skin.text
    turned: skin.mirrored
    extent: skin.iconSmall * 1.3
}
