pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Between two cars: whether they are in step, why not, and the way back together.
Rectangle {
    id: root

    required property var texts
    required property string step
    required property string why
    required property string worded

    readonly property bool _apart: step === "apart"
    readonly property color _tone: _apart ? Desktop.warning : step === "near" ? Desktop.accent : Desktop.good
    readonly property string _sign: _apart ? "warning" : step === "near" ? "compare" : "done"

    signal resynced

    objectName: "compare/band"
    visible: step !== ""
    height: Math.max(Desktop.control, _words.height) + Desktop.gap * 1.2
    radius: Desktop.radius
    color: Desktop.card
    border.color: Desktop.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [_state.text, why, worded].filter(one => one !== "").join(". ")
    onWhyChanged: if (why !== "")
        Accessible.announce(why)

    Rectangle {
        width: 4
        height: parent.height
        radius: 2
        color: root._tone
    }

    LineIcon {
        id: _icon

        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap * 1.4
        anchors.verticalCenter: parent.verticalCenter
        name: root._sign
        tint: root._tone
        extent: 22
        Accessible.ignored: true
    }

    Column {
        id: _words

        anchors.left: _icon.right
        anchors.leftMargin: Desktop.gap
        anchors.right: _resync.visible ? _resync.left : parent.right
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        DeskText {
            id: _state

            objectName: "compare/state"
            width: parent.width
            text: root.texts["desktop.compare." + (root.step || "same")]
            color: root._tone
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        DeskText {
            objectName: "compare/why"
            width: parent.width
            visible: text !== ""
            text: root.why
            size: Desktop.small
            Accessible.ignored: true
        }

        DeskText {
            objectName: "compare/worded"
            width: parent.width
            visible: text !== ""
            text: root.worded
            size: Desktop.small
            soft: true
            Accessible.ignored: true
        }
    }

    DeskButton {
        id: _resync

        objectName: "compare/resync"
        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: root._apart
        text: root.texts["desktop.compare.resync"]
        onClicked: root.resynced()
    }
}
