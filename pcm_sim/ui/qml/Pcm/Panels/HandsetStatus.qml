pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The uppermost line of the telephone: the simulated time, and what this is not.
Item {
    id: root

    required property HandsetStyle skin
    required property string time
    required property string unofficial

    height: skin.status

    Letters {
        id: _least

        size: 11
    }

    HandsetText {
        id: _time

        objectName: "phone/time"
        anchors.left: parent.left
        anchors.leftMargin: root.skin.margin + 10
        anchors.verticalCenter: parent.verticalCenter
        skin: root.skin
        text: root.time
        font.pixelSize: root.skin.textSmall
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Clock
        Accessible.name: text
    }

    HandsetText {
        objectName: "phone/unofficial"
        anchors.left: _time.right
        anchors.leftMargin: root.skin.gap
        anchors.right: parent.right
        anchors.rightMargin: root.skin.margin + 10
        horizontalAlignment: root.skin.mirrored ? Text.AlignLeft : Text.AlignRight
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: _least.size
        // On a glass too narrow for it, what stands round the telephone says so alone.
        visible: width >= _least.advanceWidth(text)
        anchors.verticalCenter: parent.verticalCenter
        skin: root.skin
        text: root.unofficial
        color: root.skin.tones["warning"]
        font.pixelSize: root.skin.textLeast
    }
}
