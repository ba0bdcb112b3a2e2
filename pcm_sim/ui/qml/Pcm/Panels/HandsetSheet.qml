pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The values of a field, as a sheet from below.
FocusScope {
    id: root

    required property HandsetStyle skin
    required property string name
    required property string label
    required property var choices
    required property string closeLabel

    signal picked(string value)
    signal closed

    Component.onCompleted: {
        forceActiveFocus();
        if (skin.motion > 0)
            _enter.start();
    }
    Keys.onEscapePressed: closed()
    Accessible.role: Accessible.Dialog
    Accessible.name: label

    Rectangle {
        anchors.fill: parent
        color: root.skin.ground
        opacity: 0.7
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.closed()
        onWheel: wheel => wheel.accepted = true
    }

    NumberAnimation {
        id: _enter

        target: _card
        property: "anchors.bottomMargin"
        from: -120
        to: 0
        duration: root.skin.ms(200)
        easing.type: Easing.OutCubic
    }

    Rectangle {
        id: _card

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.min(root.height * 0.8, _head.height + _values.height + 2 * root.skin.margin)
        radius: root.skin.radius + 6
        color: root.skin.card

        MouseArea {
            anchors.fill: parent
        }

        Item {
            id: _head

            anchors.left: parent.left
            anchors.right: parent.right
            height: Math.max(root.skin.target, _title.height) + 16

            HandsetText {
                id: _title

                anchors.left: parent.left
                anchors.right: _close.left
                anchors.leftMargin: root.skin.margin
                anchors.verticalCenter: parent.verticalCenter
                skin: root.skin
                text: root.label
                font.weight: Font.DemiBold
            }

            HandsetSign {
                id: _close

                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                width: root.skin.target
                height: root.skin.target
                skin: root.skin
                target: "choice/close"
                label: root.closeLabel
                drawing: "close"
                onTouched: root.closed()
            }
        }

        Flickable {
            id: _scroll

            // The present value is in sight from the first.
            function reveal(item: Item): void {
                const most = Math.max(0, contentHeight - height);
                contentY = Math.max(0, Math.min(most, item.y - (height - item.height) / 2));
            }

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: _head.bottom
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.skin.margin
            contentHeight: _values.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: _values

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: root.skin.margin
                spacing: 6

                Repeater {
                    model: root.choices

                    HandsetRow {
                        required property var modelData

                        width: _values.width
                        height: implicitHeight
                        skin: root.skin
                        target: "choice/" + modelData.value
                        label: modelData.label
                        kind: "option"
                        value: ""
                        checked: modelData.chosen
                        locked: false
                        icon: ""
                        told: ""
                        look: ""
                        focus: modelData.chosen
                        Component.onCompleted: if (modelData.chosen)
                            Qt.callLater(_scroll.reveal, this)
                        onTouched: root.picked(modelData.value)
                    }
                }
            }
        }
    }
}
