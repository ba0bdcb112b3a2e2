pragma ComponentBehavior: Bound

import QtQuick

// One row of a list: icon, label, value, and the mark of what it promises.
TouchTarget {
    id: root

    required property string kind
    required property string value
    required property bool checked
    required property bool locked
    required property string icon
    required property string told

    readonly property int _inset: skin.margin
    readonly property int _lead: icon === "" ? 0 : skin.icon + skin.margin
    readonly property real _room: width - 2 * _inset - _lead - (_mark.width > 0 ? _mark.width + skin.margin : 0)
    readonly property bool _speaks: value !== ""

    role: kind === "check" ? Accessible.CheckBox : kind === "option" ? Accessible.RadioButton : kind === "value" ? Accessible.StaticText : Accessible.Button
    Accessible.checkable: kind === "check" || kind === "option" || checked
    Accessible.checked: checked
    Accessible.description: [value, told].filter(one => one !== "").join(", ")

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: root.skin.rowLines ? root.skin.hair : 0
        radius: root.skin.rowLines ? 0 : root.corner
        visible: root.down || !root.skin.rowLines
        border.width: root.skin.rowPlates ? root.skin.hair : 0
        border.color: root.skin.line
        gradient: Gradient {
            GradientStop {
                position: 0
                color: root.down ? root.skin.surfaceDown : root.skin.surface
            }
            GradientStop {
                position: 1
                color: root.down ? root.skin.surfaceDown : root.skin.surfaceLow
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.skin.hair
        visible: root.skin.rowLines
        color: root.skin.line
    }

    LineIcon {
        x: root._inset
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        tint: root.locked ? root.skin.textSoft : root.skin.text
        turned: root.skin.mirrored
        extent: root.skin.icon
    }

    // The texts' own widths cannot be asked: they depend on how much they were shrunk.
    TextMetrics {
        id: _labelMeasure

        text: root.label
        font.family: root.skin.font
        font.pixelSize: root.skin.textList
    }

    TextMetrics {
        id: _valueMeasure

        text: root.value
        font.family: root.skin.font
        font.pixelSize: root.skin.textList
    }

    FitText {
        id: _label

        x: root._inset + root._lead
        width: root._speaks ? root._room - _value.width - root.skin.margin : root._room
        height: parent.height - root.skin.hair
        skin: root.skin
        text: root.label
        color: root.locked ? root.skin.textSoft : root.skin.text
    }

    FitText {
        id: _value

        x: root._inset + root._lead + root._room - width
        width: root._speaks ? Math.min(_valueMeasure.advanceWidth * 1.04 + 2, Math.max(root._room * 0.46, root._room - _labelMeasure.advanceWidth * 1.04 - root.skin.margin - 2)) : 0
        height: parent.height - root.skin.hair
        skin: root.skin
        text: root.value
        visible: root._speaks
        color: root.kind === "value" ? root.skin.text : root.skin.textSoft
        horizontalAlignment: Text.AlignRight
    }

    RowMark {
        id: _mark

        anchors.right: parent.right
        anchors.rightMargin: root._inset
        anchors.verticalCenter: parent.verticalCenter
        width: implicitWidth
        height: implicitHeight
        skin: root.skin
        kind: root.kind
        checked: root.checked
        locked: root.locked
    }
}
