pragma ComponentBehavior: Bound

import QtQuick

// A unit in few lines: the shape of its glass, keys and knobs round it, and what stands on its home page.
// As wide as it is given; its height follows.
Item {
    id: root

    required property var sketch

    readonly property real _strip: 25
    readonly property real _knob: 21
    readonly property real _edge: sketch.bezel
    readonly property bool _sides: sketch.knobsAtSides && sketch.knobs > 0
    readonly property bool _low: !sketch.knobsAtSides && sketch.knobs > 0
    readonly property real _left: sketch.left > 0 || (_sides && sketch.knobs > 1) ? _strip + _edge : 0
    readonly property real _right: sketch.right > 0 || _sides ? _strip + _edge : 0
    readonly property real _below: sketch.bottom > 0 || _low ? _knob + _edge : 0
    readonly property real _wide: sketch.glassWidth + 2 * _edge + _left + _right
    readonly property real _tall: sketch.glassHeight + 2 * _edge + _below
    // Pixels in one millimetre of the device.
    readonly property real mm: width / _wide

    // How wide it is to be so that it is as high as this at most.
    function widthFor(most: real, high: real): real {
        return Math.min(most, high * _wide / _tall);
    }

    implicitHeight: _tall * mm

    component Key: Rectangle {
        radius: 1.5
        color: root.sketch.device.key_face
        border.width: 1
        border.color: Qt.alpha(root.sketch.device.key_text, 0.5)
    }

    component Knob: Rectangle {
        width: root._knob * root.mm
        height: width
        radius: width / 2
        color: root.sketch.device.key_face
        border.width: 1.5
        border.color: Qt.alpha(root.sketch.device.key_text, 0.6)

        Rectangle {
            x: (parent.width - width) / 2
            y: parent.height * 0.14
            width: 1.5
            height: parent.height * 0.22
            color: root.sketch.device.key_text
        }
    }

    // The keys of one side, one below the other.
    component Strip: Column {
        id: _strip

        required property int count

        readonly property real _room: root.sketch.glassHeight - (root._sides ? root._knob + 3 : 0)

        y: root._edge * root.mm
        spacing: 2 * root.mm

        Repeater {
            model: _strip.count

            Key {
                width: root._strip * root.mm
                height: Math.min(17, _strip._room / _strip.count - 2) * root.mm
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: 5 * root.mm
        color: root.sketch.device.bezel
        border.width: 1
        border.color: Qt.lighter(root.sketch.device.bezel_edge, 1.5)
    }

    Strip {
        x: root._edge * root.mm
        count: root.sketch.left
    }

    Strip {
        x: parent.width - (root._edge + root._strip) * root.mm
        count: root.sketch.right
    }

    Row {
        x: (parent.width - width) / 2
        y: (root.sketch.glassHeight + 2 * root._edge + (root._below - root._edge) / 2) * root.mm - height / 2
        spacing: 2 * root.mm

        Repeater {
            model: root.sketch.bottom

            Key {
                width: Math.min(30, (root._wide - 2 * root._edge - (root._low ? 2 * (root._knob + root._edge) : 0)) / root.sketch.bottom - 2) * root.mm
                height: 13 * root.mm
            }
        }
    }

    Knob {
        x: root._sides ? (root._edge + (root._strip - root._knob) / 2) * root.mm : root._edge * 1.6 * root.mm
        y: parent.height - (root._edge + root._knob) * root.mm
        visible: root.sketch.knobs > 1
    }

    Knob {
        x: root._sides ? parent.width - (root._edge + (root._strip + root._knob) / 2) * root.mm : root.sketch.knobs === 1 && root.sketch.bottom === 0 ? (parent.width - width) / 2 : parent.width - (root._edge * 1.6 + root._knob) * root.mm
        y: parent.height - (root._edge + root._knob) * root.mm
        visible: root.sketch.knobs > 0
    }

    SketchedGlass {
        x: (root._edge + root._left) * root.mm
        y: root._edge * root.mm
        width: root.sketch.glassWidth * root.mm
        height: root.sketch.glassHeight * root.mm
        sketch: root.sketch
        mm: root.mm
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
    }
}
