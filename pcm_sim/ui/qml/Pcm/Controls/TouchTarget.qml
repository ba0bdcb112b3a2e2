pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Something to touch: its id for the tests, its name for a screen reader, the knob's ring round it.
Item {
    id: root

    required property UnitStyle skin
    required property string target
    required property string label
    property bool ringed: false
    property real corner: skin.radius
    property int role: Accessible.Button
    property bool usable: true
    property bool hoverable: false
    // Drawn below something else: seen, but not there for hand, test or screen reader.
    property bool inert: false
    readonly property bool hovered: hoverable && _area.containsMouse
    readonly property bool down: _area.pressed && _area.containsMouse

    signal touched

    objectName: inert ? "" : target
    // A screen reader asks the item itself whether it can be used.
    enabled: usable
    Accessible.ignored: inert
    Accessible.focusable: true
    Accessible.focused: ringed
    Accessible.role: root.role
    Accessible.name: label
    Accessible.onPressAction: root.touched()

    MouseArea {
        id: _area

        anchors.fill: parent
        hoverEnabled: root.hoverable
        onClicked: root.touched()
    }

    Rectangle {
        anchors.fill: parent
        z: 2
        visible: root.ringed
        color: "transparent"
        radius: root.corner
        border.width: root.skin.ring
        border.color: root.skin.accent
    }
}
