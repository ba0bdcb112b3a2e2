pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What the customer reads in My Porsche, and what this demonstration customer types in the car.
Column {
    id: root

    required property var texts
    required property var people
    required property string customer
    required property string note
    required property string email
    required property string password
    required property string securityCode
    required property string role
    required property string vehicle
    required property string pairingCode
    required property bool linked
    required property bool locked

    signal customerPicked(string customer)

    spacing: Desktop.gap * 0.8

    DeskText {
        width: parent.width
        text: root.texts["desktop.customer.title"]
        size: Desktop.normal + 1
        font.weight: Font.DemiBold
    }

    DeskCombo {
        objectName: "customer/choose"
        width: parent.width
        choices: root.people
        chosen: root.customer
        label: root.texts["desktop.customer.choose"]
        onPicked: value => root.customerPicked(value)
    }

    DeskText {
        width: parent.width
        text: root.note
        size: Desktop.small
        soft: true
    }

    Rectangle {
        width: parent.width
        height: _code.height + 2 * Desktop.gap
        radius: Desktop.radius
        color: Desktop.card
        border.color: root.linked ? Desktop.good : Desktop.line
        visible: root.linked || root.pairingCode !== ""

        Column {
            id: _code

            x: Desktop.gap
            y: Desktop.gap
            width: parent.width - 2 * Desktop.gap
            spacing: 4

            DeskText {
                width: parent.width
                text: root.texts["desktop.customer.code"]
                soft: true
                size: Desktop.small
                visible: !root.linked
            }

            DeskText {
                objectName: "customer/code"
                width: parent.width
                text: root.linked ? root.texts["desktop.customer.linked"] : root.pairingCode
                size: root.linked ? Desktop.normal : Desktop.huge
                color: root.linked ? Desktop.good : Desktop.text
                font.weight: Font.DemiBold
            }

            DeskText {
                width: parent.width
                text: root.texts["desktop.customer.code.places"]
                soft: true
                size: Desktop.small
                visible: !root.linked
            }
        }
    }

    Labelled {
        width: parent.width
        caption: root.texts["desktop.customer.porsche_id"]

        DeskText {
            objectName: "customer/email"
            width: parent.width
            text: root.email
            wrapMode: Text.WrapAnywhere
        }
    }

    Row {
        width: parent.width

        Labelled {
            width: parent.width / 2
            caption: root.texts["desktop.customer.password"]

            DeskText {
                objectName: "customer/password"
                width: parent.width
                text: root.password
            }
        }

        Labelled {
            width: parent.width / 2
            caption: root.texts["desktop.customer.security_code"]

            DeskText {
                objectName: "customer/security_code"
                width: parent.width
                text: root.securityCode || root.texts["desktop.customer.security_code.none"]
            }
        }
    }

    Labelled {
        width: parent.width
        caption: root.texts["desktop.customer.vehicle"]

        DeskText {
            objectName: "customer/vehicle"
            width: parent.width
            text: [root.vehicle || root.texts["desktop.customer.vehicle.none"], root.role === "" ? "" : root.texts["desktop.customer.role." + root.role]].filter(part => part !== "").join(" · ")
        }
    }

    DeskText {
        width: parent.width
        visible: root.locked
        text: root.texts["desktop.customer.locked"]
        color: Desktop.warning
    }
}
