pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// When a fault strikes: at once, when something happens in car or cloud, or in a while.
Labelled {
    id: root

    required property var texts
    required property PcmFaultsViewModel faults

    function say(name: string): string {
        return texts["desktop.console.faults." + name];
    }

    caption: say("when")

    Segments {
        objectName: "faults/begins"
        width: parent.width
        choices: root.faults.begins
        chosen: root.faults.form.begins
        label: root.say("when")
        quiet: true
        size: Desktop.small
        onPicked: value => root.faults.fill("begins", value)
    }

    Column {
        width: parent.width
        topPadding: 6
        visible: root.faults.form.begins === "on"
        spacing: 6

        DeskCombo {
            objectName: "faults/on"
            width: parent.width
            choices: root.faults.triggers
            chosen: root.faults.form.on
            label: root.say("on")
            onPicked: value => root.faults.fill("on", value)
        }

        DeskCombo {
            objectName: "faults/page"
            width: parent.width
            visible: root.faults.form.asksPage
            choices: root.faults.pages
            chosen: root.faults.form.page
            label: root.say("page")
            onPicked: value => root.faults.fill("page", value)
        }

        Labelled {
            width: parent.width
            caption: root.say("nth")

            DeskNumber {
                objectName: "faults/nth"
                number: root.faults.form.nth
                unit: ""
                label: root.say("nth")
                onPicked: number => root.faults.count("nth", number)
            }
        }
    }

    DeskNumber {
        objectName: "faults/minutes"
        topPadding: 6
        visible: root.faults.form.begins === "after"
        number: root.faults.form.minutes
        unit: root.texts["desktop.console.when.while.unit"]
        label: root.say("when")
        onPicked: number => root.faults.count("minutes", number)
    }
}
