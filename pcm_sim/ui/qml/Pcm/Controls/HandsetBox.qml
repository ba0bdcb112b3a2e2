pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A native box to type into. What the form made of it has the last word: a code in capitals, a number in groups.
TextInput {
    id: root

    required property HandsetStyle skin
    required property string kind
    required property string entry
    required property bool hides
    required property bool wanted

    readonly property var _hints: ({
            "email": Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText,
            "password": Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText,
            "code": Qt.ImhPreferUppercase | Qt.ImhNoPredictiveText,
            "vin": Qt.ImhPreferUppercase | Qt.ImhNoPredictiveText,
            "digits": Qt.ImhDigitsOnly,
            "card": Qt.ImhDigitsOnly,
            "expiry": Qt.ImhPreferNumbers,
            "day": Qt.ImhPreferNumbers,
            "mobile": Qt.ImhDialableCharactersOnly
        })
    // It holds dots that stand for what was typed before; the first stroke begins anew, as telephones do.
    readonly property bool _stands: /\u2022/.test(text)

    signal focused
    signal typed(string text)
    signal confirmed

    // Dots in the place of what was typed are no news.
    function take(): void {
        if (text === entry || entry.length === text.length && /^\u2022+$/.test(entry))
            return;
        const behind = text.length - cursorPosition;
        text = entry;
        cursorPosition = Math.max(0, text.length - behind);
    }

    clip: true
    color: skin.text
    selectionColor: skin.accent
    selectedTextColor: skin.inkOnAccent
    selectByMouse: true
    activeFocusOnTab: true
    font.pixelSize: skin.textBody
    horizontalAlignment: TextInput.AlignLeft
    verticalAlignment: TextInput.AlignVCenter
    echoMode: hides ? TextInput.Password : TextInput.Normal
    passwordCharacter: "\u2022"
    inputMethodHints: _hints[kind] ?? Qt.ImhNone
    Accessible.role: Accessible.EditableText
    Accessible.editable: true
    Accessible.passwordEdit: hides
    Component.onCompleted: {
        take();
        if (wanted)
            forceActiveFocus();
    }
    onEntryChanged: take()
    onWantedChanged: if (wanted)
        forceActiveFocus()
    onActiveFocusChanged: if (activeFocus && !wanted)
        focused()
    onTextEdited: {
        if (hides && _stands)
            text = text.replace(/\u2022/g, "");
        typed(text);
        take();
    }
    onAccepted: confirmed()
}
