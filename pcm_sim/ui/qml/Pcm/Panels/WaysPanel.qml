pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// Where each flow is on this car, to be read out to whoever sits in one, or sent as a guide.
Column {
    id: root

    required property var texts
    required property PcmWaysViewModel ways
    required property bool ignition

    spacing: Desktop.gap * 0.8

    DeskText {
        width: parent.width
        text: root.texts["desktop.ways.title"]
        size: Desktop.normal + 1
        font.weight: Font.DemiBold
    }

    Repeater {
        model: root.ways.rows

        WayCard {
            width: root.width
            texts: root.texts
            copied: root.ways.copied === feature
            closed: root.ways.closed === feature
            ignition: root.ignition
            guides: root.ways.hasGuides
            guideTold: root.ways.guided === feature ? root.ways.guideTold : ""
            onGuideAsked: root.ways.guide(feature)
            onShowAsked: root.ways.show(feature)
            onCopyAsked: root.ways.copy(feature)
        }
    }
}
