pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A chain of conditions as a list, below a word of what they decide; nothing where there are none.
Column {
    id: root

    required property string chain
    required property string caption
    required property var rowModel
    required property var texts

    signal pressed(string key, int place)

    visible: _links.count > 0
    spacing: 2

    DeskText {
        width: parent.width
        visible: text !== ""
        text: root.caption
        size: Desktop.small
        soft: true
    }

    Repeater {
        id: _links

        model: root.rowModel

        WhyLink {
            width: root.width
            chain: root.chain
            texts: root.texts
            onPressed: place => root.pressed(key, place)
        }
    }
}
