pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Style

// The menu of the bar: everything that can be done to the window, each with its shortcut.
Popup {
    id: root

    required property var texts
    // How high it can be at most.
    required property real room
    required property var commands
    required property bool device
    required property bool pointer
    required property bool presenting
    required property int zoom
    required property real percent
    required property real motion
    required property var languages
    required property string customerLanguage

    readonly property var _listed: commands.filter(command => command.listed)
    readonly property var _on: ({
            "pointer": pointer,
            "present": presenting
        })

    signal picked(string command)
    signal motionPicked(real factor)
    signal customerLanguagePicked(string language)

    function act(command: string): void {
        close();
        picked(command);
    }

    x: mirrored ? 0 : -width
    width: 380
    height: Math.min(implicitHeight, room)
    padding: Desktop.gap * 0.8
    focus: true

    contentItem: Flickable {
        id: _scroll

        readonly property Item _at: Window.activeFocusItem

        // What the keyboard comes to is in sight.
        on_AtChanged: {
            let above = _at;
            while (above && above !== _all)
                above = above.parent;
            if (above) {
                const top = _at.mapToItem(_all, 0, 0).y;
                contentY = Math.max(0, Math.min(top, Math.max(contentY, top + _at.height - height)));
            }
        }

        implicitHeight: _all.height
        contentHeight: _all.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        Column {
            id: _all

            width: parent.width
            spacing: 2
            Accessible.role: Accessible.PopupMenu
            Accessible.name: root.texts["desktop.more"]

            Repeater {
                model: root._listed

                Column {
                    id: _entry

                    required property var modelData
                    required property int index

                    width: parent.width

                    Rectangle {
                        x: 10
                        width: parent.width - 20
                        height: 1
                        visible: _entry.index > 0 && root._listed[_entry.index - 1].group !== _entry.modelData.group
                        color: Desktop.line
                    }

                    MenuEntry {
                        objectName: "more/" + _entry.modelData.id
                        width: parent.width
                        enabled: root.device || !_entry.modelData.device
                        focus: _entry.index === 0
                        text: _entry.modelData.label
                        hint: _entry.modelData.hint
                        switches: root._on[_entry.modelData.id] !== undefined
                        on: root._on[_entry.modelData.id] === true
                        onClicked: root.act(_entry.modelData.id)
                    }
                }
            }

            Rectangle {
                x: 10
                width: parent.width - 20
                height: 1
                color: Desktop.line
            }

            ZoomRow {
                width: parent.width
                visible: root.device
                texts: root.texts
                zoom: root.zoom
                percent: root.percent
                onPicked: command => root.picked(command)
            }

            Labelled {
                x: 10
                width: parent.width - 20
                topPadding: 6
                caption: root.texts["desktop.menu.motion"]

                Segments {
                    objectName: "more/motion"
                    width: parent.width
                    choices: ["off", "normal", "slow"].map((pace, factor) => ({
                                "value": String(factor),
                                "label": root.texts["desktop.menu.motion." + pace]
                            }))
                    chosen: String(root.motion)
                    label: root.texts["desktop.menu.motion"]
                    size: Desktop.small
                    quiet: true
                    onPicked: factor => root.motionPicked(Number(factor))
                }
            }

            Labelled {
                x: 10
                width: parent.width - 20
                topPadding: 6
                bottomPadding: 6
                caption: root.texts["desktop.menu.customer"]

                Segments {
                    objectName: "more/customer"
                    width: parent.width
                    choices: [
                        {
                            "value": "",
                            "label": root.texts["desktop.menu.customer.same"]
                        },
                        ...root.languages]
                    chosen: root.customerLanguage
                    label: root.texts["desktop.menu.customer"]
                    size: Desktop.small
                    quiet: true
                    onPicked: language => root.customerLanguagePicked(language)
                }
            }
        }
    }

    background: Rectangle {
        radius: Desktop.radius
        color: Desktop.bar
        border.color: Desktop.line
    }
}
