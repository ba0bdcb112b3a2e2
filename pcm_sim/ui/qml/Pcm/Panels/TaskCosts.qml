pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What cost points, a line each; or that nothing did.
Column {
    id: root

    required property var costs
    required property string label
    required property string none

    visible: costs.length > 0 || none !== ""
    spacing: 4

    Rectangle {
        width: parent.width
        height: 1
        color: Desktop.line
    }

    DeskText {
        width: parent.width
        topPadding: 4
        text: root.label
        size: Desktop.small
        soft: true
    }

    DeskText {
        width: parent.width
        visible: root.costs.length === 0
        text: root.none
        size: Desktop.small
    }

    Repeater {
        model: root.costs

        Item {
            id: _cost

            required property var modelData

            width: root.width
            height: _what.height

            DeskText {
                id: _what

                anchors.left: parent.left
                anchors.right: _points.left
                anchors.rightMargin: Desktop.gap
                text: _cost.modelData.label
                size: Desktop.small
            }

            DeskText {
                id: _points

                anchors.right: parent.right
                text: _cost.modelData.value
                size: Desktop.small
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
        }
    }
}
