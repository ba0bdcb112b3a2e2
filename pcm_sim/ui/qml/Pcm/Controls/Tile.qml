pragma ComponentBehavior: Bound

import QtQuick

// One tile of a page: a drawing and a word, the drawing above or beside it; as a widget large, with what is so now.
TouchTarget {
    id: root

    required property bool locked
    required property string icon
    required property string value
    required property string told
    property bool over: skin.tileOver
    property bool widget: false
    property int wordSize: skin.textList

    readonly property real _pad: skin.margin * (widget ? 1.5 : 1)
    readonly property real _extent: widget ? skin.icon * 1.5 : Math.min(height * (over ? 0.36 : 0.46), skin.icon * (over ? 1.9 : 1.2))
    readonly property color _ink: locked ? skin.textSoft : skin.text
    readonly property bool _says: widget && value !== ""

    Accessible.description: [value, told].filter(one => one !== "").join(", ")

    Rectangle {
        anchors.fill: parent
        radius: root.corner
        border.width: root.skin.rowPlates ? root.skin.hair : 0
        border.color: root.skin.line
        gradient: Gradient {
            GradientStop {
                position: 0
                color: root.down ? root.skin.surfaceDown : root.skin.surface
            }
            GradientStop {
                position: 1
                color: root.down ? root.skin.surfaceDown : root.skin.surfaceLow
            }
        }
    }

    // The drawing once more, large and faint: what the widget is about is seen from the back of a class.
    LineIcon {
        x: root.width - width * 0.94
        y: -height * 0.06
        opacity: 0.1
        name: root.widget ? root.icon : ""
        tint: root.skin.text
        turned: root.skin.mirrored
        extent: root.widget ? root.height * 0.5 : 0
        raster: root.skin.icon * 4
    }

    Rectangle {
        x: root._pad
        y: root._pad
        width: root._extent * 1.6
        height: width
        radius: width * 0.3
        visible: root.widget
        color: root.skin.surfaceDown
    }

    LineIcon {
        x: root.over ? (root.width - width) / 2 : root._pad + (root.widget ? root._extent * 0.3 : 0)
        y: root.widget ? root._pad + root._extent * 0.3 : root.over ? root.height * 0.17 : (root.height - height) / 2
        name: root.icon
        tint: root.widget ? root.skin.accent : root._ink
        turned: root.skin.mirrored
        extent: root._extent
        raster: root.skin.icon * 1.9
    }

    FitText {
        x: root.over ? root.skin.margin / 2 : root._pad + (root.widget ? 0 : root._extent + root.skin.margin * 0.8)
        y: root.widget ? root.height * (root._says ? 0.42 : 0.55) : root.over ? root.height * 0.2 + root._extent : 0
        width: root.width - x - root.skin.margin / 2
        height: root.widget ? root.height * 0.22 : root.height - y - (root.over ? root.height * 0.05 : 0)
        skin: root.skin
        text: root.label
        size: root.widget ? root.skin.textTitle : root.wordSize
        wraps: !root.widget
        font.weight: root.widget ? Font.DemiBold : Font.Normal
        color: root._ink
        horizontalAlignment: root.over ? Text.AlignHCenter : Text.AlignLeft
    }

    FitText {
        objectName: root._says ? root.target + "/value" : ""
        x: root._pad
        y: root.height * 0.63
        width: root.width - 2 * x
        height: root.height * 0.31
        visible: root._says
        skin: root.skin
        text: root._says ? root.value : ""
        color: root.skin.textSoft
        verticalAlignment: Text.AlignTop
    }

    LineIcon {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.skin.margin / 2
        name: root.locked ? "lock" : ""
        tint: root.skin.textSoft
        turned: root.skin.mirrored
        extent: root.skin.iconSmall
    }
}
