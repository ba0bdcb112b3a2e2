pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The way to one flow, or why there is none; what it rests on; to be shown on the unit and to be copied.
Rectangle {
    id: root

    required property string feature
    required property string label
    required property string way
    required property bool leads
    required property string sources
    required property var texts
    required property bool copied
    required property bool closed
    required property bool ignition
    property bool guides: false
    property string guideTold: ""

    signal guideAsked
    signal showAsked
    signal copyAsked

    objectName: "way/" + feature
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
            text: root.label
            size: Desktop.small
            soft: true
        }

        DeskText {
            objectName: root.objectName + "/path"
            width: parent.width
            text: root.leads ? root.way : "– " + root.way
            font.weight: root.leads ? Font.DemiBold : Font.Normal
        }

        DeskText {
            objectName: root.objectName + "/closed"
            width: parent.width
            visible: root.closed
            text: root.texts["desktop.ways.closed"]
            size: Desktop.small
            color: Desktop.warning
        }

        DeskText {
            objectName: root.objectName + "/guide_told"
            width: parent.width
            visible: text !== ""
            text: root.guideTold
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            size: Desktop.small
            soft: true
        }

        CardFoot {
            width: parent.width
            guides: root.guides
            onGuideAsked: root.guideAsked()
            target: root.objectName
            texts: root.texts
            label: root.label
            sources: root.sources
            copied: root.copied
            leads: root.leads
            ignition: root.ignition
            onShowAsked: root.showAsked()
            onCopyAsked: root.copyAsked()
        }
    }
}
