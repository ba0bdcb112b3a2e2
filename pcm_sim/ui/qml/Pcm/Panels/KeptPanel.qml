pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// Moments that are kept: one more, back to one, what has changed since.
Column {
    id: root

    required property var texts
    required property PcmKeptViewModel kept

    function say(name: string): string {
        return texts["desktop.console.kept." + name];
    }

    spacing: Desktop.gap

    Labelled {
        width: parent.width
        caption: root.say("name")

        Row {
            width: parent.width
            spacing: Desktop.gap / 2

            DeskField {
                objectName: "kept/name"
                width: parent.width - _keep.width - parent.spacing
                label: ""
                Accessible.name: root.say("name")
                entry: root.kept.name
                onTyped: words => root.kept.call(words)
                Keys.onReturnPressed: root.kept.keep()
            }

            DeskButton {
                id: _keep

                objectName: "kept/keep"
                text: root.say("keep")
                onClicked: root.kept.keep()
            }
        }
    }

    DeskNote {
        objectName: "kept/note"
        width: parent.width
        text: root.kept.note
    }

    Repeater {
        model: root.kept.rows

        KeptCard {
            width: root.width
            texts: root.texts
            onRecallAsked: root.kept.recall(key)
            onCompareAsked: root.kept.compare(key)
            onForgetAsked: root.kept.forget(key)
        }
    }

    Labelled {
        width: parent.width
        visible: root.kept.comparing !== ""
        caption: root.kept.heading

        Repeater {
            model: root.kept.differences

            DueCard {
                required property string subject
                required property string change

                objectName: "kept/difference"
                width: root.width
                title: subject
                about: ""
                when: change
            }
        }
    }
}
