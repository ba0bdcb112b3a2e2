pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// On or off, with its word before it.
Switch {
    id: root

    required property bool on

    signal switched(bool on)

    implicitHeight: Math.max(Desktop.control, contentItem.implicitHeight + 8)
    checked: on
    font.pixelSize: Desktop.normal
    padding: 0
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    onToggled: {
        switched(checked);
        // The simulation has the last word on what is on.
        checked = Qt.binding(() => root.on);
    }

    contentItem: Text {
        leftPadding: root.mirrored ? root.indicator.width + 10 : 0
        rightPadding: root.mirrored ? 0 : root.indicator.width + 10
        text: root.text
        font: root.font
        color: Desktop.text
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }

    indicator: Rectangle {
        x: root.mirrored ? 0 : root.width - width
        y: (root.height - height) / 2
        width: 44
        height: 24
        radius: 12
        color: root.checked ? Desktop.accent : Desktop.card
        border.width: root.visualFocus ? 2 : 1
        border.color: root.visualFocus ? Desktop.text : root.checked ? Desktop.accent : Desktop.line

        Rectangle {
            x: root.checked !== root.mirrored ? parent.width - width - 3 : 3
            y: 3
            width: 18
            height: 18
            radius: 9
            color: root.checked ? Desktop.inkOnAccent : Desktop.textSoft
        }
    }
}
