pragma ComponentBehavior: Bound

import QtQuick

// One key of the digit pad or the keyboard.
TouchTarget {
    id: root

    required property string legend
    required property string icon
    required property string tone
    required usable

    readonly property bool _primary: tone === "primary"
    readonly property color _ink: !usable ? skin.textSoft : _primary && !down ? skin.inkOnAccent : skin.text

    Rectangle {
        anchors.fill: parent
        radius: root.corner
        color: root.down ? root.skin.surfaceDown : root._primary && root.usable ? root.skin.accent : root.tone === "quiet" || root._primary ? root.skin.bar : root.skin.surface
        border.width: root.tone === "quiet" || (root._primary && !root.usable) ? root.skin.hair : 0
        border.color: root.skin.line
    }

    FitText {
        anchors.fill: parent
        anchors.margins: root.skin.gap / 2
        skin: root.skin
        visible: root.icon === ""
        text: root.legend
        size: root.tone === "key" ? root.skin.textTitle : root.skin.textList
        lines: root._primary ? 2 : 1
        // One letter always fits; measuring it thirty times is what a keyboard's opening would wait for.
        fontSizeMode: root.tone === "key" ? Text.FixedSize : Text.Fit
        color: root._ink
        horizontalAlignment: Text.AlignHCenter
    }

    LineIcon {
        anchors.centerIn: parent
        name: root.icon
        tint: root._ink
        extent: root.skin.icon * 0.9
    }
}
