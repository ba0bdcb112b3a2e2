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

    HandsetText {
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
        anchors.right: parent.right
        anchors.rightMargin: root.skin.margin + 10
        anchors.verticalCenter: parent.verticalCenter
        skin: root.skin
        text: root.unofficial
        color: root.skin.tones["warning"]
        font.pixelSize: root.skin.textLeast
    }
}
