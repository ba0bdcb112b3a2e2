pragma ComponentBehavior: Bound

import QtQuick

// One tile of a page: a drawing and a word, the drawing above or beside it as the look says.
TouchTarget {
    id: root

    required property bool locked
    required property string icon
    required property string value

    readonly property bool _over: skin.tileOver
    readonly property real _extent: Math.min(height * (_over ? 0.36 : 0.42), skin.icon * 1.9)

    Accessible.description: value

    Rectangle {
        anchors.fill: parent
        radius: root.corner
        color: root.down ? root.skin.surfaceDown : root.skin.surface
    }

    LineIcon {
        id: _icon

        x: root._over ? (root.width - width) / 2 : root.skin.margin
        y: root._over ? root.height * 0.17 : (root.height - height) / 2
        name: root.icon
        tint: root.locked ? root.skin.textSoft : root.skin.text
        extent: root._extent
        raster: root.skin.icon * 1.9
    }

    FitText {
        x: root._over ? root.skin.margin / 2 : root.skin.margin * 1.6 + root._extent
        y: root._over ? root.height * 0.2 + root._extent : 0
        width: root.width - x - root.skin.margin / 2
        height: root.height - y - (root._over ? root.height * 0.05 : 0)
        skin: root.skin
        text: root.label
        color: root.locked ? root.skin.textSoft : root.skin.text
        horizontalAlignment: root._over ? Text.AlignHCenter : Text.AlignLeft
    }

    LineIcon {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.skin.margin / 2
        name: root.locked ? "lock" : ""
        tint: root.skin.textSoft
        extent: root.skin.iconSmall
    }
}
