pragma ComponentBehavior: Bound

import QtQuick

// A button of the unit, with a word on it.
TouchTarget {
    id: root

    required property bool primary

    implicitHeight: skin.target
    implicitWidth: Math.max(skin.target * 2.4, _word.implicitWidth + 3 * skin.margin)

    Rectangle {
        anchors.fill: parent
        radius: root.corner
        color: root.down ? root.skin.surfaceDown : root.primary ? root.skin.accent : root.skin.surface
        border.width: root.primary ? 0 : root.skin.hair
        border.color: root.skin.line
    }

    FitText {
        id: _word

        anchors.fill: parent
        anchors.leftMargin: root.skin.margin
        anchors.rightMargin: root.skin.margin
        skin: root.skin
        text: root.label
        color: root.primary && !root.down ? root.skin.inkOnAccent : root.skin.text
        horizontalAlignment: Text.AlignHCenter
    }
}
