pragma ComponentBehavior: Bound

import QtQuick

// One field of a form: what to type, and what is typed. Its eye stands beside it, inside the same frame.
TouchTarget {
    id: root

    required property string entry
    required property bool active
    required property int length
    required property bool framed
    required property int group
    required property string eye
    required property string told
    required property bool inClear
    required property string ringTarget
    // Width of field and eye together.
    required property real room

    readonly property string eyeTarget: target.replace("/field/", "/show/")
    readonly property real _eyeWidth: eye !== "" ? skin.target : 0
    readonly property real _textWidth: width - 2 * _inset
    readonly property real _labelHeight: skin.textSmall * 1.35
    readonly property real _inset: framed ? skin.margin * 0.7 : 0

    // Letters and figures that run from the left on a glass that runs from the right: one goes on typing at their
    // right, which is where they begin on the glass.
    readonly property bool _against: skin.mirrored && /[0-9A-Za-z\u00c0-\u058f]/.test(entry)

    signal eyeTouched

    width: room - _eyeWidth
    role: Accessible.EditableText
    // Dots are nothing to read out.
    Accessible.description: [eye === "" || inClear ? entry : "", told].filter(one => one !== "").join(", ")
    Accessible.focused: active || ringed

    Rectangle {
        width: root.room
        height: root.height
        visible: root.framed
        radius: root.corner
        color: root.active ? root.skin.surfaceDown : root.skin.surface
        border.width: root.active ? root.skin.ring : root.skin.hair
        border.color: root.active ? root.skin.accent : root.skin.edge
    }

    FitText {
        x: root._inset
        y: root.framed ? root.skin.mm * 0.8 : 0
        width: root._textWidth
        height: root._labelHeight
        skin: root.skin
        text: root.label
        size: root.skin.textSmall
        wraps: false
        color: root.skin.textSoft
    }

    CodeCells {
        id: _cells

        x: root._inset
        y: root._labelHeight
        width: root._textWidth
        height: root.height - y - (root.framed ? root.skin.mm * 1.4 : 0)
        visible: root.length > 0
        skin: root.skin
        code: root.entry
        length: root.length
        group: root.group
        active: root.active
    }

    Item {
        id: _line

        x: root._inset
        y: root._labelHeight
        width: root._textWidth
        height: root.height - y
        clip: true
        visible: root.length === 0

        FitText {
            id: _entry

            objectName: "form/entry"
            anchors.fill: parent
            skin: root.skin
            text: root.entry
            size: root.framed ? root.skin.textList : root.skin.textTitle * 1.3
            wraps: false
            // Of an address that is too long, the end is where the typing is.
            horizontalAlignment: contentWidth > width ? Text.AlignRight : Text.AlignLeft
        }
    }

    Rectangle {
        objectName: "form/caret"
        x: root._inset + (root._against ? -root.skin.mm * 0.5 - width : Math.min(_entry.contentWidth, _entry.width) + root.skin.mm * 0.5)
        y: _line.y + (_line.height - height) / 2
        width: root.skin.hair * 2
        height: _entry.size * 1.1
        visible: root.active && root.length === 0
        color: root.skin.accent
    }

    Rectangle {
        y: parent.height - height
        width: root.room
        height: root.skin.ring
        visible: !root.framed && root.length === 0
        color: root.active ? root.skin.accent : root.skin.edge
    }

    Loader {
        x: root.width
        width: root._eyeWidth
        height: root.height
        active: root.eye !== ""
        sourceComponent: EyeControl {
            skin: root.skin
            target: root.eyeTarget
            label: root.eye
            inClear: root.inClear
            told: root.told
            ringed: root.ringTarget === root.eyeTarget
            onTouched: root.eyeTouched()
        }
    }
}
