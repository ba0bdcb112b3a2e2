pragma ComponentBehavior: Bound

import QtQuick

// The home page of a unit in few lines: its bar or tabs, and its rows, tiles or widgets.
Rectangle {
    id: root

    required property var sketch
    // Pixels in one millimetre of the device.
    required property real mm

    readonly property var _palette: sketch.palette
    readonly property bool _worded: sketch.bar === "worded"
    readonly property real _bar: sketch.bar !== "none" ? sketch.barWidth * mm : 0
    readonly property real _gap: Math.max(2, 2 * mm)
    readonly property real _top: 11 * mm
    readonly property real _round: Math.min(3, sketch.radius * mm * 1.4)
    readonly property color _ink: Qt.alpha(_palette.text, 0.85)

    color: _palette.ground
    border.width: 1
    border.color: Qt.alpha(_palette.edge, 0.6)

    // A word, or a drawing, as little more than its place.
    component Mark: Rectangle {
        height: Math.max(1.5, 2.4 * root.mm)
        radius: height / 2
        color: root._ink
    }

    component Plate: Rectangle {
        radius: root._round
        color: root._palette.surface
        border.width: 1
        border.color: Qt.alpha(root._palette.edge, 0.55)
    }

    SketchedBar {
        x: 1
        y: 1
        width: Math.max(0, root._bar - 1)
        height: parent.height - 2
        visible: root.sketch.bar !== "none"
        sketch: root.sketch
        mm: root.mm
        ink: root._ink
    }

    Mark {
        x: root._bar + 5 * root.mm
        y: 4 * root.mm
        width: 14 * root.mm
    }

    Mark {
        anchors.right: parent.right
        anchors.rightMargin: 5 * root.mm
        y: 4 * root.mm
        width: 22 * root.mm
        opacity: 0.7
    }

    Loader {
        x: root._bar + root._gap
        y: root._top
        width: parent.width - x - root._gap
        height: parent.height - y - root._gap
        sourceComponent: root.sketch.page === "rows" ? _rows : root.sketch.page === "tiles" ? _tiles : _widgets
    }

    Component {
        id: _rows

        Item {
            id: _page

            readonly property real _tab: 15 * root.mm
            readonly property real _row: (height - _tab) / 5

            Repeater {
                model: 3

                Rectangle {
                    id: _oneTab

                    required property int index

                    x: index * width
                    width: _page.width / 3
                    height: _page._tab
                    color: index === 0 ? root._palette.surface : "transparent"
                    border.width: 1
                    border.color: Qt.alpha(root._palette.edge, 0.5)

                    Rectangle {
                        width: parent.width
                        height: 2
                        visible: _oneTab.index === 0
                        color: root._palette.accent
                    }

                    Mark {
                        anchors.centerIn: parent
                        width: parent.width * 0.5
                        opacity: _oneTab.index === 0 ? 1 : 0.5
                    }
                }
            }

            Repeater {
                model: 5

                Item {
                    id: _oneRow

                    required property int index

                    y: _page._tab + index * height
                    width: _page.width
                    height: _page._row

                    Mark {
                        x: 4 * root.mm
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width * [0.4, 0.3, 0.36, 0.3, 0.5][_oneRow.index]
                    }

                    Rectangle {
                        y: parent.height
                        width: parent.width
                        height: 1
                        visible: _oneRow.index < 4
                        color: Qt.alpha(root._palette.edge, 0.5)
                    }
                }
            }
        }
    }

    Component {
        id: _tiles

        Grid {
            id: _grid

            columns: 4
            spacing: root._gap

            Repeater {
                model: 8

                Plate {
                    width: (_grid.width - 3 * root._gap) / 4
                    height: (_grid.height - root._gap) / 2

                    Mark {
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: parent.height * (root._worded ? 0.5 : 0.66) - height / 2
                        width: parent.width * 0.5
                        anchors.horizontalCenterOffset: root._worded ? parent.width * 0.08 : 0
                    }

                    Rectangle {
                        x: root._worded ? parent.width * 0.14 : (parent.width - width) / 2
                        y: parent.height * (root._worded ? 0.5 : 0.36) - height / 2
                        width: (root._worded ? 5 : 8) * root.mm
                        height: width
                        radius: width / 2
                        color: root._worded ? root._palette.accent : root._ink
                    }
                }
            }
        }
    }

    Component {
        id: _widgets

        Item {
            id: _home

            readonly property real _low: height * 0.26

            Repeater {
                model: 3

                Plate {
                    required property int index

                    x: index * (width + root._gap)
                    width: (_home.width - 2 * root._gap) / 3
                    height: _home.height - _home._low - root._gap

                    Rectangle {
                        x: 4 * root.mm
                        y: 4 * root.mm
                        width: 11 * root.mm
                        height: width
                        radius: width * 0.3
                        color: root._palette.accent
                    }

                    Mark {
                        x: 4 * root.mm
                        y: parent.height * 0.66
                        width: parent.width * 0.55
                    }

                    Mark {
                        x: 4 * root.mm
                        y: parent.height * 0.66 + 6 * root.mm
                        width: parent.width * 0.4
                        opacity: 0.5
                    }
                }
            }

            Repeater {
                model: 5

                Plate {
                    required property int index

                    x: index * (width + root._gap)
                    y: _home.height - height
                    width: (_home.width - 4 * root._gap) / 5
                    height: _home._low

                    Mark {
                        anchors.centerIn: parent
                        width: parent.width * 0.5
                    }
                }
            }
        }
    }
}
