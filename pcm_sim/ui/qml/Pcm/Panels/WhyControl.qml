pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What would change a link: a button that does it, a way with a button that shows it, or a word of who does it.
Item {
    id: root

    required property string label
    required property bool way
    required property bool acts
    required property var texts

    signal pressed

    height: acts && !way ? _do.height + 4 : Math.max(_label.height, _show.visible ? _show.height : 0) + 4

    DeskText {
        id: _label

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - (_show.visible ? _show.width + Desktop.gap / 2 : 0)
        visible: root.way || !root.acts
        text: root.label
        size: Desktop.small
        soft: !root.way
    }

    DeskButton {
        id: _show

        objectName: root.way ? root.objectName + "/do" : ""
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.way
        small: true
        text: root.texts["desktop.why.show"]
        Accessible.name: text + ": " + root.label
        onClicked: root.pressed()
    }

    DeskButton {
        id: _do

        objectName: root.way ? "" : root.objectName + "/do"
        y: 2
        width: Math.min(implicitWidth, root.width)
        visible: root.acts && !root.way
        small: true
        text: root.label
        onClicked: root.pressed()
    }
}
