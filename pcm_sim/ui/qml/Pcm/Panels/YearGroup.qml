pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Model years that share a unit: its drawing, its name, and the years to choose.
Rectangle {
    id: root

    required property string units
    required property var sketches
    required property var years
    required property int chosen
    required property string inferredLabel

    readonly property int _columns: years.length > 6 ? 5 : Math.max(2, Math.min(3, years.length))
    readonly property real _inner: Math.max(_columns * 62 + (_columns - 1) * 6, _drawings.width, _name.implicitWidth)

    signal picked(int year)

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
            height: 84
            spacing: Desktop.gap

            Repeater {
                model: root.sketches

                UnitSketch {
                    required property var modelData

                    y: (84 - height) / 2
                    width: widthFor(160, 84)
                    sketch: modelData
                }
            }
        }

        DeskText {
            id: _name

            anchors.horizontalCenter: parent.horizontalCenter
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
