pragma ComponentBehavior: Bound

import QtQuick

// Four bars of reception.
Row {
    id: root

    required property int bars
    required property color lit
    required property color unlit
    required property real extent

    spacing: extent * 0.1
    height: extent
    width: implicitWidth

    Repeater {
        model: 4

        Rectangle {
            required property int index

            y: root.extent - height
            width: root.extent * 0.17
            height: root.extent * (0.34 + index * 0.22)
            radius: width * 0.25
            color: index < root.bars ? root.lit : root.unlit
        }
    }
}
