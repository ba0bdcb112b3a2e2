pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.ViewModels

// What has happened, and the moments that are kept.
Column {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel

    KeptPanel {
        width: parent.width
        texts: root.shell.texts
        kept: root._console.kept
    }
}
