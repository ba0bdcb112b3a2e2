pragma ComponentBehavior: Bound

import QtQuick

// One field of a form: what to type, and what is typed.
TouchTarget {
    id: root

    required property string entry
    required property bool active
    required property int length
    required property bool framed

    readonly property real _labelHeight: skin.textSmall * 1.35
    readonly property real _inset: framed ? skin.margin * 0.7 : 0

    role: Accessible.EditableText
    Accessible.focused: active || ringed

    Rectangle {
        anchors.fill: parent
        visible: root.framed
        radius: root.corner
        color: root.active ? root.skin.surfaceDown : root.skin.surface
        border.width: root.active ? root.skin.ring : root.skin.hair
        border.color: root.active ? root.skin.accent : root.skin.edge
    }

    FitText {
        x: root._inset
        y: root.framed ? root.skin.mm * 0.8 : 0
        width: root.width - 2 * root._inset
        height: root._labelHeight
        skin: root.skin
        text: root.label
        size: root.skin.textSmall
        lines: 1
        color: root.skin.textSoft
    }

    CodeCells {
        id: _cells

        x: root._inset
        y: root._labelHeight
        width: root.width - 2 * root._inset
        height: root.height - y - (root.framed ? root.skin.mm * 1.4 : 0)
        visible: root.length > 0
        skin: root.skin
        code: root.entry
        length: root.length
        active: root.active
    }

    Item {
        id: _line

        x: root._inset
        y: root._labelHeight
        width: root.width - 2 * root._inset
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
            lines: 1
            // Of an address that is too long, the end is where the typing is.
            horizontalAlignment: contentWidth > width ? Text.AlignRight : Text.AlignLeft
        }
    }

    Rectangle {
        x: root._inset + Math.min(_entry.contentWidth, _entry.width) + root.skin.mm * 0.5
        y: _line.y + (_line.height - height) / 2
        width: root.skin.hair * 2
        height: _entry.size * 1.1
        visible: root.active && root.length === 0
        color: root.skin.accent
    }

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: root.skin.ring
        visible: !root.framed && root.length === 0
        color: root.active ? root.skin.accent : root.skin.edge
    }
}
