pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The customer's card beside the device on a projector, as a telephone, scaled as one thing.
Item {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmCustomerViewModel _customer: (shell.column as PcmColumnViewModel).customer
    readonly property var _texts: shell.texts
    // Read from the last row: the smallest letters are 24 pixels high on 1080 lines.
    readonly property real _scale: Math.min(width / _frame.width, (height + 2 * Desktop.gap) / 1080 * 24 / Desktop.small)
    readonly property int _letters: Math.max(Desktop.small, Math.ceil(Desktop.small * _scale))

    objectName: "phone-side"

    PhoneFrame {
        id: _frame

        x: (root.width - width * root._scale) / 2
        y: (root.height - _words.height - height * root._scale) / 2
        width: 312
        height: (root.height - _words.height - Desktop.gap) / root._scale
        scale: root._scale
        transformOrigin: Item.TopLeft
        label: root._texts["desktop.customer.title"]

        Flickable {
            anchors.fill: parent
            anchors.margins: 17
            anchors.topMargin: 28
            contentHeight: _part.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            Loader {
                id: _part

                width: parent.width
                sourceComponent: root._customer.hasConnect ? _card : _none
            }
        }
    }

    Component {
        id: _card

        CustomerPanel {
            texts: root._texts
            people: root._customer.people
            customer: root._customer.id
            note: root._customer.note
            email: root._customer.email
            password: root._customer.password
            securityCode: root._customer.securityCode
            role: root._customer.role
            vehicle: root._customer.vehicle
            pairingCode: root._customer.pairingCode
            linked: root._customer.linked
            locked: root._customer.locked
            onCustomerPicked: customer => root._customer.choose(customer)
        }
    }

    Component {
        id: _none

        DeskText {
            objectName: "phone-side/no_connect"
            text: root._texts["desktop.customer.no_connect"]
        }
    }

    StageWords {
        id: _words

        fills: root.shell.presenting
        y: root.height - height
        width: parent.width
        texts: root._texts
        size: root._letters
    }
}
