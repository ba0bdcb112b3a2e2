pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// One thing that differs between two moments: of what, which, and both values.
Item {
    id: root

    required property string kind
    required property string subject
    required property string change

    readonly property var _icons: ({
            time: "clock",
            car: "car",
            unit: "display",
            phone: "phone",
            cloud: "cloud"
        })

    height: _words.height + 10

    Rectangle {
        width: parent.width
        height: 1
        color: Desktop.line
    }

    LineIcon {
        anchors.left: parent.left
        anchors.leftMargin: 10
        y: 8
        name: root._icons[root.kind] ?? ""
        tint: Desktop.textSoft
        extent: 16
    }

    Column {
        id: _words

        anchors.left: parent.left
        anchors.leftMargin: 36
        anchors.right: parent.right
        y: 6

        DeskText {
            width: parent.width
            text: root.subject
            size: Desktop.small
            soft: true
        }

        DeskText {
            width: parent.width
            visible: text !== ""
            text: root.change
            size: Desktop.normal - 1
        }
    }
}
