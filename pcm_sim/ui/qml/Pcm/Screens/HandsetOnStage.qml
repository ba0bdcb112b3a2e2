pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The customer's telephone with My Porsche on it, beside the device on a projector.
FocusScope {
    id: root

    required property PcmShellViewModel shell
    required property PcmHandsetViewModel handset

    // Read from the last row: the smallest letters are 24 pixels high on 1080 lines.
    readonly property real _scale: (height + 2 * Desktop.gap) / 1080 * 24 / 14

    objectName: "phone-side"

    HandsetScreen {
        width: parent.width
        height: parent.height - _words.height - Desktop.gap
        focus: true
        handset: root.handset
        motion: root.shell.motion
        leastScale: root._scale
    }

    StageWords {
        id: _words

        fills: root.shell.presenting
        y: root.height - height
        width: parent.width
        texts: root.shell.texts
        size: Math.max(Desktop.small, Math.ceil(14 * root._scale))
    }
}
