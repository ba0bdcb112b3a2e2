pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Style

// A list to choose from; the model is a list of {value, label} and, where it helps choosing, a note.
ComboBox {
    id: root

    required property var choices
    required property string chosen
    required property string label

    signal picked(string value)

    implicitHeight: Desktop.control
    model: choices
    textRole: "label"
    valueRole: "value"
    // Asked with the model, so that it follows both a new list and a new choice.
    currentIndex: choices.findIndex(choice => choice.value === chosen)
    font.pixelSize: Desktop.normal
    Accessible.name: label
    Accessible.description: displayText
    onActivated: {
        picked(currentValue);
        // Choosing by hand breaks the binding; the chosen value has the last word.
        currentIndex = Qt.binding(() => root.choices.findIndex(choice => choice.value === root.chosen));
    }

    contentItem: Text {
        id: _shown

        leftPadding: root.mirrored ? 30 : 12
        rightPadding: root.mirrored ? 12 : 30
        text: root.displayText
        font: root.font
        color: Desktop.text
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Desktop.least
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }

    DeskTip {
        visible: root.hovered && _shown.truncated && !root.popup.visible
        text: root.displayText
    }

    indicator: LineIcon {
        x: root.mirrored ? 10 : root.width - width - 10
        y: (root.height - height) / 2
        name: "chevron"
        tint: Desktop.textSoft
        extent: 16
        rotation: 90
    }

    background: Rectangle {
        radius: Desktop.radius
        color: root.down ? Desktop.cardDown : Desktop.card
        border.width: root.visualFocus ? 2 : 1
        border.color: root.visualFocus ? Desktop.accent : Desktop.line
    }

    delegate: ItemDelegate {
        id: _choice

        required property int index
        required property var modelData

        objectName: root.objectName + "/" + modelData.value
        width: ListView.view?.width ?? root.width
        highlighted: root.highlightedIndex === index
        text: modelData.note ? modelData.label + " · " + modelData.note : modelData.label
        font.pixelSize: Desktop.normal

        contentItem: Text {
            text: _choice.text
            font: _choice.font
            color: Desktop.text
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }

        background: Rectangle {
            color: _choice.highlighted ? Desktop.cardDown : Desktop.card
        }
    }

    popup: Popup {
        y: root.height + 2
        width: root.width
        height: Math.min(_list.contentHeight + 4, 380)
        padding: 2

        contentItem: ListView {
            id: _list

            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
        }

        background: Rectangle {
            radius: Desktop.radius
            color: Desktop.card
            border.color: Desktop.line
        }
    }
}
