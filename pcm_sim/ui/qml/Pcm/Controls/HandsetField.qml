pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// One field of a form on the telephone: its label, a native box or the chosen value, its eye, its key, its hint.
Column {
    id: root

    required property HandsetStyle skin
    required property string target
    required property string name
    required property string kind
    required property string label
    required property string hint
    required property string entry
    required property bool active
    required property int most
    required property string eye
    required property string eyeTarget
    required property string told
    required property bool inClear
    required property string chosen
    required property var choices
    required property bool filler
    required property string fillLabel

    readonly property bool _chooses: kind === "choice"

    signal touched
    signal eyeTouched
    signal filled(string text)
    signal fillAsked
    signal choiceAsked
    signal confirmed

    spacing: 6

    HandsetText {
        width: root.width
        skin: root.skin
        text: root.label
        soft: true
        font.pixelSize: root.skin.textSmall
    }

    Rectangle {
        width: root.width
        height: root._chooses ? _choice.height : root.skin.target + 2
        radius: root.skin.radius
        color: root.skin.field
        border.width: _box.activeFocus ? 2 : 1
        border.color: _box.activeFocus ? root.skin.accent : root.skin.edge

        HandsetBox {
            id: _box

            anchors.left: parent.left
            anchors.right: _signs.left
            anchors.leftMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            height: parent.height
            visible: !root._chooses
            objectName: visible ? "phone/" + root.target : ""
            skin: root.skin
            kind: root.kind
            entry: root.entry
            hides: root.eye !== "" && !root.inClear
            wanted: root.active
            maximumLength: root.most
            Accessible.name: root.label
            // Qt tells no screen reader the name of a box that hides what is typed.
            Accessible.description: [hides ? root.label : "", root.hint, root.told].filter(one => one !== "").join(", ")
            onFocused: root.touched()
            onTyped: text => root.filled(text)
            onConfirmed: root.confirmed()
        }

        Row {
            id: _signs

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !root._chooses

            HandsetSign {
                visible: root.filler
                width: visible ? root.skin.target : 0
                skin: root.skin
                target: "fill/" + root.name
                label: root.fillLabel
                drawing: "key"
                tint: root.skin.accent
                onTouched: root.fillAsked()
            }

            HandsetSign {
                visible: root.eye !== ""
                width: visible ? root.skin.target : 0
                skin: root.skin
                target: root.eyeTarget
                label: root.eye
                role: Accessible.CheckBox
                Accessible.checkable: true
                Accessible.checked: root.inClear
                Accessible.description: root.told
                drawing: root.inClear ? "eye-off" : "eye"
                onTouched: root.eyeTouched()
            }
        }

        HandsetTarget {
            id: _choice

            width: parent.width
            height: Math.max(root.skin.target + 2, _chosen.implicitHeight + 24)
            visible: root._chooses
            skin: root.skin
            target: visible ? root.target : ""
            label: root.label
            role: Accessible.ComboBox
            Accessible.description: [root.chosen, root.hint].filter(one => one !== "").join(", ")
            onTouched: root.choiceAsked()

            HandsetText {
                id: _chosen

                anchors.left: parent.left
                anchors.right: _arrow.left
                anchors.leftMargin: 14
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                skin: root.skin
                text: root.chosen
            }

            LineIcon {
                id: _arrow

                anchors.right: parent.right
                anchors.rightMargin: 14
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron"
                rotation: 90
                tint: root.skin.textSoft
                extent: 18
                raster: extent * root.skin.sharp
            }
        }
    }

    HandsetText {
        width: root.width
        skin: root.skin
        visible: text !== ""
        text: root.hint
        soft: true
        font.pixelSize: root.skin.textLeast
    }
}
