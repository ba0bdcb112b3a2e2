pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The time in the car, and buttons that let it pass: nobody waits a quarter of an hour in front of a class.
Labelled {
    id: root

    required property var texts
    required property string date
    required property string time

    signal timeLetPass(int minutes)

    caption: texts["desktop.time.title"]

    DeskText {
        objectName: "panel/date"
        width: parent.width
        text: root.date
    }

    Row {
        width: parent.width
        topPadding: 4
        spacing: Desktop.gap / 2

        DeskText {
            objectName: "panel/time"
            width: parent.width - _steps.width - parent.spacing
            height: _steps.height
            text: root.time
            size: Desktop.large
            font.weight: Font.DemiBold
            verticalAlignment: Text.AlignVCenter
        }

        Row {
            id: _steps

            spacing: Desktop.gap / 2

            Repeater {
                model: [
                    {
                        "minutes": 1,
                        "label": "+1 min"
                    },
                    {
                        "minutes": 15,
                        "label": "+15 min"
                    },
                    {
                        "minutes": 60,
                        "label": "+1 h"
                    }
                ]

                DeskButton {
                    required property var modelData

                    objectName: "panel/time/" + modelData.minutes
                    small: true
                    text: modelData.label
                    Accessible.name: root.texts["desktop.time.pass"] + ": " + text
                    onClicked: root.timeLetPass(modelData.minutes)
                }
            }
        }
    }
}
