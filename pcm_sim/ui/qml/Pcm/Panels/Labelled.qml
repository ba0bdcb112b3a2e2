pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A caption above whatever it names.
Column {
    id: root

    required property string caption
    default property alias content: _content.data

    spacing: 2

    DeskText {
        width: parent.width
        text: root.caption
        size: Desktop.small
        soft: true
    }

    Column {
        id: _content

        width: parent.width
    }
}
