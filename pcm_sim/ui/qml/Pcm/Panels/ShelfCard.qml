pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A scenario on the shelf: its name, what it teaches, its tags, or why this car cannot show it.
FocusScope {
    id: root

    required property string key
    required property string name
    required property string about
    required property string tags
    required property string car
    required property string whyNot
    // Why it cannot be played, for a class: what exactly is missing is for whoever writes scenarios.
    property string reason

    readonly property bool _can: whyNot === ""

    signal picked

    objectName: "shelf/" + name
    implicitHeight: _words.implicitHeight + 1.4 * Desktop.gap
    activeFocusOnTab: _can
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: _can ? [about, car].filter(one => one !== "").join(". ") : reason
    Accessible.onPressAction: if (_can)
        root.picked()
    Keys.onReturnPressed: if (_can)
        root.picked()
    Keys.onSpacePressed: if (_can)
        root.picked()

    Rectangle {
        anchors.fill: parent
        radius: Desktop.radius
        color: _area.pressed ? Desktop.cardDown : root._can ? Desktop.card : "transparent"
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus || _area.containsMouse ? Desktop.accent : Desktop.line
    }

    LineIcon {
        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root._can ? "play" : "lock"
        tint: root._can ? Desktop.accent : Desktop.textSoft
        extent: 20
    }

    Column {
        id: _words

        anchors.left: parent.left
        anchors.leftMargin: 2.2 * Desktop.gap + 20
        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        DeskText {
            objectName: "shelf/name"
            width: parent.width
            text: root.name
            soft: !root._can
            font.weight: Font.DemiBold
        }

        DeskText {
            width: parent.width
            visible: text !== ""
            text: root.about
            size: Desktop.small
            soft: true
        }

        DeskText {
            objectName: "shelf/why_not"
            width: parent.width
            visible: !root._can
            text: root.reason
            size: Desktop.small
            color: Desktop.warning
        }

        DeskText {
            width: parent.width
            text: [root.car, root.tags].filter(one => one !== "").join(" · ")
            size: Desktop.small
            soft: true
        }
    }

    MouseArea {
        id: _area

        anchors.fill: parent
        enabled: root._can
        hoverEnabled: true
        cursorShape: root._can ? Qt.PointingHandCursor : Qt.ArrowCursor
        onClicked: root.picked()
    }
}
