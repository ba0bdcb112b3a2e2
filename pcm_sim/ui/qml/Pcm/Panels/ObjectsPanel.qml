pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// Everything in the cloud that has a state, under headings; wide, people and cars stand beside what they bought.
Column {
    id: root

    required property var texts
    required property PcmObjectsViewModel objects
    property bool wide: false

    readonly property var _left: objects.groups.filter(group => !wide || ["people", "cars"].includes(group.value))
    readonly property var _right: objects.groups.filter(group => wide && !["people", "cars"].includes(group.value))

    spacing: Desktop.gap

    DeskField {
        objectName: "objects/words"
        width: parent.width
        leftPadding: LayoutMirroring.enabled ? 12 : 36
        rightPadding: LayoutMirroring.enabled ? 36 : 12
        label: root.texts["desktop.console.objects.search"]
        entry: root.objects.words
        onTyped: words => root.objects.find(words)
        Keys.onEscapePressed: event => {
            event.accepted = text !== "";
            root.objects.find("");
        }

        LineIcon {
            anchors.left: parent.left
            anchors.leftMargin: 11
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            tint: Desktop.textSoft
            extent: 16
        }
    }

    DeskText {
        objectName: "objects/nothing"
        width: parent.width
        visible: root.objects.nothing
        text: root.texts["desktop.console.objects.nothing"]
        soft: true
    }

    Row {
        width: parent.width
        spacing: Desktop.gap * 1.5

        Repeater {
            model: root.wide ? [root._left, root._right] : [root._left]

            Column {
                id: _side

                required property var modelData

                width: root.wide ? (root.width - Desktop.gap * 1.5) / 2 : root.width
                spacing: Desktop.gap * 1.3

                Repeater {
                    // By their names, so that a row that is opened leaves all others in place.
                    model: _side.modelData.map(group => group.value).join(" ").split(" ")

                    ObjectGroup {
                        width: _side.width
                        texts: root.texts
                        objects: root.objects
                    }
                }
            }
        }
    }
}
