pragma ComponentBehavior: Bound

import QtQuick

// The bar of the areas beside the home page in few lines: with words, drawings alone, or filled shapes.
Rectangle {
    id: root

    required property var sketch
    required property real mm
    required property color ink

    readonly property bool _tinted: sketch.bar === "tinted"
    readonly property bool _worded: sketch.bar === "worded"

    color: sketch.palette.bar

    Column {
        x: root._worded ? 4 * root.mm : (root.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: (root.height - 7 * 8 * root.mm) / 8

        Repeater {
            model: 7

            Row {
                id: _spot

                required property int index

                height: 8 * root.mm
                spacing: 3 * root.mm

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: (root._tinted ? 9 : 5) * root.mm
                    height: width
                    radius: root._tinted ? width * 0.3 : width / 2
                    color: root._tinted ? Qt.lighter(root.sketch.tints[_spot.index % root.sketch.tints.length], 1.25) : _spot.index === 0 ? root.sketch.palette.accent : root.ink
                }

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: (_spot.index % 2 ? 15 : 19) * root.mm
                    height: Math.max(1.5, 2.4 * root.mm)
                    radius: height / 2
                    visible: root._worded
                    color: _spot.index === 0 ? root.sketch.palette.accent : root.ink
                }
            }
        }
    }
}
