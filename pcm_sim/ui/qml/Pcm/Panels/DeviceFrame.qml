pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The device round the glass: bezel, hard keys, knobs. Laid out in pixels of its canvas.
Item {
    id: root

    required property UnitStyle skin
    required property var leftKeys
    required property var rightKeys
    required property var bottomKeys
    required property int knobs
    required property string knobLabel
    required property string knobStands
    required property string volumeLabel
    default property alias glass: _glass.data

    readonly property real _edge: skin.bezelWidth
    readonly property bool _sideKnobs: knobs > 0 && skin.knobsAtSides
    readonly property bool _lowKnobs: knobs > 0 && !skin.knobsAtSides
    readonly property bool _alone: _lowKnobs && knobs === 1 && bottomKeys.length === 0
    readonly property real _knob: skin.mm * 21
    readonly property real _strip: skin.mm * 25
    readonly property real _left: leftKeys.length > 0 || (_sideKnobs && knobs > 1) ? _strip + _edge : 0
    readonly property real _right: rightKeys.length > 0 || _sideKnobs ? _strip + _edge : 0
    readonly property real _low: bottomKeys.length > 0 ? Math.max(skin.mm * 15, _lowKnobs ? _knob : 0) + _edge : _lowKnobs ? _knob + _edge : 0
    readonly property real _sideRoom: skin.canvasHeight - (_sideKnobs ? _knob + skin.mm * 3 : 0)

    signal keyPressed(string key)
    signal knobTurned(int steps)
    signal knobPressed
    signal knobHeld

    width: skin.canvasWidth + 2 * _edge + _left + _right
    height: skin.canvasHeight + 2 * _edge + _low

    Rectangle {
        anchors.fill: parent
        radius: root.skin.mm * 5
        color: root.skin.bezel
        border.width: root.skin.mm * 0.5
        border.color: root.skin.bezelEdge
    }

    // Light along the upper edge, as on anything with a rim.
    Rectangle {
        x: root.skin.mm * 5
        y: root.skin.mm * 0.5
        width: parent.width - 2 * x
        height: root.skin.hair / 2
        color: root.skin.keyText
        opacity: 0.25
    }

    Rectangle {
        x: _glass.x - root.skin.hair
        y: _glass.y - root.skin.hair
        width: _glass.width + 2 * root.skin.hair
        height: _glass.height + 2 * root.skin.hair
        color: "transparent"
        border.width: root.skin.hair
        border.color: root.skin.keyEdge
    }

    Item {
        id: _glass

        x: root._edge + root._left
        y: root._edge
        width: root.skin.canvasWidth
        height: root.skin.canvasHeight
        clip: true
    }

    KeyStrip {
        x: root._edge
        y: root._edge
        skin: root.skin
        keys: root.leftKeys
        upright: true
        keyWidth: root._strip
        keyHeight: Math.min(root.skin.mm * 17, (root._sideRoom - (root.leftKeys.length - 1) * spacing) / Math.max(1, root.leftKeys.length))
        onKeyPressed: key => root.keyPressed(key)
    }

    KeyStrip {
        x: parent.width - root._edge - root._strip
        y: root._edge
        skin: root.skin
        keys: root.rightKeys
        upright: true
        keyWidth: root._strip
        keyHeight: Math.min(root.skin.mm * 17, (root._sideRoom - (root.rightKeys.length - 1) * spacing) / Math.max(1, root.rightKeys.length))
        onKeyPressed: key => root.keyPressed(key)
    }

    KeyStrip {
        x: (parent.width - width) / 2
        y: root._edge * 2 + root.skin.canvasHeight + (root._low - root._edge - height) / 2
        skin: root.skin
        keys: root.bottomKeys
        upright: false
        keyWidth: Math.min(root.skin.mm * 30, (parent.width - 2 * root._edge - (root._lowKnobs ? 2 * (root._knob + root._edge) + root.skin.mm * 2 : 0) - (root.bottomKeys.length - 1) * spacing) / Math.max(1, root.bottomKeys.length))
        keyHeight: root.skin.mm * 13
        onKeyPressed: key => root.keyPressed(key)
    }

    Loader {
        x: root._sideKnobs ? root._edge + (root._strip - root._knob) / 2 : root._edge * 1.6
        y: parent.height - root._edge - root._knob
        active: root.knobs > 1
        sourceComponent: RotaryKnob {
            width: root._knob
            height: root._knob
            skin: root.skin
            target: "knob/left"
            label: root.volumeLabel
        }
    }

    Loader {
        x: root._sideKnobs ? parent.width - root._edge - root._strip + (root._strip - root._knob) / 2 : root._alone ? (parent.width - root._knob) / 2 : parent.width - root._edge * 1.6 - root._knob
        y: parent.height - root._edge - root._knob
        active: root.knobs > 0
        sourceComponent: RotaryKnob {
            width: root._knob
            height: root._knob
            skin: root.skin
            target: "knob/right"
            label: root.knobLabel
            stands: root.knobStands
            onTurned: steps => root.knobTurned(steps)
            onPressed: root.knobPressed()
            onHeld: root.knobHeld()
        }
    }
}
