pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A line to type into.
TextField {
    id: root

    required property string label
    required property string entry

    signal typed(string words)

    implicitHeight: Desktop.control
    leftPadding: 12
    rightPadding: 12
    text: entry
    color: Desktop.text
    placeholderText: label
    placeholderTextColor: Desktop.textSoft
    selectionColor: Desktop.accent
    selectedTextColor: Desktop.inkOnAccent
    selectByMouse: true
    font.pixelSize: Desktop.normal
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    Accessible.name: label
    onTextEdited: {
        typed(text);
        // Typing breaks the binding; what is searched for has the last word.
        text = Qt.binding(() => root.entry);
    }

    background: Rectangle {
        radius: Desktop.radius
        color: Desktop.card
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Desktop.accent : Desktop.line
    }
}
