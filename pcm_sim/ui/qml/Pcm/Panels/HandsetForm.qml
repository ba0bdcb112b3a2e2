pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// A form of the telephone: what is wanted, why the last try was refused, the fields, the button.
Flickable {
    id: root

    required property HandsetStyle skin
    required property PcmHandsetPageViewModel page
    required property string fillLabel

    signal targetTouched(string target)
    signal filled(string name, string text)
    signal fillAsked(string name)
    signal confirmed
    signal choiceAsked(string name, string label, var choices)

    // What the keyboard comes to is in sight.
    function _reveal(item: Item): void {
        const top = item.mapToItem(contentItem, 0, 0).y;
        const low = Math.max(contentY, top + item.height + 60 - height);
        contentY = Math.max(0, Math.min(low, top - 20));
    }

    contentHeight: _all.height + 2 * skin.gap
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Column {
        id: _all

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.skin.margin
        y: root.skin.gap / 2
        spacing: root.skin.gap + 6

        HandsetText {
            objectName: "phone/form/prompt"
            width: parent.width
            skin: root.skin
            visible: text !== ""
            text: root.page.prompt
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        HandsetSaid {
            objectName: "phone/form/trouble"
            width: parent.width
            visible: root.page.trouble !== ""
            skin: root.skin
            text: root.page.trouble
            wayOut: root.page.wayOut
            tone: "warning"
        }

        Repeater {
            model: root.page.fields

            HandsetField {
                id: _field

                width: _all.width
                skin: root.skin
                fillLabel: root.fillLabel
                onTouched: {
                    root.targetTouched(target);
                    root._reveal(_field);
                }
                onEyeTouched: root.targetTouched(eyeTarget)
                onFilled: text => root.filled(name, text)
                onFillAsked: root.fillAsked(name)
                onConfirmed: root.confirmed()
                onChoiceAsked: {
                    root.targetTouched(target);
                    root.choiceAsked(name, label, choices);
                }
            }
        }

        HandsetButton {
            width: parent.width
            height: implicitHeight
            skin: root.skin
            target: "form/confirm"
            label: root.page.confirm
            pale: !root.page.canConfirm
            onTouched: root.targetTouched(target)
        }

        Repeater {
            model: root.page.foot

            HandsetFoot {
                width: _all.width
                skin: root.skin
                onTouched: root.targetTouched(target)
            }
        }
    }
}
