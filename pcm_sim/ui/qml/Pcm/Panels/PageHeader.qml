pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Where one is: back, the way that led here, the title; home, where no hard key leads there.
Item {
    id: root

    required property UnitStyle skin
    required property string title
    required property var trail
    required property bool canGoBack
    required property bool ringed
    required property string backLabel
    required property bool canGoHome
    required property bool homeRinged
    required property string homeLabel
    property string remark: ""
    property bool warns: false

    readonly property bool _deep: trail.length > 0 || _remarks
    readonly property bool _remarks: remark !== ""
    readonly property real _backRoom: canGoBack ? skin.target + skin.mm : skin.margin
    readonly property real _homeRoom: canGoHome ? skin.target + skin.mm : skin.margin
    readonly property real _left: skin.backLeft ? _backRoom : _homeRoom
    readonly property real _right: skin.backLeft ? _homeRoom : _backRoom
    readonly property real _room: width - _left - _right
    readonly property bool _above: _deep && skin.trailAbove && !_remarks

    signal backTouched
    signal homeTouched

    TouchTarget {
        id: _back

        x: root.skin.backLeft ? 0 : parent.width - width
        width: root.skin.target
        height: parent.height
        visible: root.canGoBack
        skin: root.skin
        target: "back"
        label: root.backLabel
        ringed: root.ringed
        onTouched: root.backTouched()

        LineIcon {
            anchors.centerIn: parent
            name: "back"
            tint: _back.down ? root.skin.accent : root.skin.text
            extent: root.skin.icon * 0.82
        }
    }

    Loader {
        x: root.skin.backLeft ? parent.width - width : 0
        width: root.skin.target
        height: parent.height
        active: root.canGoHome
        sourceComponent: TouchTarget {
            id: _home

            skin: root.skin
            target: "home"
            label: root.homeLabel
            ringed: root.homeRinged
            onTouched: root.homeTouched()

            LineIcon {
                anchors.centerIn: parent
                name: "home"
                tint: _home.down ? root.skin.accent : root.skin.text
                extent: root.skin.icon * 0.82
            }
        }
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
        lines: root._above ? 1 : 2
        font.weight: Font.DemiBold
        horizontalAlignment: root.skin.titleCentred && !root._remarks ? Text.AlignHCenter : Text.AlignLeft
    }

    FitText {
        objectName: "trail"
        x: root._above ? root._left : root._left + _title.width + root.skin.margin
        y: root._above ? root.skin.mm * 0.6 : 0
        width: root._above ? root._room : root._room - _title.width - root.skin.margin
        height: root._above ? parent.height * 0.4 : parent.height
        visible: root._deep
        skin: root.skin
        text: root._remarks ? root.remark : root.trail.join("  ›  ")
        size: root.skin.textSmall
        lines: root._above ? 1 : root._remarks ? 4 : 2
        color: root.warns ? root.skin.tones["warning"] : root.skin.textSoft
        horizontalAlignment: root._above ? _title.horizontalAlignment : Text.AlignRight
    }

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: root.skin.hair
        visible: !root.skin.rowCards
        color: root.skin.line
    }
}
