pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A call that somebody makes to this car: it rings, runs, ends. Why none can come in is said in its place.
Column {
    id: root

    required property var texts
    required property string caption
    required property string now
    required property string caller
    required property string why

    readonly property bool _idle: now === "none"

    signal asked(string state)

    function say(name: string): string {
        return texts["desktop.scene.call." + name];
    }

    spacing: 4

    Item {
        width: parent.width
        height: Math.max(_said.height, _buttons.height)

        LineIcon {
            id: _sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: "call"
            tint: root._idle ? Desktop.textSoft : Desktop.good
            extent: 18
        }

        DeskText {
            id: _said

            anchors.left: _sign.right
            anchors.leftMargin: 8
            anchors.right: _buttons.left
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            text: root._idle ? root.caption : root.say(root.now).replace("{name}", root.caller)
            size: Desktop.small
            font.weight: root._idle ? Font.Normal : Font.DemiBold
        }

        Row {
            id: _buttons

            anchors.right: parent.right
            spacing: 4

            DeskButton {
                objectName: root.objectName + "/ringing"
                visible: root._idle
                enabled: root.why === ""
                small: true
                text: root.say("ring")
                onClicked: root.asked("ringing")
            }

            DeskButton {
                objectName: root.objectName + "/running"
                visible: root.now !== "running"
                enabled: root.why === ""
                small: true
                text: root.say("take")
                onClicked: root.asked("running")
            }

            DeskButton {
                objectName: root.objectName + "/none"
                visible: !root._idle
                small: true
                text: root.say("end")
                onClicked: root.asked("none")
            }
        }
    }

    DeskText {
        objectName: root.objectName + "/why"
        width: parent.width
        visible: root._idle && root.why !== ""
        text: root.why
        size: Desktop.small - 1
        soft: true
    }
}
