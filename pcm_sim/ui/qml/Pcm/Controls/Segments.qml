pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A few choices side by side; the model is a list of {value, label}. Quiet ones stand below others. Longer words
// take more of the width, then two lines each, and then the choices stand in two rows; many of them at once.
FocusScope {
    id: root

    required property var choices
    required property string chosen
    required property string label
    property bool quiet: false
    property int size: Desktop.normal

    readonly property int _at: choices.findIndex(choice => choice.value === chosen)
    readonly property real _room: width - 6
    readonly property var _whole: choices.map(choice => _letters.advanceWidth(choice.label) + 14)
    readonly property var _halved: choices.map(choice => Halving.halved(choice.label, part => _letters.advanceWidth(part)) * Desktop.least / size + 6)
    readonly property bool _even: Math.max(..._whole) * choices.length <= _room
    readonly property bool _wraps: _sum(_whole) > _room
    readonly property var _needs: _wraps ? _halved : _whole
    readonly property bool _many: _wraps && choices.length > 5
    readonly property int _rows: _even || !_many && _sum(_needs) <= _room ? 1 : 2
    readonly property int _columns: Math.ceil(choices.length / _rows)

    signal picked(string value)

    function _sum(widths: var): real {
        return widths.reduce((all, one) => all + one, 0);
    }

    function _widthAt(place: int): real {
        if (_even || _rows > 1)
            return _room / _columns;
        return _needs[place] + (_room - _sum(_needs)) / choices.length;
    }

    // The choice that stands so many places further on to the right.
    function _go(places: int): void {
        const there = choices[_at + (LayoutMirroring.enabled ? -places : places)];
        if (there !== undefined)
            picked(there.value);
    }

    implicitHeight: 6 + _rows * (Desktop.control - 6)
    implicitWidth: Math.max(choices.length * 46, _sum(_whole) + 6)
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Keys.onLeftPressed: _go(-1)
    Keys.onRightPressed: _go(1)

    Letters {
        id: _letters

        size: root.size
    }

    Rectangle {
        anchors.fill: parent
        radius: Desktop.radius
        color: Desktop.card
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Desktop.accent : Desktop.line
    }

    Grid {
        anchors.fill: parent
        anchors.margins: 3
        columns: root._columns

        Repeater {
            model: root.choices

            Rectangle {
                id: _segment

                required property int index
                required property var modelData
                readonly property bool on: modelData.value === root.chosen

                objectName: root.objectName + "/" + modelData.value
                width: root._widthAt(index)
                height: (root.height - 6) / root._rows
                radius: Desktop.radius - 3
                color: on ? (root.quiet ? Desktop.cardDown : Desktop.accent) : _area.pressed ? Desktop.cardDown : "transparent"
                border.width: on && root.quiet ? 1 : 0
                border.color: Desktop.accent
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.label
                Accessible.checkable: true
                Accessible.checked: on
                Accessible.onPressAction: root.picked(modelData.value)

                Text {
                    anchors.fill: parent
                    anchors.leftMargin: 1
                    anchors.rightMargin: 1
                    lineHeight: root._wraps ? 0.9 : 1
                    text: _segment.modelData.label
                    color: _segment.on && !root.quiet ? Desktop.inkOnAccent : Desktop.text
                    font.pixelSize: root.size
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Desktop.least
                    wrapMode: Text.WordWrap
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    textFormat: Text.PlainText
                }

                MouseArea {
                    id: _area

                    anchors.fill: parent
                    onClicked: root.picked(_segment.modelData.value)
                }
            }
        }
    }
}
