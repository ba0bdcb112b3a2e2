pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The whole device, scaled as one thing to the room there is.
FocusScope {
    id: root

    required property PcmUnitViewModel unit
    required property var texts

    readonly property real zoom: Math.min(width / _device.width, height / _device.height)
    // Where the device ends, as it is scaled.
    readonly property real deviceBottom: (height + _device.height * zoom) / 2

    focus: true
    ComposedInput {
        focus: true
        Keys.onPressed: event => {
            event.accepted = root.unit.keyPressed(event.key, event.text, event.modifiers);
        }
        onComposed: letters => root.unit.typeText(letters)
    }

    UnitStyle {
        id: _skin

        canvasWidth: root.unit.canvasWidth
        canvasHeight: root.unit.canvasHeight
        canvasInches: root.unit.canvasInches
        look: root.unit.look
        daylight: root.unit.daylight
        motion: root.unit.motion
    }

    DeviceFrame {
        id: _device

        objectName: "device"
        anchors.centerIn: parent
        scale: root.zoom
        skin: _skin
        leftKeys: root.unit.leftKeys
        rightKeys: root.unit.rightKeys
        bottomKeys: root.unit.bottomKeys
        knobs: root.unit.knobs
        knobLabel: root.texts["desktop.unit.knob"]
        volumeLabel: root.texts["desktop.unit.volume"]
        onKeyPressed: key => root.unit.pressKey(key)
        onKnobTurned: steps => root.unit.turnKnob(steps)
        onKnobPressed: root.unit.pressKnob()
        onKnobHeld: root.unit.holdKnob()

        UnitScreen {
            anchors.fill: parent
            unit: root.unit
            skin: _skin
            texts: root.texts
        }
    }

    // A touch of the device brings the computer's keyboard back to it, and goes on to what was touched.
    MouseArea {
        anchors.fill: parent
        z: 1
        onPressed: mouse => {
            root.forceActiveFocus();
            mouse.accepted = false;
        }
    }
}
