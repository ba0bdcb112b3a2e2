pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A whole number with what it counts behind it; less and more at its sides.
Row {
    id: root

    required property int number
    required property string unit
    required property string label
    property int step: 1

    signal picked(int number)

    spacing: Desktop.gap / 2

    DeskButton {
        objectName: root.objectName + "/less"
        text: "–"
        enabled: root.number > 1
        Accessible.name: root.label + ": –"
        onClicked: root.picked(Math.max(1, root.number - root.step))
    }

    DeskField {
        objectName: root.objectName + "/field"
        width: 64
        label: ""
        entry: root.number.toString()
        inputMethodHints: Qt.ImhDigitsOnly
        Accessible.name: root.label
        onTyped: words => root.picked(parseInt("0" + words.replace(/\D/g, "")))
    }

    DeskButton {
        objectName: root.objectName + "/more"
        text: "+"
        Accessible.name: root.label + ": +"
        onClicked: root.picked(root.number + root.step)
    }

    DeskText {
        height: Desktop.control
        text: root.unit
        verticalAlignment: Text.AlignVCenter
        soft: true
    }
}
