pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A passing word at the lower edge of the page.
Rectangle {
    id: root

    required property UnitStyle skin
    required property string text
    required property string tone

    NumberAnimation on opacity {
        running: root.skin.motion > 0
        from: 0
        to: 1
        duration: root.skin.ms(160)
    }

    implicitHeight: _words.height + 2 * skin.mm * 2.4
    radius: skin.radius
    color: skin.surfaceDown
    border.width: skin.hair
    border.color: skin.line
    Component.onCompleted: Accessible.announce(text)
    onTextChanged: Accessible.announce(text)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    ToneIcon {
        id: _icon

        x: root.skin.margin
        anchors.verticalCenter: parent.verticalCenter
        skin: root.skin
        tone: root.tone
    }

    RunningText {
        id: _words

        objectName: "notice/text"
        skin: root.skin
        x: _icon.x + _icon.width + root.skin.margin
        width: parent.width - x - root.skin.margin
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.pixelSize: root.skin.textSmall * 1.15
    }
}
