pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// What has happened, the newest first, with the present marked: back, on, to ways that were left.
Column {
    id: root

    required property var texts
    required property PcmHistoryViewModel history
    // What differs between two moments stands where they are picked, as there is no room beside.
    property bool comparesWithin: false

    function say(name: string): string {
        return texts["desktop.console.history." + name];
    }

    spacing: Desktop.gap

    Component {
        id: _compared

        ComparedPanel {
            texts: root.texts
            history: root.history
        }
    }

    Row {
        width: parent.width
        spacing: Desktop.gap / 2

        StepButton {
            objectName: "history/back"
            width: (parent.width - parent.spacing) / 2
            enabled: root.history.canBack
            drawing: "undo"
            words: root.say("back")
            onClicked: root.history.stepBack()
        }

        StepButton {
            objectName: "history/on"
            width: (parent.width - parent.spacing) / 2
            enabled: root.history.canOn
            drawing: "redo"
            words: root.say("on")
            onClicked: root.history.stepOn()
        }
    }

    Row {
        objectName: "history/bound"
        width: parent.width
        visible: root.history.bound !== ""
        spacing: 6

        LineIcon {
            y: 2
            name: root.history.bound === "" ? "" : "lock"
            tint: Desktop.warning
            extent: 14
        }

        DeskText {
            objectName: "history/bound/text"
            width: parent.width - 20
            text: root.history.bound
            size: Desktop.small
        }
    }

    DeskNote {
        objectName: "history/note"
        width: parent.width
        text: root.history.note
        refused: root.history.refused
    }

    Labelled {
        width: parent.width
        visible: _left.count > 0
        caption: root.say("ways")

        Repeater {
            id: _left

            model: root.history.left

            LeftWay {
                width: root.width
                bound: root.history.bound !== ""
                texts: root.texts
                onTaken: root.history.take(key)
            }
        }
    }

    DeskText {
        objectName: "history/nothing"
        width: parent.width
        visible: _lines.count === 0
        text: root.say("start")
        size: Desktop.small
        soft: true
    }

    Column {
        width: parent.width

        Repeater {
            id: _lines

            model: root.history.rows

            HistoryLine {
                width: root.width
                bound: root.history.bound !== ""
                texts: root.texts
                belowLatest: root.comparesWithin ? _compared : null
                onGoAsked: root.history.go(first, last, undone)
                onPickAsked: root.history.pick(last)
            }
        }
    }

    DeskButton {
        objectName: "history/older"
        visible: root.history.older
        small: true
        text: root.say("older")
        onClicked: root.history.showOlder()
    }
}
