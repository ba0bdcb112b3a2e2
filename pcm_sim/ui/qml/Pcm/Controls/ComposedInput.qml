pragma ComponentBehavior: Bound

import QtQuick

// Unseen, it takes what the computer composes of several keys, such as ê of ^ and e; plain Keys only see the
// single ones.
TextInput {
    id: root

    signal composed(string letters)

    width: 0
    height: 0
    cursorDelegate: Item {}
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    Accessible.ignored: true
    onTextChanged: {
        if (text !== "") {
            const letters = text;
            clear();
            composed(letters);
        }
    }
}
