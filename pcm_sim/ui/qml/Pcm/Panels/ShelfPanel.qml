pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Style

// The shelf of scenarios, over the window: find one, see whether this car can show it, play it.
FocusScope {
    id: root

    required property var texts
    required property var rowModel
    required property string words
    required property bool reading
    required property int found
    required property bool own
    required property bool hasCar
    required property string trouble

    signal searched(string words)
    signal ownPicked(bool own)
    signal picked(string key)
    signal fileAsked
    signal closed

    objectName: "shelf"
    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: texts["desktop.shelf.title"]
    Component.onCompleted: _words.forceActiveFocus()

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
        anchors.centerIn: parent
        width: Math.min(root.width - 4 * Desktop.gap, 820)
        height: Math.min(root.height - 4 * Desktop.gap, 760)
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
            anchors.right: _buttons.left
            anchors.rightMargin: Desktop.gap
            anchors.verticalCenter: _buttons.verticalCenter
            text: root.texts["desktop.shelf.title"]
            size: Desktop.large
            font.weight: Font.DemiBold
        }

        Row {
            id: _buttons

            anchors.right: parent.right
            anchors.rightMargin: Desktop.gap * 1.5
            y: Desktop.gap * 1.5
            spacing: Desktop.gap

            DeskButton {
                objectName: "shelf/file"
                small: true
                text: root.texts["desktop.shelf.file"]
                onClicked: root.fileAsked()
            }

            DeskButton {
                objectName: "shelf/close"
                small: true
                text: root.texts["desktop.shelf.close"]
                onClicked: root.closed()
            }
        }

        Row {
            id: _search

            x: Desktop.gap * 2
            y: _buttons.y + _buttons.height + Desktop.gap
            width: parent.width - 2 * x
            spacing: Desktop.gap

            DeskField {
                id: _words

                objectName: "shelf/words"
                width: parent.width - (root.hasCar ? _which.width + Desktop.gap : 0)
                label: root.texts["desktop.shelf.words"]
                entry: root.words
                onTyped: words => root.searched(words)
            }

            Segments {
                id: _which

                objectName: "shelf/car"
                width: Math.min(implicitWidth, 320)
                visible: root.hasCar
                choices: ["this", "own"].map(one => ({
                            "value": one,
                            "label": root.texts["desktop.shelf.car." + one]
                        }))
                chosen: root.own ? "own" : "this"
                label: root.texts["desktop.shelf.car"]
                size: Desktop.normal - 1
                quiet: true
                onPicked: which => root.ownPicked(which === "own")
            }
        }

        Flickable {
            id: _scroll

            x: Desktop.gap * 2
            y: _search.y + _search.height + Desktop.gap
            width: parent.width - 2 * x
            height: parent.height - y - Desktop.gap * 1.5
            contentHeight: _all.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            Column {
                id: _all

                width: parent.width - Desktop.gap * 1.2
                spacing: Desktop.gap * 0.7

                DeskText {
                    objectName: "shelf/trouble"
                    width: parent.width
                    visible: text !== ""
                    text: root.trouble
                    color: Desktop.bad
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }

                DeskText {
                    objectName: "shelf/none"
                    width: parent.width
                    visible: root.reading || root.found === 0
                    text: root.texts[root.reading ? "desktop.shelf.reading" : "desktop.shelf.nothing"]
                    soft: true
                }

                Repeater {
                    model: root.rowModel

                    ShelfCard {
                        width: _all.width
                        reason: root.texts["desktop.shelf.not_here"]
                        onPicked: root.picked(key)
                    }
                }
            }
        }
    }
}
