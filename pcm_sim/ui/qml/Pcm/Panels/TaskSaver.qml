pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What came of a task is saved: as a page for people, as a result for machines, with a name if one is typed.
Column {
    id: root

    required property var texts
    required property string trainee
    required property string note
    required property bool refused

    signal called(string name)
    signal saved(string ending)
    signal anotherAsked

    function _say(name: string): string {
        return texts["desktop.console.task." + name];
    }

    spacing: Desktop.gap / 2

    DeskField {
        objectName: "task/trainee"
        width: parent.width
        label: root._say("name")
        entry: root.trainee
        maximumLength: 80
        onTyped: name => root.called(name)
    }

    Flow {
        width: parent.width
        spacing: Desktop.gap / 2

        DeskButton {
            objectName: "task/save/html"
            primary: true
            text: root._say("save.page")
            onClicked: root.saved("html")
        }

        DeskButton {
            objectName: "task/save/json"
            text: root._say("save.result")
            onClicked: root.saved("json")
        }

        DeskButton {
            objectName: "task/another"
            text: root._say("again")
            onClicked: root.anotherAsked()
        }
    }

    DeskNote {
        objectName: "task/saved"
        width: parent.width
        text: root.note
        refused: root.refused
    }
}
