pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A step of the trainee: its number in the colour of its turn, what was done, what was refused.
Item {
    id: root

    required property int key
    required property string text
    required property string where
    required property string turn
    required property string refused

    readonly property color _tint: turn === "on" || turn === "other" ? Desktop.good : turn === "away" ? Desktop.bad : Desktop.warning

    objectName: "task/step/" + key
    implicitHeight: Math.max(_number.height, _words.height) + 8

    Rectangle {
        id: _number

        anchors.left: parent.left
        y: 4
        width: 24
        height: 24
        radius: 12
        color: "transparent"
        border.width: 1.5
        border.color: root._tint

        DeskText {
            anchors.centerIn: parent
            text: root.key
            size: Desktop.least
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
    }

    Column {
        id: _words

        anchors.left: _number.right
        anchors.leftMargin: Desktop.gap * 0.8
        anchors.right: parent.right
        y: 4
        spacing: 1

        DeskText {
            width: parent.width
            topPadding: 3
            text: root.text
            size: Desktop.small
        }

        DeskText {
            width: parent.width
            visible: text !== ""
            text: root.where
            size: Desktop.small
            soft: true
        }

        DeskNote {
            objectName: root.objectName + "/refused"
            width: parent.width
            text: root.refused
            refused: true
        }
    }
}
