pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Where one is: back, the way that led here, the title.
Item {
    id: root

    required property UnitStyle skin
    required property string title
    required property var trail
    required property bool canGoBack
    required property bool ringed
    required property string backLabel
    property string remark: ""
    property bool warns: false

    readonly property bool _deep: trail.length > 0 || _remarks
    readonly property bool _remarks: remark !== ""
    readonly property real _left: canGoBack ? skin.target + skin.mm : skin.margin
    // A heading in the middle stands in the middle of the page, not of what the back control leaves.
    readonly property real _room: width - _left - (skin.titleCentred ? _left : skin.margin)
    readonly property bool _above: _deep && skin.trailAbove && !_remarks

    signal backTouched

    BackControl {
        width: root.skin.target
        height: parent.height
        visible: root.canGoBack
        skin: root.skin
        label: root.backLabel
        ringed: root.ringed
        onTouched: root.backTouched()
    }

    TextMetrics {
        id: _measure

        text: root.title
        font.family: root.skin.font
        font.pixelSize: root.skin.textTitle
        font.weight: Font.DemiBold
    }

    FitText {
        id: _title

        x: root._left
        y: root._above ? parent.height * 0.4 : 0
        width: root._deep && !root._above ? Math.min(_measure.advanceWidth * 1.04 + 2, root._room * (root._remarks ? 0.36 : 0.62)) : root._room
        height: parent.height - y
        skin: root.skin
        text: root.title
        size: root.skin.textTitle
        wraps: !root._above
        font.weight: Font.DemiBold
        horizontalAlignment: root.skin.titleCentred && !root._remarks ? Text.AlignHCenter : Text.AlignLeft
    }

    Remark {
        place: "trail"
        x: root._above ? root._left : root._left + _title.width + root.skin.margin
        y: root._above ? root.skin.mm * 0.6 : 0
        width: root._above ? root._room : root._room - _title.width - root.skin.margin
        height: root._above ? parent.height * 0.4 : parent.height
        visible: root._deep
        skin: root.skin
        text: root._remarks ? root.remark : root.trail.join("  ›  ")
        warns: root.warns
        wraps: !root._above
        tint: root.skin.textSoft
        alignment: root._above ? _title.horizontalAlignment : Text.AlignRight
    }

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: root.skin.hair
        visible: root.skin.rowLines
        color: root.skin.line
    }
}
