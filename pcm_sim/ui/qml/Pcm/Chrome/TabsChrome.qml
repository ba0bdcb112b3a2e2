pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels

// The way here as tabs at the upper edge, the page over the whole width below.
Chrome {
    id: root

    room: _room

    StatusBar {
        id: _status

        z: 1
        width: parent.width
        height: root.skin.status
        skin: root.skin
        status: root.unit.status
        reachable: !root.unit.overlay.asks
        ringTarget: root.unit.focus
        onTargetTouched: target => root.unit.tap(target)
    }

    Item {
        id: _head

        anchors.top: _status.bottom
        width: parent.width
        height: root.skin.header

        BackControl {
            id: _back

            width: root.skin.target
            height: parent.height
            visible: root.unit.canGoBack
            skin: root.skin
            label: root.texts["desktop.unit.back"]
            ringed: root.unit.focus === target
            onTouched: root.unit.back()
        }

        WayTabs {
            id: _tabs

            x: _back.visible ? _back.width : 0
            width: root.remark === "" ? parent.width - x : leastWidth
            // A long word beside them leaves room for the page above and this one.
            most: root.remark.length > 100 ? 2 : 99
            height: parent.height
            skin: root.skin
            spotModel: root.unit.tabs
            ringTarget: root.unit.focus
            onSpotTouched: target => root.unit.tap(target)
        }

        Remark {
            place: "trail"
            x: _tabs.x + _tabs.width + root.skin.margin / 2
            width: parent.width - x - root.skin.margin / 2
            height: parent.height
            visible: root.remark !== ""
            skin: root.skin
            text: root.remark
            warns: root.warns
            tint: root.skin.textSoft
        }
    }

    Item {
        id: _room

        anchors.top: _head.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: root.skin.mm * 0.4
        anchors.bottomMargin: root.skin.mm * 0.6
        width: parent.width
        clip: true
    }
}
