pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A line that says what is wanted, or why the last try was refused: then with a sign, not by its colour alone.
Item {
    id: root

    required property UnitStyle skin
    required property string text
    property string place: ""
    property bool warns: false
    property int size: skin.textSmall
    property bool wraps: true
    property int alignment: Text.AlignLeft
    property color tint: skin.text

    readonly property color _ink: warns ? skin.tones["warning"] : tint
    readonly property real _lead: warns ? _sign.width + skin.mm * 1.6 : 0

    LineIcon {
        id: _sign

        objectName: root.warns ? root.place + "/sign" : ""
        x: root.alignment === Text.AlignRight ? Math.max(0, root.width - _words.contentWidth - root._lead) : 0
        anchors.verticalCenter: parent.verticalCenter
        name: root.warns ? "warning" : ""
        tint: root._ink
        turned: root.skin.mirrored
        extent: root.skin.iconSmall * 1.2
    }

    FitText {
        id: _words

        objectName: root.place
        x: root._lead
        width: root.width - x
        height: root.height
        skin: root.skin
        text: root.text
        size: root.size
        wraps: root.wraps
        color: root._ink
        horizontalAlignment: root.alignment
        Accessible.role: root.warns ? Accessible.AlertMessage : Accessible.StaticText
        Accessible.name: text
    }
}
