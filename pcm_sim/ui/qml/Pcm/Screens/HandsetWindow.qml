pragma ComponentBehavior: Bound

import QtQuick
import Pcm.ViewModels

// The customer's telephone and nothing round it, in its own pixels: what is pictured a thousand times.
Window {
    id: root

    required property PcmHandsetViewModel handset

    width: 410
    height: 864
    color: "#16181c"

    HandsetScreen {
        anchors.fill: parent
        handset: root.handset
    }
}
