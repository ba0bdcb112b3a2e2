pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Something that was found: what it is, the way there, what to do, what it rests on.
Rectangle {
    id: root

    required property int place
    required property string kind
    required property string title
    required property string path
    required property string detail
    required property bool leads
    required property bool phones
    required property string sources
    required property var texts
    required property bool copied
    required property bool closed
    required property bool ignition

    signal showAsked
    signal copyAsked
    signal phoneAsked

    objectName: "hit/" + place
    height: _all.height + 2 * _all.y
    radius: Desktop.radius
    color: Desktop.card
    border.color: closed ? Desktop.warning : Desktop.line

    Column {
        id: _all

        x: Desktop.gap
        y: Desktop.gap * 0.7
        width: parent.width - 2 * x
        spacing: 4

        DeskText {
            width: parent.width
            text: root.texts["desktop.find.kind." + root.kind] ?? root.kind
            size: Desktop.small
            soft: true
        }

        DeskText {
            objectName: root.objectName + "/title"
            width: parent.width
            text: root.title
            font.weight: Font.DemiBold
        }

        DeskText {
            objectName: root.objectName + "/path"
            width: parent.width
            visible: text !== ""
            text: root.path
        }

        DeskText {
            objectName: root.objectName + "/detail"
            width: parent.width
            visible: text !== ""
            text: root.detail
            size: Desktop.small
            soft: true
        }

        DeskText {
            objectName: root.objectName + "/closed"
            width: parent.width
            visible: root.closed
            text: root.texts["desktop.ways.closed"]
            size: Desktop.small
            color: Desktop.warning
        }

        DeskButton {
            objectName: root.objectName + "/phone"
            small: true
            visible: root.phones
            text: root.texts["desktop.find.phone"]
            Accessible.name: text + ": " + root.title
            onClicked: root.phoneAsked()
        }

        CardFoot {
            width: parent.width
            target: root.objectName
            texts: root.texts
            label: root.title
            sources: root.sources
            copied: root.copied
            leads: root.leads
            ignition: root.ignition
            onShowAsked: root.showAsked()
            onCopyAsked: root.copyAsked()
        }
    }
}
