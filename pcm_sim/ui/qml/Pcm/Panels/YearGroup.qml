pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Model years that share a unit: its drawing, its name, and the years to choose. Where one of two units can be
// built in, each drawing chooses its own.
Rectangle {
    id: root

    required property string units
    // Of each: its drawing, and where there are several its name and the vehicle that has it.
    required property var drawings
    required property var years
    required property int chosen
    required property string vehicle
    required property string inferredLabel

    readonly property int _columns: years.length > 6 ? 5 : Math.max(2, Math.min(3, years.length))
    readonly property bool _open: drawings.length > 1
    readonly property int _year: years.some(one => one.year === chosen) ? chosen : years[0].year
    readonly property real _inner: Math.max(_columns * 62 + (_columns - 1) * 6, _drawings.width, _name.implicitWidth)

    signal picked(int year)
    signal unitPicked(int year, string vehicle)

    implicitWidth: _inner + 2 * Desktop.gap
    implicitHeight: _all.height + 2 * Desktop.gap
    radius: Desktop.radius * 1.5
    color: "transparent"
    border.width: 1
    border.color: Desktop.line

    Column {
        id: _all

        x: Desktop.gap
        y: Desktop.gap
        width: root._inner
        spacing: 8

        Row {
            id: _drawings

            anchors.horizontalCenter: parent.horizontalCenter
            height: root._open ? 110 : 84
            spacing: Desktop.gap

            Repeater {
                model: root._open ? root.drawings : []

                UnitChoice {
                    required property var modelData

                    objectName: "unit/" + modelData.vehicle
                    height: 110
                    sketch: modelData.sketch
                    text: modelData.name
                    chosen: root.vehicle === modelData.vehicle && root.chosen === root._year
                    onClicked: root.unitPicked(root._year, modelData.vehicle)
                }
            }

            Repeater {
                model: root._open ? [] : root.drawings

                UnitSketch {
                    required property var modelData

                    y: (84 - height) / 2
                    width: widthFor(160, 84)
                    sketch: modelData.sketch
                }
            }
        }

        DeskText {
            id: _name

            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root._open
            text: root.units
            size: Desktop.small
            soft: true
            wrapMode: Text.NoWrap
        }

        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: root._columns
            spacing: 6

            Repeater {
                model: root.years

                YearButton {
                    required property var modelData

                    width: 62
                    year: modelData.year
                    inferred: modelData.inferred
                    connect: modelData.connect
                    chosen: root.chosen === modelData.year
                    inferredLabel: root.inferredLabel
                    onClicked: root.picked(modelData.year)
                }
            }
        }
    }
}
