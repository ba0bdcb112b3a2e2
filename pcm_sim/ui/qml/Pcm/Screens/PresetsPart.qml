pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The shelf of presets: states to begin with, found by words, loaded with a click; the present one saved.
Column {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel
    readonly property PcmPresetsViewModel _presets: _console.presets
    readonly property var _texts: shell.texts

    function _say(name: string): string {
        return _texts["desktop.console.presets." + name];
    }

    spacing: Desktop.gap

    DeskField {
        objectName: "presets/words"
        width: parent.width
        label: root._say("search")
        entry: root._presets.words
        onTyped: words => root._presets.find(words)
        Keys.onEscapePressed: text === "" ? event => event.accepted = false : root._presets.find("")
    }

    PresetSaver {
        width: parent.width
        texts: root._texts
        open: root._presets.saving
        name: root._presets.name
        lesson: root._presets.lesson
        onStarted: root._presets.startSaving()
        onStopped: root._presets.stopSaving()
        onCalled: name => root._presets.call(name)
        onTaught: lesson => root._presets.teach(lesson)
        onSaved: root._presets.save()
    }

    DeskNote {
        objectName: "presets/note"
        width: parent.width
        text: root._presets.about === "" ? root._presets.note : ""
        refused: root._presets.refused
    }

    DeskText {
        objectName: "presets/none"
        width: parent.width
        visible: root._presets.nothing
        text: root._say("none")
        size: Desktop.small
        soft: true
    }

    Flow {
        id: _shelf

        readonly property int _columns: root.wide ? 2 : 1

        width: parent.width
        spacing: Desktop.gap * 0.6

        Repeater {
            model: root._presets.rows

            PresetCard {
                width: heading !== "" ? _shelf.width : (_shelf.width - _shelf.spacing * (_shelf._columns - 1)) / _shelf._columns
                texts: root._texts
                onLoadAsked: root._presets.load(key)
                onDeleteAsked: root._presets.delete(key)
                onStayAsked: root._presets.stay()
                onBackAsked: root._presets.goBack()
            }
        }
    }
}
