pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The line under the device: how the data connection is and why, with what that rests on.
Item {
    id: root

    required property string caption
    required property string explanation
    required property string sources
    required property string inferred
    required property bool online

    implicitHeight: Desktop.explanationHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: caption
    Accessible.description: explanation

    LineIcon {
        id: _icon

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        name: root.explanation === "" ? "" : root.online ? "data" : "no-data"
        tint: root.online ? Desktop.textSoft : Desktop.warning
        extent: 18
    }

    DeskText {
        objectName: "explanation"
        anchors.left: _icon.right
        anchors.leftMargin: Desktop.gap
        anchors.right: _sources.left
        anchors.rightMargin: Desktop.gap
        height: parent.height
        text: root.explanation
        fontSizeMode: Text.Fit
        minimumPixelSize: Desktop.least
        verticalAlignment: Text.AlignVCenter
    }

    DeskText {
        id: _sources

        objectName: "explanation/sources"
        anchors.right: parent.right
        width: Math.min(implicitWidth, parent.width * 0.22)
        height: parent.height
        text: root.explanation === "" ? "" : root.sources === "" ? root.inferred : root.sources
        size: Desktop.small
        soft: true
        fontSizeMode: Text.Fit
        minimumPixelSize: Desktop.least
        font.italic: root.sources === ""
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
    }
}
