pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// One contested point: its statements as a choice, each with the lines of the source that make it.
Rectangle {
    id: root

    required property string cell
    required property string title
    required property bool gap
    required property bool outside
    required property var statements
    required property bool other
    required property var texts
    // Another choice is not to be had.
    required property bool bound

    signal chosen(string statement)

    objectName: "cell/" + cell
    height: _all.height + 2 * _all.y
    radius: Desktop.radius
    color: Desktop.card
    border.color: other ? Desktop.warning : Desktop.line

    Column {
        id: _all

        x: Desktop.gap
        y: Desktop.gap * 0.8
        width: parent.width - 2 * x
        spacing: 6

        DeskText {
            width: parent.width
            text: root.cell + " · " + root.title
            font.weight: Font.DemiBold
        }

        DeskText {
            objectName: root.objectName + "/gap"
            width: parent.width
            visible: root.gap
            text: root.texts["desktop.readings.gap"]
            size: Desktop.small
            color: Desktop.warning
        }

        DeskText {
            objectName: root.objectName + "/outside"
            width: parent.width
            visible: root.outside
            text: root.texts["desktop.readings.outside"]
            size: Desktop.small
            soft: true
        }

        Repeater {
            model: root.statements

            DeskRadio {
                required property var modelData

                readonly property string _lines: modelData.lines === "" ? "" : root.texts[modelData.single ? "desktop.readings.line" : "desktop.readings.lines"].replace("{lines}", modelData.lines)
                readonly property string _default: modelData.resolved ? root.texts["desktop.readings.resolved"] : ""

                objectName: root.objectName + "/" + modelData.id
                width: _all.width
                on: modelData.chosen
                enabled: !root.outside && !root.bound
                text: modelData.text
                note: [_default, _lines].filter(part => part !== "").join(" · ")
                onPicked: root.chosen(modelData.id)
            }
        }
    }
}
