pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Over the device: what is wrong with edited files, in a word that all is new, or one sentence to read.
Rectangle {
    id: root

    required property var texts
    required property var problems
    required property int more
    // A sentence, ready to read; empty for none.
    required property string notice
    // What stands over the problems.
    required property string heading
    // Nothing is broken: it is only not all there.
    required property bool mild
    // The sentence offers to go on with something.
    required property bool offers

    readonly property bool _bad: problems.length > 0
    readonly property bool _stays: _bad || notice !== ""

    signal dismissed
    signal accepted
    signal declined

    objectName: "banner"
    implicitHeight: _all.height + 2 * Desktop.gap
    radius: Desktop.radius
    color: Desktop.card
    border.color: _bad && !mild ? Desktop.bad : _stays ? Desktop.warning : Desktop.good
    Accessible.role: Accessible.AlertMessage
    Accessible.name: _title.text

    // The good word goes by itself; what is wrong stays until it is put right or put away.
    Timer {
        running: !root._stays
        interval: 4000
        onTriggered: root.dismissed()
    }

    LineIcon {
        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap
        y: Desktop.gap
        name: root._stays ? "warning" : "done"
        tint: root.border.color
        extent: 20
    }

    Column {
        id: _all

        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap * 2 + 20
        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap
        y: Desktop.gap
        spacing: 4

        Item {
            width: parent.width
            height: Math.max(_title.height, _close.height)

            DeskText {
                id: _title

                objectName: "banner/title"
                anchors.left: parent.left
                anchors.right: _close.left
                anchors.rightMargin: Desktop.gap
                anchors.verticalCenter: parent.verticalCenter
                text: root._bad ? root.heading : root._stays ? root.notice : root.texts["desktop.banner.renewed"]
                font.weight: root._bad ? Font.DemiBold : Font.Normal
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }

            BarButton {
                id: _close

                objectName: "banner/close"
                anchors.right: parent.right
                text: root.texts["desktop.banner.close"]
                onClicked: root.dismissed()
            }
        }

        Flow {
            width: parent.width
            visible: root.offers
            spacing: Desktop.gap / 2

            DeskButton {
                objectName: "banner/go_on"
                small: true
                primary: true
                text: root.texts["desktop.banner.go_on"]
                onClicked: root.accepted()
            }

            DeskButton {
                objectName: "banner/forget"
                small: true
                text: root.texts["desktop.banner.forget"]
                onClicked: root.declined()
            }
        }

        Repeater {
            model: root.problems

            DeskText {
                required property string modelData

                objectName: "banner/problem"
                width: _all.width
                text: modelData
                size: Desktop.small
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }

        DeskText {
            objectName: "banner/notice"
            width: parent.width
            visible: root._bad && root.notice !== ""
            text: root.notice
            size: Desktop.small
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        DeskText {
            objectName: "banner/more"
            width: parent.width
            visible: root.more > 0
            text: root.texts["desktop.banner.more"].replace("{n}", root.more)
            size: Desktop.small
            soft: true
        }
    }
}
