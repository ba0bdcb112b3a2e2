pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A contested point that matters here: what the simulation goes by, and what every other reading would give.
Column {
    id: root

    required property string key
    required property string title
    required property string chosen
    required property var others
    required property var texts

    objectName: "why/reading/" + key
    spacing: 3
    bottomPadding: 8

    DeskText {
        width: parent.width
        text: root.key + " · " + root.title
        size: Desktop.small
        font.weight: Font.DemiBold
    }

    DeskText {
        objectName: root.objectName + "/chosen"
        width: parent.width
        text: root.chosen
        size: Desktop.small
    }

    Repeater {
        model: root.others

        Column {
            id: _other

            required property var modelData

            x: Desktop.gap
            width: root.width - x

            DeskText {
                width: parent.width
                text: root.texts["desktop.why.else"].replace("{text}", _other.modelData.text)
                size: Desktop.small
                soft: true
            }

            DeskText {
                width: parent.width
                visible: text !== ""
                text: _other.modelData.gives
                size: Desktop.small
                color: _other.modelData.changes ? Desktop.warning : Desktop.textSoft
            }
        }
    }
}
