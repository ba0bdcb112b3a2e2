pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A page of tiles.
GridView {
    id: root

    required property UnitStyle skin
    required property string ringTarget
    required property int ringRow

    // The last line is as full as the others: eight tiles in two lines of four, not five and three.
    readonly property int _lines: Math.max(1, Math.ceil(count / skin.tileColumns))
    readonly property int _columns: Math.max(1, Math.ceil(count / _lines))
    readonly property real _tall: height / Math.min(3, _lines)

    signal rowTouched(string target)

    objectName: "rows"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 10000
    currentIndex: ringRow
    cellWidth: Math.floor(width / _columns)
    cellHeight: Math.max(skin.target + skin.gap, Math.floor(Math.min(_tall, skin.mm * 44)))

    delegate: Item {
        id: _cell

        required property string target
        required property string label
        required property string value
        required property string icon
        required property bool locked

        width: root.cellWidth
        height: root.cellHeight

        Tile {
            anchors.fill: parent
            anchors.margins: root.skin.gap / 2
            skin: root.skin
            target: _cell.target
            label: _cell.label
            value: _cell.value
            icon: _cell.icon
            locked: _cell.locked
            ringed: root.ringTarget === _cell.target
            onTouched: root.rowTouched(_cell.target)
        }
    }
}
