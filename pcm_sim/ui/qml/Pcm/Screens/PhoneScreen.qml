pragma ComponentBehavior: Bound

import QtQuick
import Pcm.ViewModels

// Beside the device on a projector: the customer's telephone, or the customer's card for whoever was looking at it
// and where there is no telephone. By their addresses: reading the telephone's view model registers its type.
FocusScope {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmColumnViewModel _column: shell.column as PcmColumnViewModel
    readonly property bool _phones: (shell.tab !== "customer" || shell.detached) && _column.hasHandset

    function show(): void {
        _phones ? _part.setSource("HandsetOnStage.qml", {
            "shell": shell,
            "handset": _column.handset
        }) : _part.setSource("CardOnStage.qml", {
            "shell": shell
        });
    }

    // Another car has another telephone.
    Connections {
        target: root.shell

        function onDeviceChanged(): void {
            root.show();
        }
    }

    Loader {
        id: _part

        anchors.fill: parent
        focus: true
        Component.onCompleted: root.show()
    }
}
