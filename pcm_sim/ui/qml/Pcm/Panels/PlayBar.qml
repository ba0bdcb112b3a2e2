pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The bar below the device while a scenario plays: what is told, how far it is, and what one can do about it.
FocusScope {
    id: root

    required property var texts
    required property string stand
    required property string name
    required property int step
    required property int steps
    required property string number
    required property string caption
    required property string doing
    required property string chapter
    required property var chapters
    required property string speed
    required property var speeds
    required property string expected
    required property string seen
    required property string hint
    required property bool takenOver
    required property bool more

    readonly property bool _over: stand === "failed" || stand === "ended"
    readonly property bool _plays: stand === "playing"
    readonly property bool _oneLine: width > 1250
    readonly property real _gap: Desktop.gap

    signal toggled
    signal stepped
    signal restarted
    signal againAsked
    signal nextAsked
    signal closed
    signal chapterPicked(string number)
    signal speedPicked(string speed)
    signal speedStepped(int by)

    objectName: "play"
    implicitHeight: _told.implicitHeight + 2 * _gap + (_oneLine ? 0 : _controls.height + _gap * 0.7)
    Accessible.role: Accessible.ToolBar
    Accessible.name: texts["desktop.play.bar"] + ": " + name
    Keys.onPressed: event => {
        const deeds = {
            [Qt.Key_Space]: () => root.toggled(),
            [Qt.Key_Right]: () => root.stepped(),
            [Qt.Key_Plus]: () => root.speedStepped(1),
            [Qt.Key_Equal]: () => root.speedStepped(1),
            [Qt.Key_Minus]: () => root.speedStepped(-1),
            [Qt.Key_Escape]: () => root.closed()
        };
        const deed = deeds[event.key];
        event.accepted = deed !== undefined && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier));
        if (event.accepted)
            deed();
    }

    Rectangle {
        anchors.fill: parent
        color: Desktop.bar
    }

    // How far it is.
    Rectangle {
        width: parent.width
        height: 3
        color: Desktop.line

        Rectangle {
            objectName: "play/progress"
            width: root.steps > 0 ? parent.width * (root.stand === "ended" ? 1 : root.step / root.steps) : 0
            height: parent.height
            color: root.stand === "failed" ? Desktop.bad : Desktop.accent
        }
    }

    // The keyboard comes back with a touch of the bar.
    MouseArea {
        anchors.fill: parent
        onPressed: mouse => {
            root.forceActiveFocus();
            mouse.accepted = false;
        }
    }

    PlayTold {
        id: _told

        x: root._gap * 1.5 + (root._oneLine && LayoutMirroring.enabled ? _controls.width + root._gap : 0)
        y: root._gap
        width: parent.width - 3 * root._gap - (root._oneLine ? _controls.width + root._gap : 0)
        texts: root.texts
        stand: root.stand
        caption: root.caption || root.name
        doing: root.doing
        number: root.number
        expected: root.expected
        seen: root.seen
        hint: root.hint
        takenOver: root.takenOver
    }

    Row {
        id: _controls

        // At the far end of one line, or below the words from where they begin.
        x: root._oneLine !== LayoutMirroring.enabled ? parent.width - width - root._gap * 1.5 : root._gap * 1.5
        y: root._oneLine ? (parent.height - height) / 2 : _told.y + _told.height + root._gap * 0.7
        spacing: root._gap * 0.7

        DeskText {
            objectName: "play/step"
            anchors.verticalCenter: parent.verticalCenter
            text: root.texts["desktop.play.step"].replace("{k}", root.number).replace("{n}", root.steps)
            size: Desktop.small
            soft: true
            wrapMode: Text.NoWrap
        }

        IconButton {
            objectName: "play/restart"
            drawing: "previous"
            spoken: root.texts["desktop.play.restart"]
            onClicked: root.restarted()
        }

        IconButton {
            objectName: "play/toggle"
            visible: !root._over
            drawing: root._plays ? "pause" : "play"
            spoken: root.texts[root._plays ? "desktop.play.pause" : "desktop.play.go"]
            primary: true
            onClicked: root.toggled()
        }

        IconButton {
            objectName: "play/one"
            visible: !root._over
            drawing: "next"
            spoken: root.texts["desktop.play.one"]
            onClicked: root.stepped()
        }

        DeskButton {
            objectName: "play/again"
            visible: root._over
            primary: true
            text: root.texts["desktop.play.again"]
            onClicked: root.againAsked()
        }

        DeskButton {
            objectName: "play/next"
            visible: root._over && root.more
            text: root.texts["desktop.play.next"]
            onClicked: root.nextAsked()
        }

        DeskCombo {
            objectName: "play/chapter"
            width: 250
            visible: root.chapters.length > 0
            choices: root.chapters
            chosen: root.chapter
            label: root.texts["desktop.play.chapter"]
            focusPolicy: Qt.TabFocus
            displayText: currentIndex < 0 ? label : currentText
            onPicked: number => root.chapterPicked(number)
        }

        Segments {
            objectName: "play/speed"
            width: Math.max(implicitWidth, 230)
            choices: root.speeds.map(speed => ({
                        "value": speed,
                        "label": speed === "max" ? root.texts["desktop.play.speed.max"] : "\u00d7" + speed
                    }))
            chosen: root.speed
            label: root.texts["desktop.play.speed"]
            size: Desktop.small
            quiet: true
            onPicked: speed => root.speedPicked(speed)

            HoverHandler {
                id: _overSpeed
            }

            DeskTip {
                y: -height - 6
                visible: _overSpeed.hovered
                text: root.texts["desktop.play.speed"]
            }
        }

        IconButton {
            objectName: "play/stop"
            drawing: "close"
            spoken: root.texts[root._over ? "desktop.play.close" : "desktop.play.stop"]
            onClicked: root.closed()
        }
    }
}
