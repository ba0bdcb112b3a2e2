pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A question or a refusal over the page, with the way out.
Item {
    id: root

    required property UnitStyle skin
    required property string title
    required property string text
    required property string meaning
    required property string wayOut
    required property string tone
    required property var buttonModel
    required property string ringTarget

    readonly property real _wide: Math.min(width - 2 * skin.margin, skin.mm * 170)
    readonly property real _inset: skin.margin * 1.6
    readonly property real _buttons: skin.target + skin.margin

    signal buttonTouched(string target)

    Component.onCompleted: {
        Accessible.announce([title, text, meaning, wayOut].filter(one => one !== "").join(". "), Accessible.Assertive);
        if (skin.motion > 0)
            _enter.start();
    }
    Accessible.role: Accessible.Dialog
    Accessible.name: title === "" ? text : title + ": " + text
    Accessible.description: [meaning, wayOut].filter(one => one !== "").join(" ")

    Rectangle {
        anchors.fill: parent
        color: root.skin.groundLow
        opacity: 0.82
    }

    ParallelAnimation {
        id: _enter

        NumberAnimation {
            target: root
            property: "opacity"
            from: 0
            to: 1
            duration: root.skin.ms(130)
        }

        NumberAnimation {
            target: _card
            property: "anchors.verticalCenterOffset"
            from: root.skin.mm * 5
            to: 0
            duration: root.skin.ms(190)
            easing.type: Easing.OutCubic
        }
    }

    // Nothing below may be touched while this stands.
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        id: _card

        anchors.centerIn: parent
        width: root._wide
        height: Math.min(root.height - 2 * root.skin.margin, _words.height + root._buttons + 2.4 * root._inset)
        radius: root.skin.radius
        color: root.skin.surface
        border.width: root.skin.hair
        border.color: root.skin.line

        Rectangle {
            y: root.skin.radius
            width: root.skin.mm * 1.1
            height: parent.height - 2 * root.skin.radius
            color: root.skin.tones[root.tone]
        }

        ToneIcon {
            id: _sign

            objectName: "dialog/sign"
            x: root._inset
            y: root._inset + (root.skin.textList * 1.2 - height) / 2
            skin: root.skin
            tone: root.tone
            extent: root.skin.icon
        }

        Column {
            id: _words

            x: _sign.x + _sign.width + root.skin.margin
            y: root._inset
            width: parent.width - x - root._inset
            spacing: root.skin.mm * 2.4

            RunningText {
                objectName: "dialog/title"
                skin: root.skin
                width: parent.width
                visible: root.title !== ""
                text: root.title
                color: root.skin.textSoft
                font.pixelSize: root.skin.textSmall * 1.12
                font.weight: Font.DemiBold
            }

            RunningText {
                objectName: "dialog/text"
                skin: root.skin
                width: parent.width
                text: root.text
            }

            RunningText {
                objectName: "dialog/meaning"
                skin: root.skin
                width: parent.width
                visible: root.meaning !== ""
                text: root.meaning
                font.pixelSize: root.skin.textSmall * 1.12
            }

            RunningText {
                objectName: "dialog/way_out"
                skin: root.skin
                width: parent.width
                visible: root.wayOut !== ""
                text: root.wayOut
                color: root.skin.textSoft
                font.pixelSize: root.skin.textSmall * 1.12
            }
        }

        Row {
            id: _row

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: root._inset
            spacing: root.skin.gap + root.skin.mm

            Repeater {
                model: root.buttonModel

                PushButton {
                    skin: root.skin
                    ringed: root.ringTarget === target
                    onTouched: root.buttonTouched(target)
                }
            }
        }
    }
}
