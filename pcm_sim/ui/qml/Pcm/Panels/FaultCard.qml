pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A fault: what goes wrong, how far it has come, for whom and when; and its repair. One that is covered says
// only that it is there.
Rectangle {
    id: root

    required property string key
    required property string title
    required property string detail
    required property string stage
    required property string told
    required property var texts
    property bool repairs: true

    readonly property color _tint: ({
            "waits": Desktop.accent,
            "covered": Desktop.accent,
            "armed": Desktop.warning,
            "struck": Desktop.bad
        })[stage] ?? Desktop.textSoft
    readonly property string _icon: ({
            "waits": "clock",
            "covered": "eye-off",
            "spent": "done",
            "missed": "done"
        })[stage] ?? "warning"
    readonly property bool _over: stage === "spent" || stage === "missed"

    signal repairAsked

    implicitHeight: _words.height + 2 * _words.y
    radius: Desktop.radius
    color: Desktop.card
    border.color: Desktop.line

    Rectangle {
        y: Desktop.radius
        width: 3
        height: parent.height - 2 * y
        radius: 1.5
        color: root._tint
        opacity: root._over ? 0.4 : 1
    }

    Column {
        id: _words

        x: Desktop.gap
        y: Desktop.gap * 0.6
        width: parent.width - x - (root.repairs ? _repair.width + Desktop.gap : 0) - Desktop.gap * 0.7
        spacing: 2

        DeskText {
            width: parent.width
            text: root.title
            soft: root._over
            font.weight: Font.DemiBold
        }

        Row {
            spacing: 5

            LineIcon {
                anchors.verticalCenter: parent.verticalCenter
                name: root._icon
                tint: root._tint
                extent: 14
            }

            DeskText {
                objectName: root.objectName + "/state"
                width: Math.min(implicitWidth, _words.width - 19)
                text: root.told
                size: Desktop.small
                color: root._tint
            }
        }

        DeskText {
            objectName: root.objectName + "/detail"
            width: parent.width
            visible: text !== "" && root.stage !== "covered"
            text: root.detail
            size: Desktop.small
            soft: true
        }
    }

    DeskButton {
        id: _repair

        objectName: root.objectName + "/repair"
        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap * 0.7
        anchors.verticalCenter: parent.verticalCenter
        visible: root.repairs
        small: true
        text: root.texts["desktop.console.faults.repair"]
        Accessible.name: text + ": " + root.title
        onClicked: root.repairAsked()
    }
}
