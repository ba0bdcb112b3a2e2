pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// What shall go wrong, in car or cloud, for whom, when and how long.
Column {
    id: root

    required property var texts
    required property PcmFaultsViewModel faults
    readonly property bool _car: faults.form.place === "car"

    function say(name: string): string {
        return texts["desktop.console.faults." + name];
    }

    spacing: Desktop.gap

    Labelled {
        width: parent.width
        caption: root.say("what")

        Segments {
            objectName: "faults/where"
            width: parent.width
            visible: root.faults.places.length > 1
            choices: root.faults.places
            chosen: root.faults.form.place
            label: root.say("where")
            size: Desktop.small
            onPicked: value => root.faults.pickPlace(value)
        }

        Item {
            width: parent.width
            height: 6
        }

        DeskCombo {
            objectName: "faults/what"
            width: parent.width
            choices: root.faults.recipes
            chosen: root.faults.form.fault
            label: root.say("what")
            onPicked: value => root.faults.pick(value)
        }

        DeskNumber {
            objectName: "faults/figure"
            topPadding: 6
            visible: unit !== ""
            number: root.faults.form.figure
            unit: root.faults.form.unit
            label: root.say("what")
            onPicked: number => root.faults.count("figure", number)
        }

        DeskText {
            objectName: "faults/about"
            width: parent.width
            topPadding: 6
            visible: text !== ""
            text: root.faults.form.about
            size: Desktop.small
            soft: true
        }
    }

    FaultBegins {
        width: parent.width
        texts: root.texts
        faults: root.faults
    }

    FaultWhom {
        width: parent.width
        visible: !root._car
        texts: root.texts
        faults: root.faults
    }

    Labelled {
        width: parent.width
        visible: root._car
        caption: root.say("lasts")

        Segments {
            objectName: "faults/lasts"
            width: parent.width
            choices: root.faults.lastings
            chosen: root.faults.form.lasts
            label: root.say("lasts")
            quiet: true
            size: Desktop.small
            onPicked: value => root.faults.fill("lasts", value)
        }

        DeskNumber {
            objectName: "faults/lasting"
            topPadding: 6
            visible: root.faults.form.lasts === "while"
            number: root.faults.form.lasting
            unit: root.texts["desktop.console.when.while.unit"]
            label: root.say("lasts")
            onPicked: number => root.faults.count("lasting", number)
        }
    }

    DeskButton {
        objectName: "faults/arm"
        width: parent.width
        primary: true
        text: root.say("arm")
        onClicked: root.faults.arm()
    }

    DeskNote {
        objectName: "faults/note"
        width: parent.width
        text: root.faults.note
        refused: root.faults.refused
    }
}
