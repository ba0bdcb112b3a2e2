pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The foot of a card: what it rests on, copy, show.
Row {
    id: root

    required property string target
    required property var texts
    required property string label
    required property string sources
    required property bool copied
    required property bool leads
    required property bool ignition
    property bool guides: false

    signal guideAsked
    signal showAsked
    signal copyAsked

    function _taken(button: Item): real {
        return button.visible ? button.width + spacing : 0;
    }

    spacing: Desktop.gap / 2

    DeskText {
        objectName: root.target + "/sources"
        width: parent.width - root._taken(_guide) - root._taken(_copy) - root._taken(_show)
        anchors.verticalCenter: parent.verticalCenter
        text: root.sources === "" ? root.texts["desktop.ways.inferred"] : root.sources
        size: Desktop.small
        soft: true
        font.italic: root.sources === ""
    }

    DeskButton {
        id: _guide

        objectName: root.target + "/guide"
        small: true
        visible: root.guides && root.leads
        text: root.texts["desktop.ways.guide"]
        Accessible.name: root.texts["desktop.ways.guide"] + ": " + root.label
        onClicked: root.guideAsked()
    }

    DeskButton {
        id: _copy

        objectName: root.target + "/copy"
        small: true
        text: root.copied ? root.texts["desktop.ways.copied"] : root.texts["desktop.ways.copy"]
        Accessible.name: root.texts["desktop.ways.copy"] + ": " + root.label
        onClicked: root.copyAsked()
    }

    DeskButton {
        id: _show

        objectName: root.target + "/show"
        small: true
        visible: root.leads
        enabled: root.ignition
        text: root.texts["desktop.ways.show"]
        Accessible.name: root.texts["desktop.ways.show"] + ": " + root.label
        onClicked: root.showAsked()
    }
}
