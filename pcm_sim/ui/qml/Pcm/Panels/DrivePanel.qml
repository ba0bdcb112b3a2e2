pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// How fast the car drives, and how cold it is outside: a touch each for what a class wants to see.
Row {
    id: root

    required property var texts
    required property bool ignition
    required property int speed
    required property int outside

    readonly property var _speeds: [0, 5, 50, 130]
    readonly property var _degrees: [-5, 2, 12, 30]

    signal driven(int kmh)
    signal outsideSet(int celsius)

    function choices(figures: var): var {
        return figures.map(figure => ({
                    "value": String(figure),
                    "label": String(figure).replace("-", "\u2212")
                }));
    }

    spacing: Desktop.gap

    Labelled {
        id: _speed

        width: (root.width - root.spacing) / 2
        caption: root.texts["desktop.panel.speed"].replace("{n}", root.speed)

        Segments {
            objectName: "panel/speed"
            width: parent.width
            enabled: root.ignition
            opacity: enabled ? 1 : 0.45
            choices: root.choices(root._speeds)
            chosen: String(root.speed)
            label: _speed.caption
            size: Desktop.small
            onPicked: value => root.driven(Number(value))
        }
    }

    Labelled {
        id: _outside

        width: (root.width - root.spacing) / 2
        caption: root.texts["desktop.panel.outside"].replace("{n}", String(root.outside).replace("-", "\u2212"))

        Segments {
            objectName: "panel/outside"
            width: parent.width
            choices: root.choices(root._degrees)
            chosen: String(root.outside)
            label: _outside.caption
            size: Desktop.small
            onPicked: value => root.outsideSet(Number(value))
        }
    }
}
