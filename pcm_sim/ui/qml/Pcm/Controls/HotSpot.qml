pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A spot of a drawing that is switched by a touch: its sign, what is so, and below it what it is.
AbstractButton {
    id: root

    required property string drawing
    required property string told
    required property bool on
    property color tone: Desktop.accent
    // Its name among the signals, for whoever wants to write it down.
    property string vss: ""

    signal switched(bool on)

    implicitWidth: 100
    implicitHeight: 34 + _about.height
    checkable: true
    checked: on
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.CheckBox
    Accessible.name: text + ": " + told
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onToggled: {
        switched(checked);
        // The simulation has the last word on what is on.
        checked = Qt.binding(() => root.on);
    }

    DeskTip {
        visible: root.hovered
        text: root.text + (root.vss === "" ? "" : "\n" + root.vss)
    }

    background: Rectangle {
        radius: Desktop.radius
        color: root.down ? Desktop.cardDown : root.hovered ? Qt.lighter(Desktop.card, 1.15) : Desktop.card
        border.width: root.visualFocus ? 2 : 1
        border.color: root.visualFocus ? Desktop.accent : root.on ? Qt.darker(root.tone, 1.7) : Desktop.line
    }

    contentItem: Item {
        LineIcon {
            id: _sign

            x: root.mirrored ? parent.width - width - 6 : 6
            y: 8
            name: root.drawing
            tint: root.on ? root.tone : Desktop.textSoft
            extent: 17
        }

        DeskText {
            x: root.mirrored ? 1 : 26
            y: 6
            width: parent.width - 27
            height: 22
            text: root.told
            size: Desktop.small
            font.weight: Font.DemiBold
            color: root.on ? root.tone : Desktop.text
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Desktop.least
            wrapMode: Text.NoWrap
            verticalAlignment: Text.AlignVCenter
        }

        DeskText {
            id: _about

            x: 7
            y: 28
            width: parent.width - 10
            text: root.text
            size: Desktop.small - 1
            soft: true
            lineHeight: 0.95
        }
    }
}
