pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Options that slide in from the right over the page that they are about.
Item {
    id: root

    required property UnitStyle skin
    required property var rowModel
    required property var underModel
    required property string page
    required property string emptyText
    required property string ringTarget
    required property int ringRow

    signal rowTouched(string target)
    signal putAway

    Component.onCompleted: if (skin.motion > 0)
        _slide.start()

    RowList {
        x: root.skin.margin
        width: parent.width - 2 * x
        height: parent.height
        opacity: 0.3
        enabled: false
        inert: true
        skin: root.skin
        rowModel: root.underModel
        page: root.page
        ringTarget: ""
        ringRow: -1
    }

    // A touch beside the options leaves them.
    MouseArea {
        anchors.fill: parent
        onClicked: root.putAway()
    }

    Rectangle {
        id: _panel

        x: parent.width - width
        y: -root.skin.mm
        width: parent.width * 0.72
        height: parent.height + 3 * root.skin.mm
        color: root.skin.ground

        Rectangle {
            width: root.skin.ring
            height: parent.height
            color: root.skin.accent
        }

        RowList {
            x: root.skin.margin + root.skin.ring
            y: root.skin.mm
            width: parent.width - 2 * root.skin.margin - root.skin.ring
            height: root.height
            skin: root.skin
            rowModel: root.rowModel
            page: root.page
            emptyText: root.emptyText
            ringTarget: root.ringTarget
            ringRow: root.ringRow
            onRowTouched: target => root.rowTouched(target)
        }

        NumberAnimation on x {
            id: _slide

            running: false
            from: root.width
            to: root.width * 0.28
            duration: root.skin.ms(210)
            easing.type: Easing.OutCubic
        }
    }
}
