pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.ViewModels

// The palette: anything is found by words.
Item {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel
    readonly property PcmPaletteViewModel _palette: _desk.palette as PcmPaletteViewModel

    Component.onCompleted: _palette.open()

    // The sheet is seen first; making everything ready takes a moment.
    Timer {
        running: true
        interval: 60
        onTriggered: root._palette.warm()
    }

    PalettePanel {
        anchors.fill: parent
        texts: root.shell.texts
        rowModel: root._palette.rows
        words: root._palette.words
        kinds: root._palette.kinds
        kind: root._palette.kind
        chosen: root._palette.chosen
        trouble: root._palette.trouble
        onSearched: words => root._palette.find(words)
        onKindPicked: kind => root._palette.showKind(kind)
        onKindTurned: steps => root._palette.turnKind(steps)
        onMoved: steps => root._palette.move(steps)
        onPointed: place => root._palette.choose(place)
        onEntered: root._palette.enter()
        onClosed: root._desk.leave()
    }
}
