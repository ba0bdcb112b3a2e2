pragma ComponentBehavior: Bound

import QtQuick

// One row of the telephone: drawing, label, value, mark. As high as its words need; a code stands large below.
// What the page is for looks like a button, what is not undone is written in the colour of a warning.
HandsetTarget {
    id: root

    required property string kind
    required property string value
    required property bool checked
    required property bool locked
    required property string icon
    required property string told
    required property string look

    readonly property bool _primary: look === "primary" && !locked
    readonly property bool _unread: look === "unread"
    readonly property color _ink: locked ? skin.textSoft : _primary ? (down ? skin.text : skin.inkOnAccent) : look === "danger" ? skin.tones.bad : skin.text
    readonly property bool _told: kind === "value" && !locked
    readonly property bool _code: /^([0-9A-Z]{3,4}([ -][0-9A-Z]{3,4})+|\d{6})$/.test(value)
    readonly property bool _badge: !_told && !_code && /^[1-9]\d{0,2}$/.test(value)
    readonly property real _room: width - 2 * skin.margin - (_drawing.visible ? _drawing.width + skin.gap : 0) - (_mark.visible ? _mark.width + skin.gap : 0)
    // Beside each other where both have room, below each other elsewhere.
    readonly property bool _beside: value !== "" && !_code && _wide.advanceWidth + _wideValue.advanceWidth + 20 <= _room

    implicitHeight: Math.max(skin.target, _words.height + 26)
    role: kind === "check" ? Accessible.CheckBox : kind === "option" ? Accessible.RadioButton : _told ? Accessible.StaticText : Accessible.Button
    usable: !_told
    Accessible.checkable: kind === "check" || kind === "option"
    Accessible.checked: checked
    Accessible.description: [value, told].filter(one => one !== "").join(", ")

    Rectangle {
        anchors.fill: parent
        radius: root.corner
        color: root.down ? root.skin.cardDown : root._told ? root.skin.field : root._primary ? root.skin.accent : root.skin.card
    }

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: 5
        anchors.verticalCenter: parent.verticalCenter
        width: 8
        height: 8
        radius: 4
        visible: root._unread
        color: root.skin.accent
    }

    LineIcon {
        id: _drawing

        anchors.left: parent.left
        anchors.leftMargin: root.skin.margin
        anchors.verticalCenter: parent.verticalCenter
        name: root._primary ? "" : root.icon
        tint: root._ink
        extent: root.skin.icon
        raster: extent * root.skin.sharp
    }

    TextMetrics {
        id: _wide

        text: root.label
        font: _label.font
    }

    TextMetrics {
        id: _wideValue

        text: root.value
        font: _value.font
    }

    Item {
        id: _words

        anchors.left: _drawing.visible ? _drawing.right : parent.left
        anchors.leftMargin: _drawing.visible ? root.skin.gap : root.skin.margin
        anchors.verticalCenter: parent.verticalCenter
        width: root._room
        height: root._beside ? Math.max(_label.height, _value.height) : _label.height + (_value.visible ? _value.height + 4 : 0)

        HandsetText {
            id: _label

            anchors.left: parent.left
            // An anchor that comes and goes would leave the row where it was last.
            y: root._beside ? (parent.height - height) / 2 : 0
            width: root._beside ? parent.width - _value.width - 14 : parent.width
            skin: root.skin
            text: root.label
            color: root._told && root.value !== "" ? root.skin.textSoft : root._ink
            font.weight: root._primary || root._unread ? Font.DemiBold : Font.Normal
            horizontalAlignment: root._primary ? Text.AlignHCenter : Text.AlignLeft
            font.pixelSize: root._told && root.value !== "" ? root.skin.textSmall : root.skin.textBody
        }

        HandsetBadge {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root._badge
            skin: root.skin
            count: root._badge ? root.value : ""
        }

        HandsetText {
            id: _value

            anchors.right: parent.right
            y: root._beside ? (parent.height - height) / 2 : _label.height + 4
            width: root._beside ? Math.ceil(_wideValue.advanceWidth) + 2 : parent.width
            visible: root.value !== "" && !root._badge
            skin: root.skin
            text: root.value
            color: root._told ? root.skin.text : root.skin.textSoft
            font.pixelSize: root._code ? root.skin.textCode : root._told ? root.skin.textBody : root.skin.textSmall
            font.weight: root._code ? Font.DemiBold : Font.Normal
            font.letterSpacing: root._code ? 1.5 : 0
            horizontalAlignment: root._beside ? Text.AlignRight : Text.AlignLeft
        }
    }

    HandsetMark {
        id: _mark

        anchors.right: parent.right
        anchors.rightMargin: root.skin.margin
        anchors.verticalCenter: parent.verticalCenter
        skin: root.skin
        kind: root._primary ? "action" : root.kind
        checked: root.checked
        locked: root.locked
    }
}
