pragma ComponentBehavior: Bound

import QtQuick

// A line at the foot of a page; it may lead somewhere.
HandsetTarget {
    id: root

    required property string text

    height: Math.max(usable ? skin.target : 0, _words.height + 8)
    label: text
    usable: target !== ""
    role: usable ? Accessible.Link : Accessible.StaticText

    HandsetText {
        id: _words

        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        skin: root.skin
        text: root.text
        color: root.usable ? root.skin.accent : root.skin.textSoft
        font.pixelSize: root.skin.textLeast
    }
}
