pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A list of rows, at most as many at once as a driver can take in.
ListView {
    id: root

    required property UnitStyle skin
    required property string ringTarget
    required property int ringRow

    readonly property int _gap: skin.rowCards ? skin.gap : 0
    readonly property bool _long: contentHeight > height + 1

    signal rowTouched(string target)

    objectName: "rows"
    clip: true
    spacing: _gap
    boundsBehavior: Flickable.StopAtBounds
    // Every row exists, so that tests and screen readers find the ones below the edge.
    cacheBuffer: 10000
    currentIndex: ringRow
    highlightFollowsCurrentItem: true
    highlightMoveDuration: 120
    preferredHighlightBegin: 0
    preferredHighlightEnd: height
    highlightRangeMode: ringRow >= 0 ? ListView.ApplyRange : ListView.NoHighlightRange

    delegate: ListRow {
        width: root.width - (root._long ? root.skin.mm * 2.4 : 0)
        height: Math.max(root.skin.target, Math.floor((root.height - (root.skin.rowsVisible - 1) * root._gap) / root.skin.rowsVisible))
        skin: root.skin
        ringed: root.ringTarget === target
        usable: kind !== "value" || locked
        onTouched: root.rowTouched(target)
    }

    Rectangle {
        parent: root
        x: root.width - width
        y: root.visibleArea.yPosition * root.height
        width: root.skin.mm * 0.9
        height: root.visibleArea.heightRatio * root.height
        radius: width / 2
        visible: root._long
        color: root.skin.textSoft
    }
}
