pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// Faults that are drawn by lot and stay covered until they strike.
Rectangle {
    id: root

    required property var texts
    required property PcmFaultsViewModel faults

    function say(name: string): string {
        return texts["desktop.console.faults.surprise" + name];
    }

    implicitHeight: _all.height + 2 * _all.y
    radius: Desktop.radius
    color: "transparent"
    border.color: Desktop.line

    Column {
        id: _all

        x: Desktop.gap
        y: Desktop.gap
        width: parent.width - 2 * x
        spacing: Desktop.gap * 0.7

        Row {
            width: parent.width
            spacing: 8

            LineIcon {
                anchors.verticalCenter: parent.verticalCenter
                name: "eye-off"
                tint: Desktop.accent
                extent: 18
            }

            DeskText {
                width: parent.width - 26
                text: root.say("")
                font.weight: Font.DemiBold
            }
        }

        DeskText {
            width: parent.width
            text: root.say(".note")
            size: Desktop.small
            soft: true
        }

        DeskNumber {
            objectName: "faults/surprise/number"
            number: root.faults.number
            unit: root.say(".number")
            label: root.say("")
            onPicked: number => root.faults.setNumber(number)
        }

        DeskNumber {
            objectName: "faults/surprise/seed"
            number: root.faults.seed
            unit: root.say(".seed")
            label: root.say(".seed")
            onPicked: seed => root.faults.setSeed(seed)
        }

        DeskButton {
            objectName: "faults/surprise"
            width: parent.width
            text: root.say(".do")
            onClicked: root.faults.surpriseClass()
        }
    }
}
