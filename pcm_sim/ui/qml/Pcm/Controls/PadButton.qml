pragma ComponentBehavior: Bound

import QtQuick

// One key of the digit pad or the keyboard.
TouchTarget {
    id: root

    required property string legend
    required property string icon
    required property string tone
    required property string name
    required property string holds
    required property string hint
    required usable
    property int holdMs: 500
    property int repeatMs: 90
    // What lies over the pad is open; a touch still works, and closes it.
    property bool dimmed: false

    readonly property bool _primary: tone === "primary"
    readonly property bool _on: tone === "on" || (_primary && usable)
    readonly property bool _both: icon !== "" && legend !== ""
    readonly property real _lead: height * 0.45
    readonly property real _side: skin.gap * 0.3
    readonly property bool _pressed: down || (_hold.item as HoldArea)?.pressed === true
    readonly property color _ink: !usable ? skin.textSoft : _on && !_pressed ? skin.inkOnAccent : skin.text

    signal held

    label: name !== "" ? name : legend
    opacity: dimmed ? 0.45 : 1

    Rectangle {
        anchors.fill: parent
        radius: root.corner
        color: root._pressed ? root.skin.surfaceDown : root._on ? root.skin.accent : root.tone === "quiet" || root._primary || !root.usable ? root.skin.bar : root.skin.surface
        border.width: root.tone === "quiet" || !root.usable ? root.skin.hair : 0
        border.color: root.skin.line
    }

    FitText {
        id: _legend

        readonly property bool beside: root._both && !root._primary && root.width > root.height

        x: root._side + (beside ? root._lead : 0)
        y: root._both && !beside ? root.height * 0.48 : root.skin.gap / 2
        width: root.width - x - root._side
        height: root.height - y - root.skin.gap / 2
        skin: root.skin
        visible: text !== ""
        text: root.legend
        turned: false
        size: root.tone === "key" ? root.skin.textTitle : root._both && !root._primary ? root.skin.textSmall : root.skin.textList
        wraps: root._primary
        // One letter always fits; measuring it thirty times is what a keyboard's opening would wait for.
        fontSizeMode: root.tone === "key" ? Text.FixedSize : Text.Fit
        color: root._ink
        horizontalAlignment: beside ? Text.AlignLeft : Text.AlignHCenter
        verticalAlignment: root._both && !beside ? Text.AlignTop : Text.AlignVCenter
    }

    LineIcon {
        x: _legend.beside ? root._lead - width : (root.width - width) / 2
        y: root._both && !_legend.beside ? root.height * 0.46 - height : (root.height - height) / 2
        name: root.icon
        tint: root._ink
        extent: root._both ? root.skin.iconSmall : root.skin.icon * 0.9
    }

    Text {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.skin.mm * 1.4
        visible: text !== ""
        text: root.hint
        color: root.skin.textSoft
        font.family: root.skin.font
        font.pixelSize: root.skin.textList
        textFormat: Text.PlainText
    }

    Loader {
        id: _hold

        anchors.fill: parent
        active: root.holds !== "" && root.usable
        sourceComponent: HoldArea {
            kind: root.holds
            holdMs: root.holdMs
            repeatMs: root.repeatMs
            onTouched: root.touched()
            onHeld: root.held()
        }
    }
}
