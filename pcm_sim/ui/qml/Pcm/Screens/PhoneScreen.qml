pragma ComponentBehavior: Bound

import QtQuick
import Pcm.ViewModels

// Beside the device on a projector: the customer's telephone, or the customer's card for whoever was looking at it
// and where there is no telephone.
FocusScope {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmColumnViewModel _column: shell.column as PcmColumnViewModel

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.shell.tab !== "customer" && root._column.hasHandset ? _handset : _card
    }

    Component {
        id: _handset

        HandsetOnStage {
            shell: root.shell
            handset: root._column.handset as PcmHandsetViewModel
        }
    }

    Component {
        id: _card

        CardOnStage {
            shell: root.shell
        }
    }
}
