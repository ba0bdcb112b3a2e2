pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A page of tiles.
Flickable {
    id: root

    required property UnitStyle skin
    required property var rowModel
    required property string page
    required property string ringTarget
    required property int ringRow

    // The last line is as full as the others: eight tiles in two lines of four, not five and three.
    readonly property int _lines: Math.max(1, Math.ceil(_repeater.count / skin.tileColumns))
    readonly property int _columns: Math.max(1, Math.ceil(_repeater.count / _lines))
    readonly property int _shown: Math.min(3, _lines)
    readonly property real _wide: Math.floor((width - (_columns - 1) * skin.gap) / _columns)
    readonly property real _tall: Math.floor(Math.max(skin.target, Math.min((height - (_shown - 1) * skin.gap) / _shown, skin.mm * 44)))

    signal rowTouched(string target)

    function reveal(): void {
        const top = Math.floor(ringRow / _columns) * (_tall + skin.gap);
        if (ringRow >= 0)
            contentY = Math.max(0, Math.min(top, Math.max(contentY, top + _tall - height)));
    }

    objectName: "rows"
    clip: true
    contentHeight: _tiles.height
    boundsBehavior: Flickable.StopAtBounds
    onPageChanged: contentY = 0
    onRingRowChanged: reveal()
    Component.onCompleted: reveal()

    Grid {
        id: _tiles

        columns: root._columns
        spacing: root.skin.gap

        Repeater {
            id: _repeater

            model: root.rowModel

            Tile {
                width: root._wide
                height: root._tall
                skin: root.skin
                ringed: root.ringTarget === target
                onTouched: root.rowTouched(target)
            }
        }
    }
}
