pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// Two cars side by side that walk in step: a touch of one is a touch of the other, or it is said why not.
Item {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel
    readonly property PcmCompareViewModel _compare: _desk.compare as PcmCompareViewModel
    readonly property real _half: (width - 3 * Desktop.gap) / 2

    // Where a device ends, as it is scaled.
    function bottomOf(half: Loader): real {
        return (half.item as DeviceScreen)?.deviceBottom ?? half.height;
    }

    objectName: "compare"
    Accessible.role: Accessible.Pane
    Accessible.name: shell.texts["desktop.compare"]
    Component.onCompleted: _compare.open()

    Rectangle {
        anchors.fill: parent
        color: Desktop.ground
    }

    ComparedHead {
        id: _head

        x: Desktop.gap
        y: Desktop.gap
        width: parent.width - 2 * x
        texts: root.shell.texts
        lines: root._compare.lines
        line: root._compare.line
        years: root._compare.years
        year: root._compare.year
        onLinePicked: line => root._compare.chooseLine(line)
        onYearPicked: year => root._compare.chooseYear(year)
        onSwapped: root._compare.swap()
        onEnded: root.shell.compare(false)
    }

    Row {
        id: _devices

        x: Desktop.gap
        anchors.top: _head.bottom
        anchors.topMargin: Desktop.gap
        height: _band.y - y - _feet.height - 2 * Desktop.gap
        spacing: Desktop.gap
        LayoutMirroring.enabled: false

        Loader {
            id: _left

            objectName: "compare/left"
            width: root._half
            height: parent.height
            active: root.shell.unit !== null
            sourceComponent: DeviceScreen {
                objectName: "compare/left/device"
                Component.onCompleted: forceActiveFocus()
                unit: root.shell.unit
                texts: root.shell.texts
                onAsked: command => root._desk.run(command)
            }
        }

        Loader {
            id: _right

            objectName: "compare/right"
            width: root._half
            height: parent.height
            active: root._compare.unit !== null
            sourceComponent: DeviceScreen {
                objectName: "compare/right/device"
                unit: root._compare.unit
                texts: root.shell.texts
                onAsked: command => root._desk.run(command)
            }
        }
    }

    Row {
        id: _feet

        x: Desktop.gap
        y: _devices.y + Math.max(root.bottomOf(_left), root.bottomOf(_right)) + Desktop.gap
        spacing: Desktop.gap
        LayoutMirroring.enabled: false

        ComparedFoot {
            objectName: "compare/left/foot"
            width: root._half
            name: root._compare.leftName
            path: root._compare.leftPath
            only: root._compare.leftOnly
        }

        ComparedFoot {
            objectName: "compare/right/foot"
            width: root._half
            name: root._compare.rightName
            path: root._compare.rightPath
            only: root._compare.rightOnly
        }
    }

    ComparedBand {
        id: _band

        x: Desktop.gap
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Desktop.gap
        texts: root.shell.texts
        step: root._compare.step
        why: root._compare.why
        worded: root._compare.worded
        onResynced: root._compare.resync()
    }
}
