pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Style

// What the bar of a playing scenario tells: the caption and what the hand does, or why a step failed.
Item {
    id: root

    required property var texts
    required property string stand
    required property string caption
    required property string doing
    required property string number
    required property string expected
    required property string seen
    required property string hint
    required property bool takenOver

    readonly property bool _failed: stand === "failed"
    readonly property bool _ended: stand === "ended"
    readonly property string _failure: number !== "0" ? texts["desktop.play.failed"].replace("{k}", number) : texts["desktop.play.no_beginning"]
    readonly property string _first: _failed ? _failure : caption
    readonly property string _second: _failed ? "" : takenOver ? texts["desktop.play.taken_over"] : _ended ? texts["desktop.play.ended"] : doing

    function said(what: string, text: string): string {
        return texts["desktop.play." + what].replace("{text}", () => text);
    }

    // Why it failed, a line each; what nobody can tell is left out, but for what to do.
    function reasons(): list<string> {
        const told = [said("expected", expected)];
        if (seen !== "")
            told.push(said("seen", seen));
        if (number !== "0")
            told.push(said("hint", hint || texts["desktop.play.no_hint"]));
        return told;
    }

    implicitHeight: Math.min(_failed ? 150 : 88, Math.max(56, _all.implicitHeight))
    Accessible.role: Accessible.StaticText
    Accessible.name: [_first, _second].filter(one => one !== "").join(". ")

    Flickable {
        anchors.fill: parent
        contentHeight: _all.implicitHeight
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        Column {
            id: _all

            y: Math.max(0, (root.height - implicitHeight) / 2)
            width: parent.width - Desktop.gap
            spacing: 4

            DeskText {
                objectName: "play/caption"
                width: parent.width
                visible: text !== ""
                text: root._first
                size: Desktop.large - 2
                color: root._failed ? Desktop.bad : Desktop.text
                font.weight: Font.DemiBold
            }

            DeskText {
                objectName: "play/doing"
                width: parent.width
                visible: text !== ""
                text: root._second
                color: root.takenOver ? Desktop.warning : root._ended ? Desktop.good : Desktop.textSoft
            }

            Repeater {
                model: root._failed ? root.reasons() : []

                DeskText {
                    required property string modelData
                    required property int index

                    objectName: "play/fault/" + index
                    width: _all.width
                    text: modelData
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
        }
    }
}
