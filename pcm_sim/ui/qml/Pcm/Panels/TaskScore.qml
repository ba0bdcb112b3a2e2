pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// How a trainee stands: the points in a ring, whether the way is right, what is counted, what cost points.
Rectangle {
    id: root

    required property string name
    required property string told
    required property string mood
    required property int score
    required property string needed
    required property var figures
    required property var costs
    required property string costsLabel
    required property string noCosts
    required property string pointsLabel

    readonly property color _tint: mood === "good" ? Desktop.good : mood === "warning" ? Desktop.warning : Desktop.bad

    implicitHeight: _content.height + 2 * Desktop.gap
    radius: Desktop.radius
    color: Desktop.card
    border.width: 1
    border.color: Desktop.line

    Column {
        id: _content

        x: Desktop.gap
        y: Desktop.gap
        width: parent.width - 2 * x
        spacing: Desktop.gap

        Item {
            width: parent.width
            height: Math.max(_ring.height, _head.height)

            ScoreRing {
                id: _ring

                objectName: "task/score"
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                score: root.score
                label: root.pointsLabel
                tint: root._tint
            }

            Column {
                id: _head

                anchors.left: _ring.right
                anchors.leftMargin: Desktop.gap * 1.2
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                DeskText {
                    width: parent.width
                    text: root.name
                    font.weight: Font.DemiBold
                }

                Row {
                    width: parent.width
                    spacing: 7

                    Rectangle {
                        id: _dot

                        y: 5
                        width: 8
                        height: 8
                        radius: 4
                        color: root._tint
                    }

                    DeskText {
                        objectName: "task/told"
                        width: parent.width - _dot.width - parent.spacing
                        text: root.told
                        size: Desktop.small
                    }
                }

                DeskText {
                    width: parent.width
                    text: root.needed
                    size: Desktop.small
                    soft: true
                }
            }
        }

        Grid {
            id: _figures

            width: parent.width
            columns: width > 480 ? 4 : 2
            columnSpacing: Desktop.gap
            rowSpacing: Desktop.gap * 0.7

            Repeater {
                model: root.figures

                Column {
                    id: _figure

                    required property var modelData

                    width: (_figures.width - _figures.columnSpacing * (_figures.columns - 1)) / _figures.columns

                    DeskText {
                        width: parent.width
                        text: _figure.modelData.label
                        size: Desktop.small
                        soft: true
                    }

                    DeskText {
                        width: parent.width
                        text: _figure.modelData.value
                        font.weight: Font.DemiBold
                    }
                }
            }
        }

        TaskCosts {
            width: parent.width
            costs: root.costs
            label: root.costsLabel
            none: root.noCosts
        }
    }
}
