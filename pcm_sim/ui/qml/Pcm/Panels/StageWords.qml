pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Nothing is hidden from the audience: what this is not, and for the trainer how to leave.
Column {
    id: root

    required property var texts
    required property int size
    // The whole screen is filled, which a key ends.
    property bool fills: true

    DeskText {
        objectName: "phone-side/unofficial"
        width: parent.width
        text: root.texts["desktop.unofficial"]
        size: root.size
        color: Desktop.warning
        horizontalAlignment: Text.AlignHCenter
    }

    DeskText {
        width: parent.width
        visible: root.fills
        text: root.texts["desktop.present.leave"]
        size: root.size
        soft: true
        horizontalAlignment: Text.AlignHCenter
    }
}
