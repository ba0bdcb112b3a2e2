pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Pcm.Panels
import Pcm.ViewModels

// The shelf of scenarios, and the choice of a file of one's own.
Item {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel
    readonly property PcmShelfViewModel _shelf: _desk.shelf as PcmShelfViewModel

    Component.onCompleted: _shelf.open()

    ShelfPanel {
        anchors.fill: parent
        texts: root.shell.texts
        rowModel: root._shelf.rows
        words: root._shelf.words
        reading: root._shelf.reading
        found: root._shelf.found
        own: root._shelf.own
        hasCar: root.shell.page === "device"
        trouble: root._shelf.trouble
        onSearched: words => root._shelf.find(words)
        onOwnPicked: own => root._shelf.playOwn(own)
        onPicked: key => root._shelf.play(key)
        onFileAsked: _file.open()
        onClosed: root._desk.leave()
    }

    FileDialog {
        id: _file

        nameFilters: [root.shell.texts["desktop.shelf.files"]]
        onAccepted: root._shelf.playFile(selectedFile)
    }
}
