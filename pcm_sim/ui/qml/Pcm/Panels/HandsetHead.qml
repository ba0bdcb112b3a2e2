pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The heading of a page of the telephone, with the way back before it.
Item {
    id: root

    required property HandsetStyle skin
    required property string title
    required property bool canGoBack
    required property string backLabel

    signal backTouched

    implicitHeight: Math.max(skin.header, _title.height + 20)

    HandsetSign {
        id: _back

        anchors.left: parent.left
        anchors.leftMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        visible: root.canGoBack
        width: root.skin.target
        height: root.skin.target
        skin: root.skin
        target: "back"
        label: root.backLabel
        drawing: "back"
        onTouched: root.backTouched()
    }

    HandsetText {
        id: _title

        objectName: "phone/title"
        anchors.left: root.canGoBack ? _back.right : parent.left
        anchors.leftMargin: root.canGoBack ? 2 : root.skin.margin
        anchors.right: parent.right
        anchors.rightMargin: root.skin.margin
        anchors.verticalCenter: parent.verticalCenter
        skin: root.skin
        text: root.title
        font.pixelSize: root.skin.textTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
