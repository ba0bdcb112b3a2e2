pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// What the trainer sets about Porsche Connect: how it answers, what is ordered, whether an update waits.
Column {
    id: root

    required property var texts
    required property bool hasConnect
    required property var paces
    required property string pace
    required property var products
    required property bool update

    // The first one until another is picked, and again when that was ordered.
    property string _picked: ""
    readonly property string _wanted: products.some(one => one.value === _picked) ? _picked : products.length > 0 ? products[0].value : ""

    signal pacePicked(string pace)
    signal ordered(string product)
    signal updateSwitched(bool on)

    spacing: Desktop.gap

    DeskText {
        objectName: "panel/cloud/none"
        width: parent.width
        visible: !root.hasConnect
        text: root.texts["desktop.panel.cloud.none"]
    }

    Labelled {
        width: parent.width
        visible: root.hasConnect
        caption: root.texts["desktop.panel.cloud"]

        Segments {
            objectName: "panel/cloud"
            width: parent.width
            choices: root.paces
            chosen: root.pace
            label: root.texts["desktop.panel.cloud"]
            onPicked: value => root.pacePicked(value)
        }
    }

    DeskSwitch {
        objectName: "panel/update"
        width: parent.width
        visible: root.hasConnect
        text: root.texts["desktop.panel.update"]
        on: root.update
        onSwitched: on => root.updateSwitched(on)
    }

    Labelled {
        width: parent.width
        visible: root.hasConnect
        caption: root.texts["desktop.panel.order"]

        Row {
            width: parent.width
            spacing: Desktop.gap / 2
            visible: root.products.length > 0

            DeskCombo {
                objectName: "panel/order"
                width: parent.width - _order.width - parent.spacing
                choices: root.products
                chosen: root._wanted
                label: root.texts["desktop.panel.order"]
                onPicked: value => root._picked = value
            }

            DeskButton {
                id: _order

                objectName: "panel/order/confirm"
                text: root.texts["desktop.panel.order.confirm"]
                onClicked: root.ordered(root._wanted)
            }
        }

        DeskText {
            objectName: "panel/order/note"
            width: parent.width
            topPadding: 4
            text: root.products.length > 0 ? root.texts["desktop.panel.order.note"] : root.texts["desktop.panel.order.all"]
            size: Desktop.small
            soft: true
        }
    }
}
