pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// A few choices side by side; the model is a list of {value, label}. Quiet ones stand below others.
FocusScope {
    id: root

    required property var choices
    required property string chosen
    required property string label
    property bool quiet: false
    property int size: Desktop.normal

    readonly property int _at: choices.findIndex(choice => choice.value === chosen)

    signal picked(string value)

    implicitHeight: Desktop.control
    implicitWidth: choices.length * 52
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Keys.onLeftPressed: if (_at > 0)
        picked(choices[_at - 1].value)
    Keys.onRightPressed: if (_at < choices.length - 1)
        picked(choices[_at + 1].value)

    Rectangle {
        anchors.fill: parent
        radius: Desktop.radius
        color: Desktop.card
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Desktop.accent : Desktop.line
    }

    Row {
        anchors.fill: parent
        anchors.margins: 3

        Repeater {
            model: root.choices

            Rectangle {
                id: _segment

                required property var modelData
                readonly property bool on: modelData.value === root.chosen

                objectName: root.objectName + "/" + modelData.value
                width: (root.width - 6) / root.choices.length
                height: root.height - 6
                radius: Desktop.radius - 3
                color: on ? (root.quiet ? Desktop.cardDown : Desktop.accent) : _area.pressed ? Desktop.cardDown : "transparent"
                border.width: on && root.quiet ? 1 : 0
                border.color: Desktop.accent
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.label
                Accessible.checked: on
                Accessible.onPressAction: root.picked(modelData.value)

                Text {
                    anchors.fill: parent
                    anchors.margins: 1
                    text: _segment.modelData.label
                    color: _segment.on && !root.quiet ? Desktop.inkOnAccent : Desktop.text
                    font.pixelSize: root.size
                    fontSizeMode: Text.Fit
                    minimumPixelSize: 10
                    wrapMode: Text.WordWrap
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    textFormat: Text.PlainText
                }

                MouseArea {
                    id: _area

                    anchors.fill: parent
                    onClicked: root.picked(_segment.modelData.value)
                }
            }
        }
    }
}
