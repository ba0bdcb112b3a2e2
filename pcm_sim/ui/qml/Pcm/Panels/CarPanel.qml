pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What is exact about the car beside its drawing: how cold it is outside, what time it is.
Column {
    id: root

    required property var texts
    required property string date
    required property string time
    required property int outside

    readonly property var _degrees: [-5, 2, 12, 30]

    signal timeLetPass(int minutes)
    signal outsideSet(int celsius)

    // A minus is as wide as a figure.
    function _written(degrees: int): string {
        return String(degrees).replace("-", "\u2212");
    }

    spacing: Desktop.gap * 0.6

    Labelled {
        id: _outside

        width: parent.width
        caption: root.texts["desktop.panel.outside"].replace("{n}", root._written(root.outside))

        Segments {
            objectName: "panel/outside"
            width: parent.width
            choices: root._degrees.map(degrees => ({
                        "value": String(degrees),
                        "label": root._written(degrees)
                    }))
            chosen: String(root.outside)
            label: _outside.caption
            size: Desktop.small
            onPicked: value => root.outsideSet(Number(value))
        }
    }

    TimePanel {
        width: parent.width
        texts: root.texts
        date: root.date
        time: root.time
        onTimeLetPass: minutes => root.timeLetPass(minutes)
    }
}
