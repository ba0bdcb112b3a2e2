pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Style

// The palette, over the window: type, choose by the arrows, Enter; Tab narrows it to a kind.
FocusScope {
    id: root

    required property var texts
    required property var rowModel
    required property string words
    required property var kinds
    required property string kind
    required property int chosen
    required property string trouble

    readonly property var _moves: ({
            [Qt.Key_Down]: 1,
            [Qt.Key_Up]: -1,
            [Qt.Key_PageDown]: 6,
            [Qt.Key_PageUp]: -6
        })

    signal searched(string words)
    signal kindPicked(string kind)
    signal kindTurned(int steps)
    signal moved(int steps)
    signal pointed(int place)
    signal entered
    signal closed

    // All that the keyboard does here while words are typed.
    function takeKey(event: KeyEvent): void {
        event.accepted = true;
        if (_moves[event.key] !== undefined)
            moved(_moves[event.key]);
        else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab)
            kindTurned(event.key === Qt.Key_Backtab ? -1 : 1);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            entered();
        else
            event.accepted = false;
    }

    objectName: "palette"
    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: texts["desktop.palette"]
    Component.onCompleted: _words.forceActiveFocus()
    onChosenChanged: Qt.callLater(_scroll.reveal)

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
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Desktop.gap * 2, parent.height * 0.09)
        width: Math.min(root.width - 4 * Desktop.gap, 760)
        height: Math.min(root.height - y - 2 * Desktop.gap, _scroll.y + Math.max(_scroll.contentHeight, 48) + _foot.height + 2 * Desktop.gap)
        radius: Desktop.radius * 2
        color: Desktop.bar
        border.color: Desktop.line

        MouseArea {
            anchors.fill: parent
        }

        LineIcon {
            anchors.left: _words.left
            anchors.leftMargin: Desktop.gap
            anchors.verticalCenter: _words.verticalCenter
            z: 1
            name: "search"
            tint: Desktop.accent
            extent: 20
            Accessible.ignored: true
        }

        DeskField {
            id: _words

            objectName: "palette/words"
            x: Desktop.gap * 1.5
            y: Desktop.gap * 1.5
            width: parent.width - 2 * x
            implicitHeight: Desktop.control + 8
            leftPadding: LayoutMirroring.enabled ? 12 : 44
            rightPadding: LayoutMirroring.enabled ? 44 : 12
            font.pixelSize: Desktop.large - 2
            label: root.texts["desktop.palette.words"]
            entry: root.words
            onTyped: words => root.searched(words)
            Keys.priority: Keys.BeforeItem
            Keys.onPressed: event => root.takeKey(event)
        }

        Flow {
            id: _kinds

            x: Desktop.gap * 1.5
            y: _words.y + _words.height + Desktop.gap * 0.8
            width: parent.width - 2 * x
            spacing: 6
            visible: root.kinds.length > 2

            Repeater {
                model: root.kinds

                PaletteKind {
                    required property var modelData

                    objectName: "palette/kind/" + modelData.value
                    text: modelData.label
                    on: modelData.value === root.kind
                    onPicked: root.kindPicked(modelData.value)
                }
            }
        }

        Flickable {
            id: _scroll

            x: Desktop.gap
            y: (_kinds.visible ? _kinds.y + _kinds.height : _words.y + _words.height) + Desktop.gap
            width: parent.width - 2 * x
            height: parent.height - y - _foot.height - Desktop.gap
            contentHeight: _lines.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            // The chosen line is in sight, with the name of its kind.
            function reveal(): void {
                const line = _all.itemAt(root.chosen);
                if (line !== null)
                    contentY = Math.max(0, Math.min(line.y, Math.max(contentY, line.y + line.height - height)));
            }

            Column {
                id: _lines

                width: _scroll.width - Desktop.gap
                Accessible.role: Accessible.List
                Accessible.name: root.texts["desktop.palette"]

                DeskText {
                    objectName: "palette/nothing"
                    x: Desktop.gap
                    visible: root.chosen < 0
                    width: parent.width - 2 * x
                    text: root.texts["desktop.palette.nothing"]
                    soft: true
                }

                Repeater {
                    id: _all

                    model: root.rowModel

                    PaletteLine {
                        width: _lines.width
                        chosen: index === root.chosen
                        enterKey: root.texts["desktop.key.return"]
                        onPointed: if (index !== root.chosen)
                            root.pointed(index)
                        onPicked: {
                            root.pointed(index);
                            root.entered();
                        }
                    }
                }
            }
        }

        PaletteFoot {
            id: _foot

            x: Desktop.gap * 1.5
            anchors.bottom: parent.bottom
            width: parent.width - 2 * x
            texts: root.texts
            trouble: root.trouble
        }
    }
}
