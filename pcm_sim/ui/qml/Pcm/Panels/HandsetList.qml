pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A page of the telephone to scroll: running text, rows or tiles, and the lines at its foot.
Flickable {
    id: root

    required property HandsetStyle skin
    required property string head
    required property string aside
    required property string text
    required property var rowModel
    required property var footModel
    required property string page
    property bool tiled: false

    signal rowTouched(string target)

    onPageChanged: contentY = 0
    contentHeight: _feet.y + _feet.height + skin.gap
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Column {
        id: _all

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.skin.margin
        y: root.skin.gap / 2
        spacing: root.skin.gap

        Item {
            width: parent.width
            height: Math.max(_head.height, _aside.height) + root.skin.gap
            visible: root.head !== ""

            HandsetText {
                id: _head

                objectName: "phone/head"
                anchors.left: parent.left
                anchors.right: _aside.left
                anchors.rightMargin: root.skin.gap
                skin: root.skin
                text: root.head
                font.weight: Font.DemiBold
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            HandsetText {
                id: _aside

                objectName: "phone/aside"
                anchors.right: parent.right
                anchors.baseline: _head.baseline
                width: Math.min(implicitWidth, parent.width / 2)
                skin: root.skin
                text: root.aside
                soft: true
                font.pixelSize: root.skin.textSmall
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: root.skin.line
            }
        }

        HandsetText {
            objectName: "phone/text"
            width: parent.width
            skin: root.skin
            visible: text !== ""
            text: root.text
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Grid {
            width: parent.width
            visible: root.tiled
            // On a narrow glass a word would not fit into half of it.
            columns: _all.width < 260 ? 1 : 2
            spacing: root.skin.gap

            Repeater {
                model: root.tiled ? root.rowModel : 0

                HandsetTile {
                    width: _all.width < 260 ? _all.width : (_all.width - root.skin.gap) / 2
                    height: Math.max(_all.width < 260 ? 0 : 118, implicitHeight)
                    skin: root.skin
                    onTouched: root.rowTouched(target)
                }
            }
        }

        Column {
            width: parent.width
            visible: !root.tiled
            spacing: 8

            Repeater {
                model: root.tiled ? 0 : root.rowModel

                HandsetRow {
                    width: _all.width
                    height: implicitHeight
                    skin: root.skin
                    onTouched: root.rowTouched(target)
                }
            }
        }
    }

    Column {
        id: _feet

        // At the foot of the glass, or of the page where that is longer.
        y: Math.max(_all.y + _all.height + root.skin.gap, root.height - height - root.skin.gap)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.skin.margin

        Repeater {
            model: root.footModel

            HandsetFoot {
                width: _all.width
                skin: root.skin
                onTouched: root.rowTouched(target)
            }
        }
    }

    Rectangle {
        parent: root
        anchors.right: parent.right
        anchors.rightMargin: 5
        y: root.visibleArea.yPosition * root.height
        width: 4
        height: root.visibleArea.heightRatio * root.height
        radius: 2
        visible: root.contentHeight > root.height + 1
        color: root.skin.edge
    }
}
