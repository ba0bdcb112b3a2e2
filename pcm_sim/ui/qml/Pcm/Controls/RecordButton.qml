pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Says that this is recorded, and since when; touched, it ends.
BarButton {
    id: root

    required property string elapsed

    text: elapsed
    lead: 14
    warns: false
    border.color: activeFocus ? Desktop.accent : Desktop.bad

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: 14
        width: 10
        height: 10
        radius: 5
        color: Desktop.bad
    }
}
