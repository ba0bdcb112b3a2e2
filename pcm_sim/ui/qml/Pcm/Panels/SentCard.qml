pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// One message that was sent: what it is about, how it went, what it says, the code or link in it.
Rectangle {
    id: root

    required property int number
    required property string subject
    required property string head
    required property string address
    required property string text
    required property string secret
    required property string secretName
    required property string secretLine
    required property bool astray
    required property bool opened
    required property string move
    required property var texts
    required property bool copied

    signal openAsked
    signal copyAsked
    signal moveAsked

    objectName: "sent/" + number
    height: _all.height + 2 * _all.y
    radius: Desktop.radius
    color: Desktop.card
    border.color: astray ? Desktop.warning : Desktop.line

    Column {
        id: _all

        x: Desktop.gap
        y: Desktop.gap * 0.7
        width: parent.width - 2 * x
        spacing: 4

        DeskText {
            objectName: root.objectName + "/subject"
            width: parent.width
            text: root.subject
            font.weight: Font.DemiBold
        }

        DeskText {
            objectName: root.objectName + "/head"
            width: parent.width
            text: root.head
            size: Desktop.small
            color: root.astray ? Desktop.warning : Desktop.textSoft
        }

        DeskText {
            objectName: root.objectName + "/address"
            width: parent.width
            text: root.address
            size: Desktop.small
            soft: true
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        DeskText {
            objectName: root.objectName + "/text"
            width: parent.width
            visible: root.opened && text !== ""
            topPadding: 4
            bottomPadding: 4
            text: root.text
        }

        DeskText {
            objectName: root.objectName + "/secret"
            width: parent.width
            visible: root.secret !== ""
            text: root.secretLine
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            color: Desktop.accent
        }

        Flow {
            width: parent.width
            topPadding: 2
            spacing: Desktop.gap / 2

            DeskButton {
                objectName: root.objectName + "/open"
                small: true
                text: root.texts[root.opened ? "desktop.console.outbox.shut" : "desktop.console.outbox.read"]
                Accessible.name: text + ": " + root.subject
                onClicked: root.openAsked()
            }

            DeskButton {
                objectName: root.objectName + "/copy"
                small: true
                visible: root.secret !== ""
                text: root.copied ? root.texts["desktop.ways.copied"] : root.texts["desktop.ways.copy"]
                Accessible.name: text + ": " + root.secretName
                onClicked: root.copyAsked()
            }

            DeskButton {
                objectName: root.objectName + "/move"
                small: true
                visible: root.move !== ""
                text: root.move
                Accessible.name: text + ": " + root.subject
                onClicked: root.moveAsked()
            }
        }
    }
}
