pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Says that this is recorded, and since when; touched, it ends.
BarButton {
    id: root

    required property string elapsed

    text: "\u2003" + elapsed
    warns: false
    border.color: activeFocus ? Desktop.accent : Desktop.bad

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: 12
        width: 10
        height: 10
        radius: 5
        color: Desktop.bad
    }
}
