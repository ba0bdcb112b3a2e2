pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// Of a fault of the cloud: for whom it is, what it strikes, and how often.
Column {
    id: root

    required property var texts
    required property PcmFaultsViewModel faults

    function say(name: string): string {
        return texts["desktop.console.faults." + name];
    }

    spacing: Desktop.gap

    Labelled {
        width: parent.width
        caption: root.say("whom")

        Segments {
            objectName: "faults/whom"
            width: parent.width
            choices: root.faults.form.whoms
            chosen: root.faults.form.whom
            label: root.say("whom")
            quiet: true
            size: Desktop.small
            onPicked: value => root.faults.fill("whom", value)
        }

        Item {
            width: parent.width
            height: 6
            visible: _who.visible
        }

        DeskCombo {
            id: _who

            readonly property bool _cars: root.faults.form.whom === "car"

            objectName: "faults/who"
            width: parent.width
            visible: root.faults.form.whom !== "everybody"
            choices: _cars ? root.faults.cars : root.faults.customers
            chosen: _cars ? root.faults.form.vin : root.faults.form.account
            label: root.say("whom")
            onPicked: value => root.faults.fill(_cars ? "vin" : "account", value)
        }
    }

    Labelled {
        width: parent.width
        visible: !root.faults.form.fixed
        caption: root.say("strikes")

        DeskCombo {
            objectName: "faults/operation"
            width: parent.width
            choices: root.faults.operations
            chosen: root.faults.form.operation
            label: root.say("strikes")
            onPicked: value => root.faults.fill("operation", value)
        }
    }

    Labelled {
        width: parent.width
        caption: root.say("often")

        Segments {
            objectName: "faults/when"
            width: parent.width
            choices: root.faults.whens
            chosen: root.faults.form.when
            label: root.say("often")
            quiet: true
            size: Desktop.small
            onPicked: value => root.faults.pickWhen(value)
        }

        DeskNumber {
            objectName: "faults/number"
            topPadding: 6
            visible: unit !== ""
            number: root.faults.form.number
            unit: root.faults.form.counted
            label: root.say("often")
            onPicked: number => root.faults.count("number", number)
        }
    }
}
