pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// Where each flow is on this car, to be read out to whoever sits in one.
Column {
    id: root

    required property var texts
    required property var rowModel
    required property string copied
    required property string closed
    required property bool ignition
    required property bool guides
    required property string guided
    required property string guideTold

    signal guideAsked(string feature)
    signal showAsked(string feature)
    signal copyAsked(string feature)

    spacing: Desktop.gap * 0.8

    DeskText {
        width: parent.width
        text: root.texts["desktop.ways.title"]
        size: Desktop.normal + 1
        font.weight: Font.DemiBold
    }

    Repeater {
        model: root.rowModel

        WayCard {
            width: root.width
            texts: root.texts
            copied: root.copied === feature
            closed: root.closed === feature
            ignition: root.ignition
            guides: root.guides
            guideTold: root.guided === feature ? root.guideTold : ""
            onGuideAsked: root.guideAsked(feature)
            onShowAsked: root.showAsked(feature)
            onCopyAsked: root.copyAsked(feature)
        }
    }
}
