pragma ComponentBehavior: Bound

import QtQuick

// One key of the device beside or below the glass. Under the mouse it says which key of the computer presses it.
TouchTarget {
    id: root

    required property string hint

    readonly property bool _raised: skin.keyShape === "raised"
    readonly property bool _glass: skin.keyShape === "glass"

    corner: _raised ? skin.mm * 1.2 : skin.mm * 2
    hoverable: hint !== ""
    Accessible.description: hint

    Rectangle {
        anchors.fill: parent
        visible: !root._glass || root.down
        radius: root.corner
        color: root.down ? root.skin.surfaceDown : root.skin.keyFace
        border.width: root.skin.hair
        border.color: root.skin.keyEdge
    }

    Rectangle {
        x: root.corner
        y: root.skin.hair
        width: parent.width - 2 * root.corner
        height: root.skin.hair
        visible: root._raised && !root.down
        color: root.skin.bezelEdge
    }

    FitText {
        anchors.fill: parent
        anchors.margins: root.skin.mm
        skin: root.skin
        text: root.label
        size: root.skin.textSmall
        font.letterSpacing: root.skin.mm * 0.12
        font.weight: Font.DemiBold
        color: root.skin.keyText
        horizontalAlignment: Text.AlignHCenter
    }

    Loader {
        x: root.width - width + root.skin.mm
        y: -height * 0.4
        active: root.hovered && !root.down
        sourceComponent: KeyHint {
            skin: root.skin
            hint: root.hint
        }
    }
}
