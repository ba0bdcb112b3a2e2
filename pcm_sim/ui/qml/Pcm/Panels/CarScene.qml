pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The car from above with its spots: each stands beside what it switches. What this car lacks is not drawn.
Item {
    id: root

    required property var texts
    required property PcmCarPanelViewModel car
    required property PcmNetworkPanelViewModel network
    required property PcmPhonePanelViewModel phone
    required property PcmSceneViewModel scene

    readonly property bool _right: scene.drivesRight
    readonly property real _wide: 1.06
    readonly property real _side: Math.min(108, (width - 112 * _wide - 8) / 2)
    readonly property var _signals: scene.signals

    function say(name: string): string {
        return texts["desktop.scene." + name];
    }

    // From a place on the drawing to one of the scene.
    function _at(x: real, y: real): point {
        return Qt.point(width / 2 + (x - 56) * _wide * (_right ? -1 : 1), _drawing.y + y);
    }

    implicitHeight: 344
    // A drawing has its left and right whichever way the words run.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    component Spot: HotSpot {
        property bool driversSide: true
        property real row: 0

        x: driversSide !== root._right ? 0 : root.width - width
        y: 18 + row * 104
        width: root._side
    }

    // What leads from a spot to its place on the car.
    component Leader: Shape {
        id: _leader

        required property Item from
        required property point to

        readonly property bool _leftmost: from.x < root.width / 2

        visible: from.visible

        ShapePath {
            strokeColor: "#4a535e"
            strokeWidth: 1
            fillColor: "transparent"
            startX: _leader.from.x + (_leader._leftmost ? _leader.from.width : 0)
            startY: _leader.from.y + 28

            PathLine {
                x: _leader.to.x
                y: _leader.to.y
            }
        }

        Rectangle {
            x: _leader.to.x - 2.5
            y: _leader.to.y - 2.5
            width: 5
            height: 5
            radius: 2.5
            color: Desktop.textSoft
        }
    }

    CarDrawing {
        id: _drawing

        x: (root.width - width) / 2
        y: 30
        ignition: root.car.ignition
        driverIn: root.scene.driverIn
        locked: root.car.locked
        parkingBrake: root.car.parkingBrake
        speed: root.car.speed
        transform: Scale {
            origin.x: 56
            xScale: root._right ? -root._wide : root._wide
        }
    }

    CarWaves {
        x: _drawing.x
        y: _drawing.y + 244
        visible: root.network.hasSlot || root.scene.embedded
        bars: root.network.bearer === "none" ? 0 : root.network.bars
        flows: root.scene.online
    }

    // The telephone between the seats, its cable to the unit, its waves.
    Item {
        x: _drawing.x + 53
        y: _drawing.y + 152
        visible: root.phone.phone !== ""

        Rectangle {
            x: 2.5
            y: -18
            width: 2
            height: 18
            color: Desktop.accent
            visible: root.phone.cable
        }

        Rectangle {
            width: 7
            height: 13
            radius: 2
            color: root.scene.connected || root.scene.carplay ? Desktop.accent : "#8b95a1"
            border.color: Desktop.ground
        }
    }

    Leader {
        from: _ignition
        to: root._at(24, 36)
    }

    Leader {
        from: _driver
        to: root._at(31, 160)
    }

    Leader {
        from: _locked
        to: root._at(8, 192)
    }

    Leader {
        from: _private
        to: root._at(62, 131)
    }

    Leader {
        from: _brake
        to: root._at(106, 240)
    }

    Spot {
        id: _ignition

        objectName: "panel/ignition"
        drawing: "power"
        text: root.say("ignition")
        told: root.say(on ? "ignition.on" : "ignition.off")
        vss: root._signals.ignition
        on: root.car.ignition
        onSwitched: on => root.car.setIgnition(on)
    }

    Spot {
        id: _driver

        objectName: "panel/driver"
        row: 1
        drawing: on ? "user" : "user-out"
        text: root.say("driver")
        told: root.say(on ? "driver.in" : "driver.out")
        vss: root._signals.driver_in
        on: root.scene.driverIn
        onSwitched: on => root.scene.seat(on)
    }

    Spot {
        id: _locked

        objectName: "panel/locked"
        row: 2
        drawing: on ? "lock" : "unlock"
        text: root.say("locked")
        told: root.say(on ? "locked.on" : "locked.off")
        vss: root._signals.locked
        on: root.car.locked
        onSwitched: on => root.car.setLocked(on)
    }

    Spot {
        id: _private

        objectName: "panel/private"
        driversSide: false
        visible: root.car.knowsPrivateMode
        drawing: "private"
        tone: Desktop.warning
        text: root.say("private")
        told: root.say(on ? "private.on" : "private.off")
        vss: root._signals.private_mode
        on: root.car.privateMode
        onSwitched: on => root.car.setPrivateMode(on)
    }

    Spot {
        id: _brake

        objectName: "panel/parking_brake"
        driversSide: false
        row: 2
        drawing: "parking"
        text: root.say("brake")
        told: root.say(on ? "brake.on" : "brake.off")
        vss: root._signals.parking_brake
        on: root.car.parkingBrake
        onSwitched: on => root.car.setParkingBrake(on)
    }

    Spot {
        id: _charging

        objectName: "panel/charging"
        driversSide: false
        row: 1
        visible: root.scene.hasPort
        drawing: "charging"
        tone: Desktop.good
        text: root.say("charging")
        told: root.say(on ? "charging.on" : "charging.off")
        vss: root._signals.charging
        on: root.car.charging
        onSwitched: on => root.car.setCharging(on)
    }

    ChargingCable {
        visible: _charging.visible
        plugged: root.car.charging
        port: root._at(103, 101)
        end: Qt.point(_charging.x + (root._right ? _charging.width : 0), _charging.y + 28)
    }
}
