pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The desk of the Porsche Centre and of support: who stands there, and what can be done for that customer.
Column {
    id: root

    required property var texts
    required property var languages
    required property PcmServiceDeskViewModel desk

    readonly property bool _isNew: desk.form.account === ""

    function say(name: string): string {
        return texts["desktop.console.desk." + name];
    }

    spacing: Desktop.gap

    Labelled {
        width: parent.width
        caption: root.say("who")

        DeskCombo {
            objectName: "desk/who"
            width: parent.width
            choices: root.desk.customers
            chosen: root.desk.form.account
            label: root.say("who")
            onPicked: value => root.desk.choose(value)
        }

        DeskText {
            objectName: "desk/known"
            width: parent.width
            visible: text !== ""
            topPadding: 4
            text: root.desk.who
            size: Desktop.small
            soft: true
        }
    }

    DeskNote {
        objectName: "desk/invited"
        width: parent.width
        text: root.desk.asked === "invite" && !root._isNew ? root.desk.note : ""
    }

    Loader {
        width: parent.width
        active: root._isNew
        visible: active

        sourceComponent: NewCustomerPanel {
            texts: root.texts
            languages: root.languages
            desk: root.desk
        }
    }

    DeskGroup {
        width: parent.width
        visible: !root._isNew
        desk: root.desk
        texts: root.texts
        heading: root.say("group.invitation")

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
        visible: !root._isNew
        desk: root.desk
        texts: root.texts
        heading: root.say("group.number")

        DeskField {
            objectName: "desk/mobile"
            width: parent.width
            label: root.say("mobile")
            entry: root.desk.form.mobile
            onTyped: words => root.desk.fill("mobile", words)
        }
    }

    DeskGroup {
        width: parent.width
        visible: !root._isNew
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
        visible: !root._isNew
        desk: root.desk
        texts: root.texts
        heading: root.say("group.purchase")

        DeskCombo {
            objectName: "desk/purchase"
            width: parent.width
            visible: root.desk.purchases.length > 0
            choices: root.desk.purchases
            chosen: root.desk.form.item
            label: root.say("purchase")
            onPicked: value => root.desk.fill("item", value)
        }
    }

    DeskGroup {
        width: parent.width
        visible: !root._isNew
        desk: root.desk
        texts: root.texts
        heading: root.say("group.account")
    }
}
