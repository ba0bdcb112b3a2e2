pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Style

// The sheet of shortcuts: what the window takes on the left, what the device takes on the right.
FocusScope {
    id: root

    required property var texts
    required property var commands
    required property var unitKeys
    required property var hardKeys

    // How far a key scrolls, in heights of what is seen.
    readonly property var _ways: ({
            [Qt.Key_Down]: 0.15,
            [Qt.Key_Up]: -0.15,
            [Qt.Key_PageDown]: 0.9,
            [Qt.Key_PageUp]: -0.9,
            [Qt.Key_Space]: 0.9,
            [Qt.Key_End]: 99,
            [Qt.Key_Home]: -99
        })

    signal closed

    objectName: "help"
    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: texts["desktop.help.title"]
    Component.onCompleted: forceActiveFocus()
    Keys.onReturnPressed: closed()
    Keys.onPressed: event => {
        const way = root._ways[event.key];
        if (way === undefined)
            return;
        event.accepted = true;
        _scroll.scrollBy(way);
    }

    Rectangle {
        anchors.fill: parent
        color: "#000000"
        opacity: 0.6
    }

    // Beside the sheet closes it; nothing below is touched meanwhile.
    MouseArea {
        anchors.fill: parent
        onClicked: root.closed()
        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        id: _sheet

        anchors.centerIn: parent
        width: Math.min(root.width - 4 * Desktop.gap, 960)
        height: Math.min(root.height - 4 * Desktop.gap, _scroll.contentHeight + _scroll.y + 2 * Desktop.gap)
        radius: Desktop.radius * 2
        color: Desktop.bar
        border.color: Desktop.line

        MouseArea {
            anchors.fill: parent
        }

        DeskText {
            id: _title

            anchors.left: parent.left
            anchors.leftMargin: Desktop.gap * 2
            anchors.right: _close.left
            anchors.rightMargin: Desktop.gap
            y: Desktop.gap * 1.5
            text: root.texts["desktop.help.title"]
            size: Desktop.large
            font.weight: Font.DemiBold
        }

        DeskButton {
            id: _close

            objectName: "help/close"
            anchors.right: parent.right
            anchors.rightMargin: Desktop.gap * 1.5
            anchors.verticalCenter: _title.verticalCenter
            small: true
            text: root.texts["desktop.help.close"]
            onClicked: root.closed()
        }

        Flickable {
            id: _scroll

            readonly property bool scrolls: contentHeight > height + 1

            function scrollBy(heights: real): void {
                contentY = Math.max(0, Math.min(contentHeight - height, contentY + heights * height));
            }

            objectName: "help/scroll"
            x: Desktop.gap * 2
            y: _title.y + _title.height + Desktop.gap * 1.5
            width: parent.width - 2 * x
            height: parent.height - y - Desktop.gap * 1.5
            contentHeight: _columns.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {
                objectName: "help/bar"
                policy: _scroll.scrolls ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
                width: 10

                contentItem: Rectangle {
                    radius: width / 2
                    color: Desktop.textSoft
                }
            }

            Row {
                id: _columns

                width: parent.width - (_scroll.scrolls ? Desktop.gap * 2 : 0)
                spacing: Desktop.gap * 3

                Column {
                    width: (parent.width - parent.spacing) * 0.54
                    spacing: 6

                    Repeater {
                        model: root.commands

                        Column {
                            id: _entry

                            required property var modelData
                            required property int index
                            readonly property bool _opens: index === 0 || root.commands[index - 1].group !== modelData.group

                            width: parent.width
                            spacing: 6

                            DeskText {
                                width: parent.width
                                topPadding: _entry.index > 0 ? Desktop.gap * 0.7 : 0
                                visible: _entry._opens
                                text: root.texts["desktop.group." + _entry.modelData.group]
                                size: Desktop.small
                                color: Desktop.accent
                            }

                            KeyRow {
                                objectName: "help/" + _entry.modelData.id
                                width: parent.width
                                label: _entry.modelData.label
                                hint: _entry.modelData.hint
                            }
                        }
                    }
                }

                Column {
                    width: (parent.width - parent.spacing) * 0.46
                    spacing: 6

                    DeskText {
                        width: parent.width
                        text: root.texts["desktop.help.unit"]
                        size: Desktop.small
                        color: Desktop.accent
                    }

                    Repeater {
                        model: root.unitKeys

                        KeyRow {
                            required property var modelData

                            width: parent.width
                            label: modelData.label
                            hint: modelData.hint
                        }
                    }

                    DeskText {
                        width: parent.width
                        topPadding: Desktop.gap * 0.7
                        visible: root.hardKeys.length > 0
                        text: root.texts["desktop.help.hard_keys"]
                        size: Desktop.small
                        color: Desktop.accent
                    }

                    Grid {
                        width: parent.width
                        columns: 2
                        columnSpacing: Desktop.gap * 2
                        rowSpacing: 6

                        Repeater {
                            model: root.hardKeys

                            KeyRow {
                                required property var modelData

                                objectName: "help/" + modelData.hint
                                width: (parent.width - Desktop.gap * 2) / 2
                                label: modelData.label
                                hint: modelData.hint
                            }
                        }
                    }

                    DeskText {
                        width: parent.width
                        visible: root.hardKeys.length > 0
                        text: root.texts["desktop.help.hard_keys.note"]
                        size: Desktop.small
                        soft: true
                    }
                }
            }
        }
    }
}
