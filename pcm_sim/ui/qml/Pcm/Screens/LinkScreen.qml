pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.ViewModels

// The sheet for a support link that somebody sent.
Item {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel
    readonly property PcmLinksViewModel _links: _desk.links as PcmLinksViewModel

    signal closed

    Component.onCompleted: _links.paste()

    Shortcut {
        sequence: "Esc"
        onActivated: root.closed()
    }

    Connections {
        target: root._links

        function onOpened(): void {
            root.closed();
        }
    }

    LinkPanel {
        anchors.fill: parent
        texts: root.shell.texts
        words: root._links.words
        trouble: root._links.trouble
        onEdited: words => root._links.edit(words)
        onAsked: words => root._links.open(words)
        onClosed: root.closed()
    }
}
