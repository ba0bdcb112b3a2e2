pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// A heading of the cloud with what stands under it, in one card.
Column {
    id: root

    required property string modelData
    required property var texts
    required property PcmObjectsViewModel objects

    readonly property var _group: objects.groups.find(group => group.value === modelData)
    readonly property bool _more: _group !== undefined && (_group.whole || _group.rest !== "")

    visible: _group !== undefined && _group.count > 0
    spacing: 6

    Item {
        width: parent.width
        height: Math.max(_heading.height, _all.visible ? _all.height : 0)

        DeskText {
            id: _heading

            anchors.left: parent.left
            anchors.right: _all.left
            anchors.rightMargin: Desktop.gap / 2
            anchors.verticalCenter: parent.verticalCenter
            text: root._group?.label ?? ""
            font.weight: Font.DemiBold
        }

        DeskButton {
            id: _all

            objectName: "objects/all/" + root.modelData
            anchors.right: parent.right
            visible: root._more && root.objects.words === ""
            small: true
            flat: true
            text: root._group?.whole ? root.texts["desktop.console.objects.fewer"] : root._group?.rest ?? ""
            Accessible.name: text + ": " + _heading.text
            onClicked: root.objects.showAll(root.modelData)
        }
    }

    Rectangle {
        width: parent.width
        height: _rows.height
        radius: Desktop.radius
        color: Desktop.card
        border.color: Desktop.line

        Column {
            id: _rows

            width: parent.width

            Repeater {
                model: root.objects.rowsOf(root.modelData)

                ObjectCard {
                    width: _rows.width
                    texts: root.texts
                    choices: opened ? root.objects.stateChoices : []
                    onOpenAsked: root.objects.open(key)
                    onStatePicked: state => root.objects.set(state)
                }
            }
        }
    }
}
