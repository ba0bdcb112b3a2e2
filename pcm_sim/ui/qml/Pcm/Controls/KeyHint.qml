pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// The key of the computer's keyboard that does the same.
Rectangle {
    id: root

    required property UnitStyle skin
    required property string hint

    objectName: "hint/" + hint
    width: Math.max(height, _word.implicitWidth + skin.mm * 1.6)
    height: _word.implicitHeight + skin.mm * 0.4
    radius: skin.mm * 0.8
    color: skin.accent

    Text {
        id: _word

        anchors.centerIn: parent
        text: root.hint
        color: root.skin.inkOnAccent
        font.family: root.skin.font
        font.pixelSize: root.skin.textSmall
        font.weight: Font.DemiBold
        textFormat: Text.PlainText
    }
}
