pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// One sentence about what was just done: a line at its edge says whether it went well.
Row {
    id: root

    required property string text
    property bool refused: false

    visible: text !== ""
    spacing: 8

    Rectangle {
        width: 3
        height: _text.height
        radius: 1
        color: root.refused ? Desktop.warning : Desktop.good
    }

    DeskText {
        id: _text

        objectName: root.objectName + "/text"
        width: root.width - 11
        text: root.text
        size: Desktop.small
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
