pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A word beside what the mouse rests on.
ToolTip {
    id: root

    y: parent.height + 4
    delay: 400
    font.pixelSize: Desktop.small

    contentItem: DeskText {
        text: root.text
        size: Desktop.small
    }

    background: Rectangle {
        radius: Desktop.radius
        color: Desktop.cardDown
        border.color: Desktop.line
    }
}
