pragma ComponentBehavior: Bound

import QtQuick

// One key of the device beside or below the glass. Under the mouse it says which key of the computer presses it.
TouchTarget {
    id: root

    required property string hint

    readonly property bool _raised: skin.keyShape === "raised"
    readonly property bool _glass: skin.keyShape === "glass"

    // How deep a pressed key lies; a key of glass only lights up.
    readonly property real _depth: _raised ? skin.mm * 0.5 : _glass ? 0 : skin.mm * 0.25
    property real _sunk: down ? _depth : 0

    Behavior on _sunk {
        enabled: root.skin.motion > 0

        NumberAnimation {
            duration: root.skin.ms(60)
        }
    }

    corner: _raised ? skin.mm * 1.2 : skin.mm * 2
    hoverable: hint !== ""
    Accessible.description: hint

    // The hole that a raised key sinks into.
    Rectangle {
        anchors.fill: parent
        visible: root._raised
        radius: root.corner
        color: root.skin.bezel
        border.width: root.skin.hair
        border.color: root.skin.keyEdge
    }

    Rectangle {
        y: root._sunk
        width: parent.width
        height: parent.height - root._depth
        visible: !root._glass || root.down
        radius: root.corner
        border.width: root.skin.hair
        border.color: root.skin.keyEdge
        gradient: Gradient {
            GradientStop {
                position: 0
                color: root._raised ? Qt.lighter(root.skin.keyFace, root.down ? 1.0 : 1.5) : root.down ? Qt.lighter(root.skin.keyFace, 2.2) : root.skin.keyFace
            }
            GradientStop {
                position: 1
                color: root.down ? Qt.lighter(root.skin.keyFace, 1.4) : root.skin.keyFace
            }
        }
    }

    Rectangle {
        x: root.corner
        y: root.skin.hair + root._sunk
        width: parent.width - 2 * root.corner
        height: root.skin.hair
        visible: root._raised && !root.down
        color: root.skin.bezelEdge
    }

    FitText {
        x: root.skin.mm
        y: root.skin.mm / 2 + root._sunk
        width: parent.width - 2 * x
        height: parent.height - root.skin.mm - root._depth
        skin: root.skin
        text: root.label
        size: root.skin.textSmall
        // The keys are as they are in the car, whatever runs from right to left on the glass.
        turned: false
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
