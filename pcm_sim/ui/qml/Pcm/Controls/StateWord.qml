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

    Item {
        id: _words

        readonly property bool _fits: _word.implicitWidth + 6 + _detail.implicitWidth <= width

        anchors.left: parent.left
        anchors.leftMargin: 14
        anchors.right: parent.right
        height: _detail.visible && !_fits ? _detail.y + _detail.height : _word.height

        DeskText {
            id: _word

            anchors.left: parent.left
            width: Math.min(implicitWidth, parent.width)
            text: root.text
            size: Desktop.small
            color: root.ink
        }

        DeskText {
            id: _detail

            anchors.left: parent.left
            anchors.leftMargin: _words._fits ? _word.width + 6 : 0
            y: _words._fits ? 0 : _word.height
            width: Math.min(implicitWidth, parent.width)
            visible: text !== ""
            text: root.detail
            size: Desktop.small
            soft: true
        }
    }
}
