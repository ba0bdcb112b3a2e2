pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The telephone waits for the cloud.
Item {
    id: root

    required property HandsetStyle skin
    required property string text
    required property string cancelLabel

    signal cancelled

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.skin.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 24

        HandsetSpinner {
            anchors.horizontalCenter: parent.horizontalCenter
            skin: root.skin
        }

        HandsetText {
            width: parent.width
            skin: root.skin
            text: root.text
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        HandsetButton {
            width: parent.width
            height: implicitHeight
            skin: root.skin
            primary: false
            target: "wait/cancel"
            label: root.cancelLabel
            onTouched: root.cancelled()
        }
    }
}
