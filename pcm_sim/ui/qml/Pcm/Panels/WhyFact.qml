pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A fact: its number as on a spine, and its sentence.
Item {
    id: root

    required property string key
    required property string text

    objectName: "why/fact/" + key
    height: Math.max(_number.height, _text.height) + 8

    Rectangle {
        id: _number

        y: 2
        width: _digits.implicitWidth + 12
        height: 21
        radius: 4
        color: Desktop.cardDown

        DeskText {
            id: _digits

            anchors.centerIn: parent
            text: root.key
            size: Desktop.small - 1
            color: Desktop.accent
            wrapMode: Text.NoWrap
        }
    }

    DeskText {
        id: _text

        x: 54
        y: 2
        width: parent.width - x
        text: root.text
        size: Desktop.small
    }
}
