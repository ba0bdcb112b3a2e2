pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A link of a chain: tick or cross, what is asked, what is so now, and what would change it.
Item {
    id: root

    required property string key
    required property string asked
    required property string now
    required property string stands
    required property int depth
    required property var controls
    required property string chain
    required property var texts

    readonly property bool _fails: stands === "fails"
    readonly property color _tone: stands === "holds" ? Desktop.good : _fails ? Desktop.bad : Desktop.textSoft
    readonly property var _marks: ({
            "holds": "tick",
            "fails": "close",
            "waits": "",
            "away": "eye-off"
        })

    signal pressed(int place)

    objectName: "why/" + chain + "/" + key
    height: _words.height + 12
    Accessible.role: Accessible.StaticText
    Accessible.name: asked
    Accessible.description: now

    // One line down the chain, so that it is seen as one.
    Rectangle {
        x: 8 + root.depth * 20
        width: 1
        height: parent.height
        color: Desktop.line
    }

    Rectangle {
        id: _mark

        x: root.depth * 20
        y: 6
        width: 17
        height: 17
        radius: 8.5
        color: root._fails ? Desktop.bad : Desktop.bar
        border.color: root._tone

        LineIcon {
            anchors.centerIn: parent
            name: root._marks[root.stands]
            tint: root._fails ? Desktop.inkOnAccent : root._tone
            extent: root._fails ? 12 : 11
        }
    }

    Column {
        id: _words

        x: _mark.x + _mark.width + 9
        y: 5
        width: parent.width - x
        spacing: 3

        DeskText {
            objectName: root.objectName + "/asked"
            width: parent.width
            text: root._fails || root.now === "" ? root.asked : root.asked + " · " + root.now
            size: root._fails ? Desktop.normal - 1 : Desktop.small
            soft: root.stands === "waits"
            font.weight: root._fails ? Font.DemiBold : Font.Normal
        }

        DeskText {
            objectName: root.objectName + "/now"
            width: parent.width
            visible: text !== ""
            text: root._fails ? root.now : ""
            size: Desktop.small
            soft: true
        }

        Repeater {
            model: root.controls

            WhyControl {
                required property int index
                required property var modelData

                objectName: root.objectName + "/" + index
                width: _words.width
                texts: root.texts
                label: modelData.label
                way: modelData.way
                acts: modelData.acts || modelData.kind === "section"
                onPressed: root.pressed(index)
            }
        }
    }
}
