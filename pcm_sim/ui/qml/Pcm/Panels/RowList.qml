pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A list of rows, at most as many at once as a driver can take in. Every row exists at once, unlike in a
// ListView, so that tests, screen readers and the knob find those below the edge.
Flickable {
    id: root

    required property UnitStyle skin
    required property var rowModel
    required property string page
    required property string ringTarget
    required property int ringRow
    property string emptyText: ""
    property bool inert: false

    readonly property int _gap: skin.rowLines ? 0 : skin.gap
    readonly property int _rowHeight: Math.max(skin.target, Math.floor((height - (skin.rowsVisible - 1) * _gap) / skin.rowsVisible))
    readonly property bool _long: contentHeight > height + 1

    signal rowTouched(string target)

    // The ring is always in sight.
    function reveal(): void {
        const top = ringRow * (_rowHeight + _gap);
        if (ringRow >= 0)
            contentY = Math.max(0, Math.min(top, Math.max(contentY, top + _rowHeight - height)));
    }

    objectName: inert ? "" : "rows"
    clip: true
    contentHeight: _rows.height
    boundsBehavior: Flickable.StopAtBounds
    onPageChanged: contentY = 0
    onRingRowChanged: reveal()
    Component.onCompleted: reveal()

    Column {
        id: _rows

        spacing: root._gap
        move: Transition {
            enabled: root.skin.motion > 0

            NumberAnimation {
                property: "y"
                duration: root.skin.ms(180)
                easing.type: Easing.OutCubic
            }
        }
        add: Transition {
            enabled: root.skin.motion > 0

            NumberAnimation {
                property: "opacity"
                from: 0
                to: 1
                duration: root.skin.ms(180)
            }
        }

        Repeater {
            id: _repeater

            model: root.rowModel

            ListRow {
                width: root.width - (root._long ? root.skin.mm * 2.4 : 0)
                height: root._rowHeight
                skin: root.skin
                inert: root.inert
                ringed: root.ringTarget === target
                onTouched: root.rowTouched(target)
            }
        }
    }

    FitText {
        objectName: "page/empty"
        width: root.width
        height: root.height * 0.6
        visible: _repeater.count === 0 && text !== ""
        skin: root.skin
        text: root.emptyText
        color: root.skin.textSoft
        horizontalAlignment: Text.AlignHCenter
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
