pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// What the Centre writes down of somebody who buys a car, and the invitation.
Column {
    id: root

    required property var texts
    required property var languages
    required property PcmServiceDeskViewModel desk

    function say(name: string): string {
        return texts["desktop.console.desk." + name];
    }

    spacing: Desktop.gap

    Repeater {
        model: ["name", "email", "mobile", "delivery"]

        Labelled {
            id: _field

            required property string modelData

            width: root.width
            caption: root.say(modelData)

            DeskField {
                objectName: "desk/" + _field.modelData
                width: parent.width
                label: ""
                Accessible.name: _field.caption
                entry: root.desk.form[_field.modelData]
                onTyped: words => root.desk.fill(_field.modelData, words)
            }
        }
    }

    Labelled {
        width: parent.width
        caption: root.say("language")

        Segments {
            objectName: "desk/language"
            width: parent.width
            choices: root.languages
            chosen: root.desk.form.language
            label: root.say("language")
            size: Desktop.small
            quiet: true
            onPicked: value => root.desk.fill("language", value)
        }
    }

    Labelled {
        width: parent.width
        caption: root.say("centre")

        DeskCombo {
            objectName: "desk/centre"
            width: parent.width
            choices: root.desk.centres
            chosen: root.desk.form.centre
            label: root.say("centre")
            onPicked: value => root.desk.fill("centre", value)
        }
    }

    DeskGroup {
        width: parent.width
        desk: root.desk
        texts: root.texts
        heading: root.say("group.car")

        DeskCombo {
            objectName: "desk/car"
            width: parent.width
            choices: root.desk.cars
            chosen: root.desk.form.vin
            label: root.say("car")
            onPicked: value => root.desk.fill("vin", value)
        }
    }

    DeskGroup {
        width: parent.width
        desk: root.desk
        texts: root.texts
        heading: root.say("group.invitation")
    }
}
