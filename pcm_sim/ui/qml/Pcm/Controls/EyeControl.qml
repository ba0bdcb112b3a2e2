pragma ComponentBehavior: Bound

import QtQuick

// Shows what is typed into a secret field, or hides it again; how it is now is said in words too.
TouchTarget {
    id: root

    required property bool inClear
    required property string told

    role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: inClear
    Accessible.description: told

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.skin.mm
        visible: root.down || root.inClear
        radius: root.corner
        color: root.down ? root.skin.surfaceDown : "transparent"
        border.width: root.inClear ? root.skin.hair : 0
        border.color: root.skin.edge
    }

    LineIcon {
        anchors.centerIn: parent
        name: root.inClear ? "eye-off" : "eye"
        tint: root.inClear ? root.skin.accent : root.skin.text
        turned: root.skin.mirrored
        extent: root.skin.icon * 0.9
    }
}
