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

        anchors.verticalCenter: parent.verticalCenter
        name: root.explanation === "" ? "" : root.online ? "data" : "no-data"
        tint: root.online ? Desktop.textSoft : Desktop.warning
        extent: 18
    }

    DeskText {
        objectName: "explanation"
        x: _icon.width + Desktop.gap
        width: _sources.x - x - Desktop.gap
        height: parent.height
        text: root.explanation
        fontSizeMode: Text.Fit
        minimumPixelSize: 11
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
        minimumPixelSize: 10
        font.italic: root.sources === ""
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
    }
}
