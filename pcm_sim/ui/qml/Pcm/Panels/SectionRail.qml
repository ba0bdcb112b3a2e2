pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The sections of the console: drawings with their words, in rows above what they show, or down its side.
FocusScope {
    id: root

    required property var sections
    required property string chosen
    required property string label
    property bool upright: false
    // Room from its top to the window's end: down a side its entries share what is left.
    property real room: Infinity

    readonly property int _at: Math.max(0, sections.findIndex(section => section.value === chosen))
    readonly property int _columns: upright ? 1 : Math.min(sections.length, 4)
    readonly property real _gap: 4
    readonly property real _high: upright ? Math.min(60, (room + _gap) / Math.max(1, sections.length) - _gap) : 48

    signal picked(string section)

    function _go(places: int): void {
        const there = sections[_at + places];
        if (there !== undefined)
            picked(there.value);
    }

    implicitHeight: _grid.height
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: label
    Keys.onLeftPressed: _go(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: _go(LayoutMirroring.enabled ? -1 : 1)
    Keys.onUpPressed: _go(-_columns)
    Keys.onDownPressed: _go(_columns)

    Grid {
        id: _grid

        width: parent.width
        columns: root._columns
        spacing: root._gap

        Repeater {
            model: root.sections

            Rectangle {
                id: _entry

                required property var modelData
                readonly property bool on: modelData.value === root.chosen

                objectName: root.objectName + "/" + modelData.value
                width: (root.width - root._gap * (root._columns - 1)) / root._columns
                height: root._high
                radius: Desktop.radius
                color: on || _area.pressed ? Desktop.cardDown : _area.containsMouse ? Desktop.card : "transparent"
                border.width: on && root.activeFocus ? 2 : on ? 1 : 0
                border.color: root.activeFocus ? Desktop.accent : Desktop.line
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData.label
                Accessible.selected: on
                Accessible.onPressAction: root.picked(modelData.value)

                Rectangle {
                    x: root.upright ? 0 : (parent.width - width) / 2
                    y: root.upright ? (parent.height - height) / 2 : parent.height - height
                    width: root.upright ? 3 : 28
                    height: root.upright ? 28 : 3
                    radius: 1.5
                    color: Desktop.accent
                    visible: _entry.on
                }

                LineIcon {
                    id: _icon

                    anchors.horizontalCenter: parent.horizontalCenter
                    y: (root._high - 38) / 2
                    name: _entry.modelData.icon
                    tint: _entry.on ? Desktop.accent : Desktop.textSoft
                    extent: 20
                }

                DeskText {
                    anchors.top: _icon.bottom
                    anchors.topMargin: 1
                    x: 2
                    width: parent.width - 4
                    height: 18
                    text: _entry.modelData.label
                    size: Desktop.small - 1
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Desktop.least
                    color: _entry.on ? Desktop.text : Desktop.textSoft
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.NoWrap
                }

                MouseArea {
                    id: _area

                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: root.picked(_entry.modelData.value)
                }
            }
        }
    }
}
