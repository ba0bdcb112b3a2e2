pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// The strength of a signal as bars; a touch sets it, the first one none at all.
FocusScope {
    id: root

    required property int bars
    required property int most
    required property string label

    signal picked(int bars)

    readonly property real _step: width / (most + 1)

    implicitWidth: 26 * (most + 1)
    implicitHeight: Desktop.control
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: label + ": " + bars
    Keys.onLeftPressed: picked(Math.max(0, bars - 1))
    Keys.onRightPressed: picked(Math.min(most, bars + 1))

    Rectangle {
        anchors.fill: parent
        radius: Desktop.radius
        color: "transparent"
        border.width: root.activeFocus ? 2 : 0
        border.color: Desktop.accent
    }

    Row {
        anchors.fill: parent

        Repeater {
            model: root.most + 1

            Item {
                id: _bar

                required property int index

                objectName: root.objectName + "/" + index
                width: root._step
                height: root.height
                Accessible.role: Accessible.RadioButton
                Accessible.name: root.label + ": " + index
                Accessible.checkable: true
                Accessible.checked: index === root.bars
                Accessible.onPressAction: root.picked(index)

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 6
                    visible: _bar.index > 0
                    width: Math.min(14, root._step - 6)
                    height: 5 + _bar.index * 5
                    radius: 2
                    color: _bar.index <= root.bars ? Desktop.accent : _area.containsMouse ? Desktop.line : Desktop.cardDown
                    border.color: _bar.index <= root.bars ? Desktop.accent : Desktop.line
                }

                Text {
                    anchors.centerIn: parent
                    anchors.verticalCenterOffset: 5
                    visible: _bar.index === 0
                    text: "0"
                    color: root.bars === 0 ? Desktop.accent : Desktop.textSoft
                    font.pixelSize: Desktop.small
                    font.weight: root.bars === 0 ? Font.Bold : Font.Normal
                }

                MouseArea {
                    id: _area

                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: root.picked(_bar.index)
                }
            }
        }
    }
}
