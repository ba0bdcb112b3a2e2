pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What is exact about the network beside the drawing; what this car does not have is said where one looks for it.
Column {
    id: root

    required property var texts
    required property bool hasNetwork
    required property bool hasCard
    required property bool dataInCalls
    required property var volumes
    required property string volume

    signal dataInCallsSwitched(bool on)
    signal volumePicked(string volume)

    spacing: Desktop.gap * 0.6

    DeskText {
        objectName: "panel/network/none"
        width: parent.width
        visible: !root.hasNetwork
        text: root.texts["desktop.panel.network.none"]
        soft: true
    }

    DeskSwitch {
        objectName: "panel/data_in_calls"
        width: parent.width
        visible: root.hasCard
        text: root.texts["desktop.panel.data_in_calls"]
        on: root.dataInCalls
        onSwitched: on => root.dataInCallsSwitched(on)
    }

    Labelled {
        width: parent.width
        visible: root.hasNetwork
        caption: root.texts["desktop.panel.volume"]

        Segments {
            objectName: "panel/volume"
            width: parent.width
            choices: root.volumes
            chosen: root.volume
            label: root.texts["desktop.panel.volume"]
            onPicked: value => root.volumePicked(value)
        }
    }
}
