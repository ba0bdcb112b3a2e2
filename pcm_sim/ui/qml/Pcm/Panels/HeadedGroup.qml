pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A caption above whatever it names, and beside it a button that shows all of it where only a part is shown.
Column {
    id: root

    required property string caption
    required property string allLabel
    property bool offers: false
    default property alias content: _content.data

    signal taken

    spacing: 6

    Item {
        width: parent.width
        height: Math.max(_caption.height, _all.implicitHeight)

        DeskText {
            id: _caption

            anchors.left: parent.left
            anchors.right: _all.left
            anchors.rightMargin: Desktop.gap
            anchors.bottom: parent.bottom
            text: root.caption
            size: Desktop.small
            soft: true
        }

        DeskButton {
            id: _all

            objectName: root.objectName + "/all"
            anchors.right: parent.right
            small: true
            visible: root.offers
            text: root.allLabel
            onClicked: root.taken()
        }
    }

    Column {
        id: _content

        width: parent.width
    }
}
