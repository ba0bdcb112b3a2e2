pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels

// A bar of the areas at the left over the whole height; heading and page beside it.
Chrome {
    id: root

    property bool worded: false
    // Where the bar ends and the page begins.
    property bool lined: true

    room: _room

    Rectangle {
        width: root.skin.barWidth
        height: parent.height
        color: root.skin.bar
    }

    AreaBar {
        width: root.skin.barWidth
        height: parent.height
        skin: root.skin
        worded: root.worded
        spotModel: root.unit.bar
        ringTarget: root.unit.focus
        onSpotTouched: target => root.unit.tap(target)
    }

    Rectangle {
        x: root.skin.barWidth
        width: root.skin.hair
        height: parent.height
        visible: root.lined
        color: root.skin.line
    }

    StatusBar {
        id: _status

        z: 1
        x: root.skin.barWidth + root.skin.hair
        width: parent.width - x
        height: root.skin.status
        skin: root.skin
        status: root.unit.status
        reachable: !root.unit.overlay.asks
        ringTarget: root.unit.focus
        onTargetTouched: target => root.unit.tap(target)
    }

    PageHeader {
        id: _header

        anchors.top: _status.bottom
        x: _status.x + root.skin.margin / 2
        width: parent.width - x - root.skin.margin / 2
        // Home needs no heading where its widgets say what they are.
        height: visible ? root.skin.header : 0
        visible: root.page.kind !== "widgets" || root.unit.canGoBack
        skin: root.skin
        title: root.unit.title
        trail: root.unit.trail
        canGoBack: root.unit.canGoBack
        ringed: root.unit.focus === "back"
        backLabel: root.texts["desktop.unit.back"]
        remark: root.remark
        warns: root.warns
        onBackTouched: root.unit.back()
    }

    Item {
        id: _room

        anchors.top: _header.bottom
        anchors.bottom: parent.bottom
        // What is touched in the status bar reaches a finger's height down.
        anchors.topMargin: _header.visible ? root.skin.mm : Math.max(root.skin.mm, root.skin.target - root.skin.status)
        anchors.bottomMargin: root.skin.mm * 1.6
        x: _status.x
        width: parent.width - x
        clip: true
    }
}
