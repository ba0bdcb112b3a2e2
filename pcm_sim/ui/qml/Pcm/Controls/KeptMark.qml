pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// The names of the moments that are kept at a place of the history, behind a star.
Row {
    id: root

    required property string names

    visible: names !== ""
    spacing: 5

    LineIcon {
        y: 2
        name: root.names === "" ? "" : "star"
        tint: Desktop.accent
        extent: 14
    }

    DeskText {
        width: root.width - 19
        text: root.names
        size: Desktop.small
        color: Desktop.accent
    }
}
