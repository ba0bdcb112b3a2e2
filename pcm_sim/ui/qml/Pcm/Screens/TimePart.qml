pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.ViewModels

// The one clock of car and cloud.
Column {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel

    ClockPanel {
        width: parent.width
        wide: root.wide
        texts: root.shell.texts
        clock: root._console.clock
        rate: root.shell.rate
        onRatePicked: rate => root.shell.setRate(rate)
    }
}
