pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The one clock of car and cloud: how fast it runs, where it jumps, what is due, what has happened.
Column {
    id: root

    required property var texts
    required property PcmClockViewModel clock
    required property int rate
    property bool wide: false

    signal ratePicked(int rate)

    spacing: Desktop.gap

    DeskText {
        objectName: "clock/now"
        width: parent.width
        text: root.clock.now
        size: Desktop.large
        font.weight: Font.DemiBold
    }

    Labelled {
        width: parent.width
        caption: root.texts["desktop.console.clock.rate"]

        Segments {
            objectName: "clock/rate"
            width: parent.width
            choices: root.clock.rates
            chosen: root.rate.toString()
            label: root.texts["desktop.console.clock.rate"]
            size: Desktop.normal - 1
            onPicked: value => root.ratePicked(parseInt(value))
        }
    }

    Labelled {
        width: parent.width
        caption: root.texts["desktop.console.clock.jump"]

        Flow {
            width: parent.width
            topPadding: 2
            spacing: Desktop.gap / 2

            Repeater {
                model: root.clock.steps

                DeskButton {
                    required property var modelData

                    objectName: "clock/step/" + modelData.value
                    small: true
                    text: modelData.label
                    Accessible.name: root.texts["desktop.time.pass"] + ": " + text
                    onClicked: root.clock.letPass(parseInt(modelData.value))
                }
            }

            DeskButton {
                objectName: "clock/month"
                small: true
                text: root.texts["desktop.console.clock.month"]
                onClicked: root.clock.toMonthEnd()
            }

            DeskButton {
                objectName: "clock/next"
                small: true
                text: root.texts["desktop.console.clock.next"]
                onClicked: root.clock.toNext()
            }
        }
    }

    Labelled {
        width: parent.width
        caption: root.texts["desktop.console.clock.named"]

        DeskCombo {
            objectName: "clock/named"
            width: parent.width
            choices: root.clock.events
            chosen: ""
            label: root.texts["desktop.console.clock.named.pick"]
            onPicked: name => root.clock.toNamed(name)
        }
    }

    DeskNote {
        objectName: "clock/note"
        width: parent.width
        text: root.clock.note
    }

    Flow {
        id: _lists

        readonly property real column: root.wide && root.clock.happened ? (width - spacing) / 2 : width

        width: parent.width
        spacing: root.wide ? Desktop.gap * 1.5 : Desktop.gap

        Labelled {
            width: _lists.column
            caption: root.texts["desktop.console.clock.due"]

            DeskText {
                objectName: "clock/nothing"
                width: parent.width
                visible: !root.clock.waits
                text: root.texts["desktop.console.clock.nothing"]
            }

            Repeater {
                model: root.clock.due

                DueCard {
                    objectName: "clock/due/" + key
                    width: _lists.column
                    going: root.texts["desktop.console.clock.go"]
                    onGoAsked: root.clock.toEvent(key)
                }
            }
        }

        Labelled {
            width: _lists.column
            visible: root.clock.happened
            caption: root.texts["desktop.console.clock.happened"]

            Repeater {
                model: root.clock.fired

                DueCard {
                    objectName: "clock/fired/" + key
                    width: _lists.column
                }
            }
        }
    }
}
