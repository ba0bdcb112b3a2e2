pragma ComponentBehavior: Bound

import QtQuick

// One area in the bar beside the page: a drawing, with its word or alone, in a filled shape where the look says so.
TouchTarget {
    id: root

    required property string icon
    required property bool here
    required property bool worded
    // What its drawing stands in; a look without such shapes has none.
    required property var tint

    readonly property bool _tinted: tint !== undefined
    readonly property real _shape: Math.min(width, height) * 0.78
    readonly property color _ink: _tinted ? "#ffffff" : here ? skin.accent : skin.text

    role: Accessible.PageTab
    Accessible.selected: here

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.worded ? root.skin.hair : 0
        visible: !root._tinted && (root.here || root.down)
        radius: root.worded ? root.corner : 0
        color: root.skin.surfaceDown
    }

    Rectangle {
        y: root.height * 0.2
        width: root.skin.mm * 0.9
        height: root.height * 0.6
        radius: width / 2
        visible: root.here
        color: root.skin.accent
    }

    Rectangle {
        anchors.centerIn: parent
        width: root._shape
        height: root._shape
        radius: width * 0.3
        visible: root._tinted
        color: root._tinted ? root.tint : "transparent"
        border.width: root.here || root.down ? root.skin.ring : 0
        border.color: root.skin.text
    }

    LineIcon {
        x: root.worded ? root.skin.mm * 2.6 : (root.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        tint: root._ink
        turned: root.skin.mirrored
        extent: root.worded ? root.skin.icon * 0.78 : root.skin.icon * (root._tinted ? 0.82 : 0.95)
    }

    FitText {
        x: root.skin.mm * 4 + root.skin.icon * 0.78
        width: root.width - x - root.skin.mm
        height: root.height
        visible: root.worded
        skin: root.skin
        text: root.worded ? root.label : ""
        size: root.skin.textSmall
        color: root.here ? root.skin.text : root.skin.textSoft
        font.weight: root.here ? Font.DemiBold : Font.Normal
    }
}
