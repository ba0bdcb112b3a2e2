pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A question or a refusal over the page of the telephone, with the way out.
FocusScope {
    id: root

    required property HandsetStyle skin
    required property string text
    required property string wayOut
    required property string tone
    required property var buttonModel

    signal buttonTouched(string target)

    Component.onCompleted: {
        forceActiveFocus();
        Accessible.announce([text, wayOut].filter(one => one !== "").join(". "), Accessible.Assertive);
        if (skin.motion > 0)
            _enter.start();
    }
    Accessible.role: Accessible.Dialog
    Accessible.name: text
    Accessible.description: wayOut

    Rectangle {
        anchors.fill: parent
        color: root.skin.ground
        opacity: 0.84
    }

    NumberAnimation {
        id: _enter

        target: root
        property: "opacity"
        from: 0
        to: 1
        duration: root.skin.ms(150)
    }

    // Nothing below may be touched while this stands.
    MouseArea {
        anchors.fill: parent
        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        id: _card

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.skin.margin
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(_words.height + _buttons.height + 3 * root.skin.margin, root.height - 2 * root.skin.margin)
        radius: root.skin.radius + 6
        color: root.skin.card
        border.width: 1
        border.color: root.skin.edge

        Flickable {
            anchors.fill: parent
            anchors.margins: root.skin.margin
            anchors.bottomMargin: _buttons.height + 2 * root.skin.margin
            contentHeight: _words.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: _words

                width: parent.width
                spacing: root.skin.gap

                LineIcon {
                    objectName: "phone/dialog/sign"
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: root.skin.signs[root.tone] ?? ""
                    tint: root.skin.tones[root.tone] ?? root.skin.text
                    extent: 34
                    raster: extent * root.skin.sharp
                }

                HandsetText {
                    objectName: "phone/dialog/text"
                    width: parent.width
                    skin: root.skin
                    text: root.text
                }

                HandsetText {
                    objectName: "phone/dialog/way_out"
                    width: parent.width
                    skin: root.skin
                    visible: text !== ""
                    text: root.wayOut
                    soft: true
                }
            }
        }

        Column {
            id: _buttons

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: root.skin.margin
            spacing: 10

            Repeater {
                model: root.buttonModel

                HandsetButton {
                    required primary

                    width: _buttons.width
                    height: implicitHeight
                    skin: root.skin
                    focus: primary
                    onTouched: root.buttonTouched(target)
                }
            }
        }
    }
}
