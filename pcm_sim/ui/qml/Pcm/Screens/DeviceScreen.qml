pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The whole device, scaled as one thing to the room there is, or to a size of its own that one looks round on.
FocusScope {
    id: root

    required property PcmUnitViewModel unit
    required property var texts

    // Percent of the device's own pixels; 0 is as it fits.
    property int wished: 0

    readonly property real zoom: wished > 0 ? wished / 100 : Math.min(width / _device.width, height / _device.height)
    // Where the device ends, as it is scaled.
    readonly property real deviceBottom: Math.min(height, (height + _device.height * zoom) / 2)

    readonly property real _overX: Math.max(0, _device.width * zoom - width)
    readonly property real _overY: Math.max(0, _device.height * zoom - height)
    readonly property bool _larger: wished > 0 && _overX + _overY > 0
    readonly property var _bars: _rails.item
    // Stops of the knob that have their names from the window.
    readonly property var _named: ({
            "back": texts["desktop.unit.back"],
            "wait/cancel": texts["desktop.unit.cancel"]
        })

    // Something that is the window's to do, by the name of its command.
    signal asked(string command)

    focus: true
    clip: _larger

    ComposedInput {
        focus: true
        Keys.onPressed: event => {
            // A text input keeps these from being shortcuts of the window, though here is nothing to undo.
            const back = event.matches(StandardKey.Undo);
            if (back || event.matches(StandardKey.Redo))
                root.asked(back ? "step_back" : "step_on");
            else
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
        mirrored: root.unit.mirrored
        motion: root.unit.motion
    }

    DeviceFrame {
        id: _device

        objectName: "device"
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: (0.5 - (root._bars?.panX ?? 0.5)) * root._overX
        anchors.verticalCenterOffset: (0.5 - (root._bars?.panY ?? 0.5)) * root._overY
        scale: root.zoom
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        skin: _skin
        leftKeys: root.unit.leftKeys
        rightKeys: root.unit.rightKeys
        bottomKeys: root.unit.bottomKeys
        knobs: root.unit.knobs
        knobLabel: root.texts["desktop.unit.knob"]
        knobStands: root.unit.focusName || (root._named[root.unit.focus] ?? "")
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

        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => root.asked(event.angleDelta.y > 0 ? "zoom_in" : "zoom_out")
        }
    }

    // The wheel looks round where nothing on the device takes it.
    WheelHandler {
        enabled: root._larger
        acceptedModifiers: Qt.NoModifier
        orientation: Qt.Vertical
        onWheel: event => root._bars?.move(-event.angleDelta.x / 1200, -event.angleDelta.y / 1200)
    }

    // By its address: bars come with Controls, which nobody needs before the first frame.
    Loader {
        id: _rails

        anchors.fill: parent
        z: 2
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted ? setSource("../Panels/ScrollRails.qml", {
            "shownX": Qt.binding(() => Math.min(1, root.width / (_device.width * root.zoom))),
            "shownY": Qt.binding(() => Math.min(1, root.height / (_device.height * root.zoom))),
            "label": Qt.binding(() => root.texts["desktop.menu.zoom"])
        }) : setSource("")

        readonly property bool wanted: root._larger
    }
}
