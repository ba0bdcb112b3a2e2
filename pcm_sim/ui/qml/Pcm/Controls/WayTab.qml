pragma ComponentBehavior: Bound

import QtQuick

// One page of the way here, as a tab; the present one stands out by shape, weight and a line.
TouchTarget {
    id: root

    required property bool here
    required property bool worded

    role: Accessible.PageTab
    corner: 0
    Accessible.selected: here

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: root.here ? 0 : root.skin.mm * 0.8
        gradient: Gradient {
            GradientStop {
                position: 0
                color: root.down ? root.skin.surfaceDown : root.here ? root.skin.surface : root.skin.surfaceLow
            }
            GradientStop {
                position: 1
                color: root.here ? root.skin.ground : root.skin.groundLow
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        width: root.skin.hair
        height: parent.height
        color: root.skin.line
    }

    Rectangle {
        width: parent.width - root.skin.hair
        height: root.skin.ring
        visible: root.here
        color: root.skin.accent
    }

    FitText {
        anchors.fill: parent
        anchors.leftMargin: root.skin.margin * 0.7
        anchors.rightMargin: root.skin.margin * 0.7
        skin: root.skin
        text: root.worded ? root.label : "…"
        size: root.here ? root.skin.textTitle : root.skin.textSmall
        color: root.here ? root.skin.text : root.skin.textSoft
        font.weight: root.here ? Font.DemiBold : Font.Normal
        horizontalAlignment: root.worded ? Text.AlignLeft : Text.AlignHCenter
    }
}
