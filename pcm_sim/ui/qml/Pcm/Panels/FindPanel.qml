pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The search: what the customer says, and where that is.
Column {
    id: root

    required property var texts
    required property var rowModel
    required property string words
    required property int found
    required property int copied
    required property int closed
    required property bool ignition

    signal searched(string words)
    signal showAsked(int place)
    signal copyAsked(int place)
    signal phoneAsked(int place)

    function take(): void {
        _words.forceActiveFocus();
        _words.selectAll();
    }

    spacing: Desktop.gap * 0.8

    DeskText {
        width: parent.width
        text: root.texts["desktop.find.title"]
        size: Desktop.normal + 1
        font.weight: Font.DemiBold
    }

    DeskField {
        id: _words

        objectName: "find/words"
        width: parent.width
        label: root.texts["desktop.find.words"]
        entry: root.words
        onTyped: words => root.searched(words)
        Keys.onEscapePressed: text === "" ? event => event.accepted = false : root.searched("")
    }

    DeskText {
        objectName: "find/none"
        width: parent.width
        visible: root.found === 0
        text: root.words.trim() === "" ? root.texts["desktop.find.hint"] : root.texts["desktop.find.nothing"]
        size: Desktop.small
        soft: true
    }

    Repeater {
        model: root.rowModel

        HitCard {
            width: root.width
            texts: root.texts
            copied: root.copied === place
            closed: root.closed === place
            ignition: root.ignition
            onShowAsked: root.showAsked(place)
            onCopyAsked: root.copyAsked(place)
            onPhoneAsked: root.phoneAsked(place)
        }
    }
}
