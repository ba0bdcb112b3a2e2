pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Below one of two cars: what it is, where it is, and what it alone has on this page.
Column {
    id: root

    required property string name
    required property string path
    required property string only

    spacing: 3
    Accessible.role: Accessible.StaticText
    Accessible.name: [name, path, only].filter(one => one !== "").join(". ")

    DeskText {
        width: parent.width
        text: root.name
        size: Desktop.small
        soft: true
        Accessible.ignored: true
    }

    DeskText {
        width: parent.width
        text: root.path
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    DeskText {
        width: parent.width
        visible: text !== ""
        text: root.only
        size: Desktop.small
        soft: true
        Accessible.ignored: true
    }
}
