pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A state as a coloured word with a dot before it, and what else is to be known of it.
Item {
    id: root

    required property string text
    // good, waits, bad or quiet
    required property string tone
    property string detail: ""

    readonly property color ink: ({
            "good": Desktop.good,
            "waits": Desktop.warning,
            "bad": Desktop.bad
        })[tone] ?? Desktop.textSoft

    implicitHeight: Math.max(_words.height, 16)

    Rectangle {
        anchors.left: parent.left
        y: (_letters.height - height) / 2
        width: 7
        height: 7
        radius: 3.5
        color: root.tone === "quiet" ? "transparent" : root.ink
        border.color: root.ink
    }

    DeskText {
        id: _letters

        visible: false
        text: "0"
        size: Desktop.small
    }

    Flow {
        id: _words

        anchors.left: parent.left
        anchors.leftMargin: 14
        anchors.right: parent.right
        spacing: 6

        DeskText {
            width: Math.min(implicitWidth, _words.width)
            text: root.text
            size: Desktop.small
            color: root.ink
        }

        DeskText {
            width: Math.min(implicitWidth, _words.width)
            visible: text !== ""
            text: root.detail
            size: Desktop.small
            soft: true
        }
    }
}
