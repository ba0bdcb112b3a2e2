pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// What of the console is always in sight: the clock, and the sections, below it or down the side.
FocusScope {
    id: root

    required property PcmShellViewModel shell
    required property bool wide
    // From its top to the window's end.
    property real room: Infinity

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel
    // Room that it takes above what is shown, and beside it.
    readonly property real above: _strip.height + Desktop.gap + (wide ? 0 : _rail.height + Desktop.gap)
    readonly property real beside: wide ? _rail.width + Desktop.gap * 1.5 : 0

    implicitHeight: _rail.y + _rail.height

    TimeStrip {
        id: _strip

        width: root.width
        shell: root.shell
    }

    SectionRail {
        id: _rail

        objectName: "section"
        y: _strip.height + Desktop.gap
        width: root.wide ? 104 : root.width
        upright: root.wide
        room: root.room - y
        sections: root._console.sections
        chosen: root._console.railOf(root.shell.section)
        label: root.shell.texts["desktop.rail"]
        onPicked: section => root.shell.showSection(section)
    }
}
