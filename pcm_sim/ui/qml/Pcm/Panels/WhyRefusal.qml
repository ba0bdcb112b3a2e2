pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The last refusal: what was wanted, what was said, and the chain that decided it.
Rectangle {
    id: root

    required property string wanted
    required property string said
    required property string sources
    required property bool through
    required property var rowModel
    required property var texts

    signal pressed(string key, int place)
    signal putAway

    objectName: "why/refusal"
    height: _all.height + 2 * _all.y
    radius: Desktop.radius
    color: Desktop.card
    border.color: Desktop.line

    Rectangle {
        x: 1
        y: Desktop.radius
        width: 3
        height: parent.height - 2 * y
        radius: 1.5
        color: root.through ? Desktop.good : Desktop.bad
    }

    Column {
        id: _all

        x: Desktop.gap
        y: Desktop.gap * 0.8
        width: parent.width - 2 * x
        spacing: 6

        Item {
            width: parent.width
            height: Math.max(_title.height, _away.height)

            DeskText {
                id: _title

                objectName: "why/refusal/wanted"
                anchors.left: parent.left
                anchors.right: _away.left
                anchors.rightMargin: Desktop.gap / 2
                anchors.verticalCenter: parent.verticalCenter
                text: root.wanted === "" ? root.texts["desktop.why.refused"] : root.texts["desktop.why.refused.what"].replace("{name}", root.wanted)
                font.weight: Font.DemiBold
            }

            IconButton {
                id: _away

                objectName: "why/refusal/away"
                anchors.right: parent.right
                drawing: "close"
                spoken: root.texts["desktop.why.put_away"]
                onClicked: root.putAway()
            }
        }

        DeskText {
            objectName: "why/refusal/said"
            width: parent.width
            text: root.said
            size: Desktop.small
            soft: true
        }

        DeskText {
            objectName: "why/refusal/sources"
            width: parent.width
            visible: text !== ""
            text: root.sources
            size: Desktop.small - 1
            color: Desktop.accent
        }

        WhyChain {
            width: parent.width
            chain: "refusal"
            caption: ""
            rowModel: root.rowModel
            texts: root.texts
            onPressed: (key, place) => root.pressed(key, place)
        }

        DeskText {
            objectName: "why/refusal/through"
            width: parent.width
            visible: root.through
            text: root.texts["desktop.why.through"]
            size: Desktop.small
            color: Desktop.good
        }
    }
}
