pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// What is armed, each with how far it has come and its repair; and what has struck, the newest first.
Column {
    id: root

    required property var texts
    required property PcmFaultsViewModel faults

    function say(name: string): string {
        return texts["desktop.console.faults." + name];
    }

    spacing: Desktop.gap

    Column {
        width: parent.width
        spacing: 6

        DeskText {
            width: parent.width
            text: root.say("armed")
            size: Desktop.small
            soft: true
        }

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

        Flow {
            width: parent.width
            topPadding: 2
            visible: root.faults.armed
            spacing: 6

            DeskButton {
                objectName: "faults/repair_all"
                small: true
                text: root.say("repair_all")
                onClicked: root.faults.repairAll()
            }

            DeskButton {
                objectName: "faults/uncover"
                visible: root.faults.covered
                small: true
                text: root.say("uncover")
                onClicked: root.faults.uncover()
            }
        }
    }

    Column {
        width: parent.width
        visible: root.faults.struck
        spacing: 6

        DeskText {
            width: parent.width
            text: root.say("fired")
            size: Desktop.small
            soft: true
        }

        Repeater {
            model: root.faults.firings

            FaultCard {
                objectName: "struck/" + key
                width: root.width
                texts: root.texts
                repairs: false
            }
        }
    }
}
