pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A wait that can be ended.
Item {
    id: root

    required property UnitStyle skin
    required property string text
    required property string cancelLabel
    required property string ringTarget

    signal cancelled

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, root.skin.mm * 150)
        spacing: root.skin.mm * 5

        Spinner {
            anchors.horizontalCenter: parent.horizontalCenter
            skin: root.skin
            extent: root.skin.mm * 17
        }

        FitText {
            objectName: "wait/text"
            width: parent.width
            height: root.skin.textList * 2.6
            skin: root.skin
            text: root.text
            horizontalAlignment: Text.AlignHCenter
        }

        PushButton {
            anchors.horizontalCenter: parent.horizontalCenter
            skin: root.skin
            target: "wait/cancel"
            label: root.cancelLabel
            primary: false
            ringed: root.ringTarget === target
            onTouched: root.cancelled()
        }
    }
}
