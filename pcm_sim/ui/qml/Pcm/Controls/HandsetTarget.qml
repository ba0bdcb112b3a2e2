pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Something to touch on the telephone: its id for the tests, its name for a screen reader, its ring for the keyboard.
Item {
    id: root

    required property HandsetStyle skin
    required property string target
    required property string label
    property int role: Accessible.Button
    property bool usable: true
    property real corner: skin.radius
    readonly property bool down: _area.pressed && _area.containsMouse

    signal touched

    // The device has targets of the same names.
    objectName: target === "" ? "" : "phone/" + target
    enabled: usable
    activeFocusOnTab: usable
    Accessible.focusable: usable
    Accessible.role: root.role
    Accessible.name: label
    Accessible.onPressAction: root.touched()
    Keys.onReturnPressed: touched()
    Keys.onEnterPressed: touched()
    Keys.onSpacePressed: touched()

    MouseArea {
        id: _area

        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor
        onClicked: root.touched()
    }

    Rectangle {
        anchors.fill: parent
        z: 2
        visible: root.activeFocus
        color: "transparent"
        radius: root.corner
        border.width: 2
        border.color: root.skin.accent
    }
}
