pragma ComponentBehavior: Bound

import QtQuick
import Pcm.ViewModels

// A section of the instructor's console, loaded by its address: nothing of one is read before somebody looks.
Item {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel
    readonly property string _file: _console.fileOf(shell.section)

    function _show(): void {
        _console.lookAt(shell.section);
        _part.setSource(_file + ".qml", {
            "shell": shell,
            "wide": Qt.binding(() => root.wide),
            "width": Qt.binding(() => root.width)
        });
    }

    implicitHeight: _part.height
    Component.onCompleted: {
        _console.come();
        _show();
    }
    Component.onDestruction: _console?.leave()
    on_FileChanged: _show()

    Connections {
        target: root.shell

        // Another car has another console.
        function onDeviceChanged(): void {
            root._console.come();
            root._show();
        }

        function onSectionChanged(): void {
            root._console.lookAt(root.shell.section);
        }
    }

    Loader {
        id: _part

        width: root.width
    }
}
