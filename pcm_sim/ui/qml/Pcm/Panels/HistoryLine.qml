pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// One thing that happened, on the line of time: a click goes back to before it, or on to after it.
FocusScope {
    id: root

    required property string key
    required property int first
    required property int last
    required property string kind
    required property string who
    required property string title
    required property string came
    required property string when
    required property string day
    required property bool refused
    required property bool undone
    required property bool present
    required property bool picked
    required property bool latest
    required property string kept
    required property bool bound
    required property var texts
    property Component belowLatest: null

    readonly property real _high: _words.height + 14
    readonly property bool _lit: activeFocus || _area.containsMouse || _pick.hovered
    readonly property var _icons: ({
            car: "display",
            phone: "phone",
            instructor: "console",
            cloud: "cloud",
            time: "clock"
        })
    readonly property int _gutter: 36

    signal goAsked
    signal pickAsked

    function _say(name: string): string {
        return texts["desktop.console.history." + name];
    }

    objectName: "history/" + first + (undone ? "/undone" : "")
    implicitHeight: _top.height + _high + (_below.active ? _below.height + Desktop.gap : 0)
    activeFocusOnTab: !bound
    Accessible.role: Accessible.Button
    Accessible.name: who + ": " + title
    Accessible.description: [kept, _say(undone ? "after" : "before")].filter(one => one !== "").join(", ")
    Accessible.onPressAction: if (!bound)
        root.goAsked()
    Keys.onReturnPressed: if (!bound)
        root.goAsked()
    Keys.onSpacePressed: if (!bound)
        root.goAsked()

    Column {
        id: _top

        width: parent.width

        DeskText {
            objectName: "history/day"
            width: parent.width
            leftPadding: root._gutter
            rightPadding: root._gutter
            topPadding: Desktop.gap * 0.5
            bottomPadding: 2
            visible: text !== ""
            text: root.day
            size: Desktop.small
            soft: true
        }

        NowMark {
            objectName: "history/now"
            width: parent.width
            visible: root.present
            words: root._say("now")
            gutter: root._gutter
        }
    }

    Rectangle {
        y: _top.height
        width: parent.width
        height: root._high
        radius: Desktop.radius
        color: _area.pressed ? Desktop.cardDown : root._lit || root.picked ? Desktop.card : "transparent"
        border.width: root.activeFocus ? 2 : root.picked ? 1 : 0
        border.color: Desktop.accent
    }

    // The line of time, through the middle of the drawings.
    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: root._gutter / 2
        y: _top.height
        width: 1
        height: parent.height - y
        color: root.undone ? "transparent" : Desktop.line
    }

    MouseArea {
        id: _area

        y: _top.height
        width: parent.width
        height: root._high
        enabled: !root.bound
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: root.goAsked()
    }

    // The drawing says where it happened; a click on it picks the moment to be compared.
    IconButton {
        id: _pick

        objectName: root.objectName + "/compare"
        anchors.left: parent.left
        anchors.leftMargin: (root._gutter - width) / 2
        y: _top.height + 4
        width: 26
        height: 26
        drawing: root.picked ? "tick" : root._icons[root.kind] ?? "history"
        primary: root.picked
        spoken: root._say("compare") + ": " + root.title
        opacity: root.undone ? 0.75 : 1
        onClicked: root.pickAsked()
    }

    Column {
        id: _words

        anchors.left: parent.left
        anchors.leftMargin: root._gutter + 6
        anchors.right: _when.left
        anchors.rightMargin: Desktop.gap
        y: _top.height + 7
        spacing: 2

        DeskText {
            objectName: "history/title"
            width: parent.width
            text: root.title
            size: Desktop.normal - 1
            color: root.undone ? Desktop.textSoft : Desktop.text
            font.strikeout: root.undone
        }

        DeskText {
            width: parent.width
            // The drawing says it where nobody has a name.
            visible: !["car", "time"].includes(root.kind)
            text: root.who
            size: Desktop.small
            soft: true
        }

        DeskText {
            objectName: "history/came"
            width: parent.width
            visible: text !== ""
            text: root.came
            size: Desktop.small
            color: root.refused ? Desktop.warning : Desktop.textSoft
        }

        // A moment that is kept lies right after this.
        KeptMark {
            objectName: root.objectName + "/kept"
            width: parent.width
            names: root.kept
        }
    }

    Item {
        id: _when

        anchors.right: parent.right
        anchors.rightMargin: 8
        y: _top.height + 8
        width: Math.max(_clock.implicitWidth, 20)
        height: 20

        DeskText {
            id: _clock

            anchors.right: parent.right
            visible: !root._lit || root.bound
            text: root.when
            size: Desktop.small
            soft: true
            wrapMode: Text.NoWrap
        }

        LineIcon {
            anchors.right: parent.right
            visible: root._lit && !root.bound
            name: root.undone ? "redo" : "undo"
            tint: Desktop.accent
            extent: 18
        }

        DeskTip {
            visible: _area.containsMouse
            text: root._say(root.undone ? "after" : "before")
        }
    }

    Loader {
        id: _below

        anchors.left: parent.left
        anchors.leftMargin: root._gutter + 6
        y: _top.height + root._high + Desktop.gap / 2
        width: parent.width - root._gutter - 6
        active: root.latest && root.belowLatest !== null
        sourceComponent: root.belowLatest
    }
}
