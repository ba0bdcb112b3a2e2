pragma ComponentBehavior: Bound

import QtQuick

// A button of the telephone with a word on it; as high as its word needs.
HandsetTarget {
    id: root

    property bool primary: true
    // It looks as if it did nothing yet, but a touch leads to what is missing.
    property bool pale: false

    implicitHeight: Math.max(skin.target, _word.implicitHeight + 22)

    Rectangle {
        anchors.fill: parent
        radius: root.corner
        color: root.down ? root.skin.cardDown : root.primary && !root.pale ? root.skin.accent : root.skin.card
        border.width: root.primary && !root.pale ? 0 : 1
        border.color: root.skin.edge
    }

    HandsetText {
        id: _word

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.skin.gap
        anchors.verticalCenter: parent.verticalCenter
        skin: root.skin
        text: root.label
        color: root.primary && !root.pale && !root.down ? root.skin.inkOnAccent : root.skin.text
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
    }
}
