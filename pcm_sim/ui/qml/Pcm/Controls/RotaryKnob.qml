pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A knob that turns by wheel or by dragging round it, and is pressed by a click.
Item {
    id: root

    required property UnitStyle skin
    required property string target
    required property string label
    // What it is turned to, in words.
    property string stands: ""
    property real angle: 0

    // One detent of the knob, in degrees.
    readonly property real _detent: 18
    readonly property int _stops: 360 / _detent

    // Where its mark points, as a screen reader asks a dial for it.
    readonly property int value: ((Math.round(angle / _detent) % _stops) + _stops) % _stops
    readonly property int minimumValue: 0
    readonly property int maximumValue: _stops - 1

    signal turned(int steps)
    signal pressed
    signal held

    function turnBy(steps: int): void {
        angle += steps * _detent;
        turned(steps);
    }

    objectName: target
    Accessible.role: Accessible.Dial
    Accessible.name: label
    Accessible.description: stands
    Accessible.onPressAction: root.pressed()
    Accessible.onIncreaseAction: root.turnBy(1)
    Accessible.onDecreaseAction: root.turnBy(-1)

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: root.skin.keyEdge
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.skin.mm * 0.5
        radius: width / 2
        gradient: Gradient {
            GradientStop {
                position: 0
                color: root.skin.bezelEdge
            }
            GradientStop {
                position: 1
                color: root.skin.keyFace
            }
        }
    }

    Rectangle {
        id: _cap

        anchors.fill: parent
        anchors.margins: root.width * 0.13
        radius: width / 2
        scale: _area.pressed ? 0.97 : 1
        color: _area.pressed ? Qt.lighter(root.skin.keyFace, 1.6) : root.skin.keyFace
        rotation: root.angle

        Behavior on rotation {
            enabled: root.skin.motion > 0

            NumberAnimation {
                duration: root.skin.ms(110)
                easing.type: Easing.OutCubic
            }
        }

        Rectangle {
            x: (parent.width - width) / 2
            y: parent.height * 0.07
            width: root.skin.mm * 0.7
            height: parent.height * 0.17
            radius: width / 2
            color: root.skin.keyText
        }
    }

    MouseArea {
        id: _area

        property real last: 0
        property real travelled: 0
        property real wheelRest: 0

        function bearing(x: real, y: real): real {
            return Math.atan2(y - height / 2, x - width / 2) * 180 / Math.PI;
        }

        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => {
            last = bearing(mouse.x, mouse.y);
            travelled = 0;
        }
        onPositionChanged: mouse => {
            const now = bearing(mouse.x, mouse.y);
            // The shorter way round, or a drag across the left side would turn a full circle back.
            travelled += ((now - last + 540) % 360) - 180;
            last = now;
            const steps = Math.trunc(travelled / root._detent);
            if (steps !== 0) {
                travelled -= steps * root._detent;
                _dragged.turns += Math.abs(steps);
                root.turnBy(steps);
            }
        }
        pressAndHoldInterval: 600
        onPressAndHold: {
            if (_dragged.turns === 0) {
                _dragged.turns = 1;
                root.held();
            }
        }
        onReleased: {
            if (_dragged.turns === 0)
                root.pressed();
            _dragged.turns = 0;
        }
        onWheel: wheel => {
            wheelRest -= wheel.angleDelta.y;
            const steps = Math.trunc(wheelRest / 120);
            wheelRest -= steps * 120;
            if (steps !== 0)
                root.turnBy(steps);
        }
    }

    QtObject {
        id: _dragged

        property int turns: 0
    }
}
