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

    Loader {
        anchors.fill: parent
        focus: true
        Component.onCompleted: root._phones ? setSource("HandsetOnStage.qml", {
            "shell": root.shell,
            "handset": root._column.handset
        }) : setSource("CardOnStage.qml", {
            "shell": root.shell
        })
    }
}
