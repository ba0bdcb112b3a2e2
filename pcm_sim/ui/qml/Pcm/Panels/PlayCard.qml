pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What fills the eye while a scenario plays: a chapter, or what happens beside the car.
Rectangle {
    id: root

    required property string icon
    required property string title
    required property string detail
    // How wide it may be.
    required property real room

    readonly property bool _chapter: icon === ""
    readonly property real _lead: _chapter ? 0 : 36 + Desktop.gap * 1.5

    objectName: "play/card"
    width: Math.min(room, Math.max(_title.implicitWidth, _detail.implicitWidth) + _lead + 5 * Desktop.gap)
    height: _words.height + 3.5 * Desktop.gap
    radius: Desktop.radius * 2
    color: "#f01c1f24"
    border.width: 2
    border.color: icon === "warning" ? Desktop.warning : Desktop.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title
    Accessible.description: detail

    LineIcon {
        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap * 2
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        tint: root.border.color
        extent: 36
    }

    Column {
        id: _words

        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap * 2.5 + root._lead - (root._chapter ? 0 : Desktop.gap * 0.5)
        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap * 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        DeskText {
            id: _title

            objectName: "play/card/title"
            width: parent.width
            text: root.title
            size: root._chapter ? Desktop.huge : Desktop.large + 4
            font.weight: Font.DemiBold
        }

        DeskText {
            id: _detail

            objectName: "play/card/detail"
            width: parent.width
            visible: text !== ""
            text: root.detail
            size: Desktop.normal + 2
            soft: true
        }
    }
}
