pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// How many there are, in a pill.
Rectangle {
    id: root

    required property HandsetStyle skin
    required property string count

    width: Math.max(height, _count.implicitWidth + 14)
    height: 26
    radius: height / 2
    color: skin.accent

    HandsetText {
        id: _count

        anchors.centerIn: parent
        skin: root.skin
        text: root.count
        color: root.skin.inkOnAccent
        font.pixelSize: root.skin.textSmall
        font.weight: Font.DemiBold
        lineHeight: 1
    }
}
