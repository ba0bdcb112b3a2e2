pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Below the palette: what the keys do, or why what was chosen leads nowhere.
Item {
    id: root

    required property var texts
    required property string trouble

    implicitHeight: Math.max(_keys.height, _trouble.visible ? _trouble.height : 0) + Desktop.gap * 1.6

    Rectangle {
        width: parent.width
        height: 1
        color: Desktop.line
    }

    DeskText {
        id: _trouble

        objectName: "palette/trouble"
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        text: root.trouble
        size: Desktop.small
        color: Desktop.warning
    }

    Flow {
        id: _keys

        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        visible: !_trouble.visible
        spacing: Desktop.gap

        Repeater {
            model: [["tab", "next_kind"], ["esc", "close"]]

            Row {
                id: _one

                required property var modelData

                spacing: 6

                KeyCaps {
                    hint: root.texts["desktop.key." + _one.modelData[0]]
                }

                DeskText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.texts["desktop.palette." + _one.modelData[1]]
                    size: Desktop.small
                    soft: true
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
