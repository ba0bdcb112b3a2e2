pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// Tasks: one is picked and begun, the trainee is followed while it runs, what came of it is looked at and saved.
Column {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel
    readonly property PcmTaskViewModel _task: _console.task
    readonly property var _texts: shell.texts
    readonly property bool _chooses: _task.stand === "chooses"
    readonly property bool _over: _task.stand === "over"

    function _say(name: string): string {
        return _texts["desktop.console.task." + name];
    }

    spacing: Desktop.gap

    DeskField {
        objectName: "task/words"
        width: parent.width
        visible: root._chooses
        label: root._say("search")
        entry: root._task.words
        onTyped: words => root._task.find(words)
        Keys.onEscapePressed: text === "" ? event => event.accepted = false : root._task.find("")
    }

    DeskText {
        objectName: "task/none"
        width: parent.width
        visible: root._chooses && root._task.nothing !== ""
        text: root._task.nothing
        size: Desktop.small
        soft: true
    }

    Flow {
        id: _list

        readonly property int _columns: root.wide ? 2 : 1

        width: parent.width
        visible: root._chooses
        spacing: Desktop.gap * 0.6

        Repeater {
            model: root._task.tasks

            TaskChoice {
                width: (_list.width - _list.spacing * (_list._columns - 1)) / _list._columns
                texts: root._texts
                onStartAsked: root._task.start(key)
                onStayAsked: root._task.stay()
            }
        }
    }

    TaskScore {
        width: parent.width
        visible: !root._chooses
        name: root._task.name
        told: root._task.told
        mood: root._task.mood
        score: root._task.score
        needed: root._task.needed
        figures: root._task.figures
        costs: root._task.costs
        costsLabel: root._say("costs")
        noCosts: root._over ? root._say("costs.none") : ""
        pointsLabel: root._say("score")
    }

    DeskButton {
        objectName: "task/stop"
        visible: root._task.stand === "runs"
        text: root._say("stop")
        onClicked: root._task.stop()
    }

    TaskSaver {
        width: parent.width
        visible: root._over
        texts: root._texts
        trainee: root._task.trainee
        note: root._task.note
        refused: root._task.refused
        onCalled: name => root._task.call(name)
        onSaved: ending => root._task.save(ending)
        onAnotherAsked: root._task.another()
    }

    DeskText {
        width: parent.width
        visible: !root._chooses && _steps.count > 0
        text: root._say("way")
        size: Desktop.small
        soft: true
    }

    Column {
        width: parent.width
        visible: !root._chooses
        spacing: 2

        Repeater {
            id: _steps

            model: root._task.steps

            TaskStep {
                width: parent.width
            }
        }
    }
}
