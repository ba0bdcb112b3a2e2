pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// Faults: one is picked and armed, all that are armed are listed, and what has struck; the magic values.
Column {
    id: root

    required property var texts
    required property PcmFaultsViewModel faults

    function say(name: string): string {
        return texts["desktop.console.faults." + name];
    }

    spacing: Desktop.gap

    FaultPicker {
        width: parent.width
        texts: root.texts
        faults: root.faults
    }

    Labelled {
        width: parent.width
        caption: root.say("armed")

        DeskText {
            objectName: "faults/none"
            width: parent.width
            visible: !root.faults.armed
            text: root.say("none")
        }

        Repeater {
            model: root.faults.armedFaults

            FaultCard {
                objectName: "fault/" + key
                width: root.width
                texts: root.texts
                onRepairAsked: root.faults.repair(key)
            }
        }

        DeskButton {
            objectName: "faults/repair_all"
            visible: root.faults.armed
            small: true
            text: root.say("repair_all")
            onClicked: root.faults.repairAll()
        }
    }

    Labelled {
        width: parent.width
        visible: root.faults.struck
        caption: root.say("fired")

        Repeater {
            model: root.faults.firings

            DueCard {
                required property string detail

                objectName: "struck/" + key
                width: root.width
                about: ""
                when: detail
            }
        }
    }

    DeskSwitch {
        objectName: "faults/magic"
        width: parent.width
        text: root.say("magic")
        on: root.faults.magic
        onSwitched: on => root.faults.setMagic(on)
    }

    DeskText {
        width: parent.width
        text: root.say("magic.note")
        size: Desktop.small
        soft: true
    }
}
