pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A card below the drawn car, for a spot that takes more than a touch.
Item {
    id: root

    default property alias content: _content.data

    implicitHeight: _content.height + 2 * Desktop.gap

    Rectangle {
        anchors.fill: parent
        radius: Desktop.radius + 2
        color: "#20242a"
        border.color: Desktop.line
    }

    Column {
        id: _content

        x: Desktop.gap
        y: Desktop.gap
        width: parent.width - 2 * Desktop.gap
        spacing: Desktop.gap * 0.75
    }
}
