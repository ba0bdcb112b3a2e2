pragma ComponentBehavior: Bound

import QtQuick

// What a key does beyond one touch: held it offers more or does the same again, touched twice it locks.
MouseArea {
    id: root

    required property string kind
    required property int holdMs
    required property int repeatMs

    signal touched
    signal held

    pressAndHoldInterval: holdMs
    onClicked: touched()
    onDoubleClicked: kind === "caps" ? held() : touched()
    onPressAndHold: kind === "again" ? _again.start() : held()
    onReleased: _again.stop()
    onCanceled: _again.stop()

    Timer {
        id: _again

        interval: root.repeatMs
        repeat: true
        triggeredOnStart: true
        onTriggered: root.touched()
    }
}
