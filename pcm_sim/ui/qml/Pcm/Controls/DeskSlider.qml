pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A figure that is drawn along a line; it is told when it is let go, or at each key.
Slider {
    id: root

    required property real figure
    required property string label

    signal chosen(real figure)

    function _tell(): void {
        if (value !== figure)
            chosen(value);
        // The simulation has the last word on what it is.
        value = Qt.binding(() => root.figure);
    }

    implicitHeight: Desktop.control - 6
    value: figure
    stepSize: 1
    snapMode: Slider.SnapAlways
    opacity: enabled ? 1 : 0.45
    Accessible.name: label
    onPressedChanged: if (!pressed)
        _tell()
    onMoved: if (!pressed)
        _tell()

    background: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        width: root.availableWidth
        height: 4
        radius: 2
        color: Desktop.line

        Rectangle {
            x: root.mirrored ? parent.width - width : 0
            width: root.position * parent.width
            height: parent.height
            radius: 2
            color: Desktop.accent
        }
    }

    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        width: 20
        height: 20
        radius: 10
        color: root.pressed ? Desktop.accent : Desktop.text
        border.width: root.visualFocus ? 3 : 1
        border.color: root.visualFocus ? Desktop.accent : Desktop.ground
    }
}
