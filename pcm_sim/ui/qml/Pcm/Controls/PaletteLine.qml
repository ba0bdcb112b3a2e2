pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Something that was found: what it is, where it is, and, on the line that is chosen, more of it and what Enter does.
Item {
    id: root

    required property int index
    required property string kind
    required property string head
    required property string icon
    required property string title
    required property string marked
    required property string about
    required property string detail
    required property string keys
    required property string does
    required property string sources
    property bool chosen: false
    property string enterKey: ""

    readonly property bool _can: does !== ""

    signal pointed
    signal picked

    objectName: "palette/line/" + title
    implicitHeight: _line.y + _line.height
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, about, does].filter(one => one !== "").join(". ")
    Accessible.selected: chosen
    Accessible.onPressAction: picked()

    DeskText {
        id: _head

        visible: root.head !== ""
        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap
        y: root.index > 0 ? Desktop.gap : 2
        text: root.head
        size: Desktop.small
        soft: true
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    Item {
        id: _line

        y: _head.visible ? _head.y + _head.height + 4 : 0
        width: root.width
        height: Math.max(Desktop.control, _words.height + Desktop.gap)

        Rectangle {
            anchors.fill: parent
            radius: Desktop.radius
            visible: root.chosen
            color: Desktop.cardDown
            border.color: root._can ? Desktop.accent : Desktop.line
        }

        LineIcon {
            anchors.left: parent.left
            anchors.leftMargin: Desktop.gap
            anchors.top: parent.top
            anchors.topMargin: Desktop.gap / 2 + 2
            name: root.icon
            tint: root._can ? root.chosen ? Desktop.accent : Desktop.text : Desktop.textSoft
            extent: 18
            Accessible.ignored: true
        }

        Column {
            id: _words

            anchors.left: parent.left
            anchors.leftMargin: Desktop.gap * 2 + 18
            anchors.right: _does.left
            anchors.rightMargin: Desktop.gap
            anchors.top: parent.top
            anchors.topMargin: Desktop.gap / 2
            spacing: 2

            DeskText {
                width: parent.width
                textFormat: Text.StyledText
                text: root.marked.replace(/<b>/g, "<b><font color=\"" + Desktop.accent + "\">").replace(/<\/b>/g, "</font></b>")
                soft: !root._can
                Accessible.ignored: true
            }

            DeskText {
                width: parent.width
                visible: text !== ""
                text: root.about
                size: Desktop.small
                soft: true
                Accessible.ignored: true
            }

            DeskText {
                objectName: "palette/detail"
                width: parent.width
                visible: root.chosen && text !== ""
                text: [root.detail, root.sources].filter(one => one !== "").join("\n")
                size: Desktop.small
                Accessible.ignored: true
            }
        }

        Row {
            id: _does

            anchors.right: parent.right
            anchors.rightMargin: Desktop.gap
            anchors.top: parent.top
            anchors.topMargin: 5
            spacing: Desktop.gap / 2
            visible: root.keys !== "" || root.chosen && root._can

            DeskText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.chosen
                text: root.does
                size: Desktop.small
                color: Desktop.accent
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            KeyCaps {
                anchors.verticalCenter: parent.verticalCenter
                hint: root.chosen || root.keys === "" ? root.enterKey : root.keys
            }
        }

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            cursorShape: root._can ? Qt.PointingHandCursor : Qt.ArrowCursor
            onPositionChanged: root.pointed()
            onClicked: root.picked()
        }
    }
}
