pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The customer's side: who it is, what they know, which language they speak.
Column {
    id: root

    required property PcmShellViewModel shell
    required property PcmCustomerViewModel customer

    readonly property var texts: shell.texts

    spacing: Desktop.gap

    CustomerPanel {
        width: parent.width
        texts: root.texts
        people: root.customer.people
        customer: root.customer.id
        note: root.customer.note
        email: root.customer.email
        password: root.customer.password
        securityCode: root.customer.securityCode
        role: root.customer.role
        vehicle: root.customer.vehicle
        pairingCode: root.customer.pairingCode
        linked: root.customer.linked
        locked: root.customer.locked
        onCustomerPicked: customer => root.customer.choose(customer)
    }

    Labelled {
        width: parent.width
        caption: root.texts["desktop.menu.customer"]

        Segments {
            objectName: "customer/language"
            width: parent.width
            choices: [
                {
                    "value": "",
                    "label": root.texts["desktop.menu.customer.same"]
                },
                ...root.shell.languages]
            chosen: root.shell.customerLanguage
            label: root.texts["desktop.menu.customer"]
            size: Desktop.small
            quiet: true
            onPicked: language => root.shell.setCustomerLanguage(language)
        }
    }
}
