pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The present state as a preset of one's own: a button, and in its place what it is called and what it teaches.
Column {
    id: root

    required property var texts
    required property bool open
    required property string name
    required property string lesson

    signal started
    signal stopped
    signal called(string name)
    signal taught(string lesson)
    signal saved

    function _say(name: string): string {
        return texts["desktop.console.presets.save" + name];
    }

    spacing: Desktop.gap / 2
    onOpenChanged: if (open)
        _name.forceActiveFocus()

    DeskButton {
        objectName: "presets/save"
        width: parent.width
        visible: !root.open
        small: true
        text: root._say("")
        onClicked: root.started()
    }

    Rectangle {
        width: parent.width
        height: _form.height + 2 * _form.y
        visible: root.open
        radius: Desktop.radius
        color: Desktop.bar
        border.color: Desktop.accent

        Column {
            id: _form

            x: Desktop.gap
            y: Desktop.gap
            width: parent.width - 2 * x
            spacing: Desktop.gap * 0.6

            DeskText {
                width: parent.width
                text: root._say("")
                font.weight: Font.DemiBold
            }

            DeskField {
                id: _name

                objectName: "presets/name"
                width: parent.width
                label: root._say(".name")
                entry: root.name
                maximumLength: 80
                onTyped: words => root.called(words)
                Keys.onReturnPressed: _lesson.forceActiveFocus()
                Keys.onEscapePressed: root.stopped()
            }

            DeskField {
                id: _lesson

                objectName: "presets/lesson"
                width: parent.width
                label: root._say(".teaches")
                entry: root.lesson
                maximumLength: 300
                onTyped: words => root.taught(words)
                Keys.onReturnPressed: root.saved()
                Keys.onEscapePressed: root.stopped()
            }

            Flow {
                width: parent.width
                spacing: Desktop.gap / 2

                DeskButton {
                    objectName: "presets/save/do"
                    small: true
                    primary: true
                    enabled: root.name.trim() !== ""
                    text: root._say(".do")
                    onClicked: root.saved()
                }

                DeskButton {
                    objectName: "presets/save/cancel"
                    small: true
                    text: root._say(".cancel")
                    onClicked: root.stopped()
                }
            }
        }
    }
}
