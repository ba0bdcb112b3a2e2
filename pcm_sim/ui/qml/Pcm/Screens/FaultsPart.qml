pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.ViewModels

// What goes wrong on purpose.
Column {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel

    FaultsPanel {
        width: parent.width
        texts: root.shell.texts
        faults: root._console.faults
        wide: root.wide
    }
}
