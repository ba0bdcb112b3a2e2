pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// A form: what is wanted, the fields, why the last try was refused, and the pad.
Item {
    id: root

    required property UnitStyle skin
    required property PcmFormViewModel form
    required property string ringTarget
    required property var texts

    readonly property bool _many: !form.stacked && _repeater.count > 1
    readonly property real _padHeight: form.stacked ? form.padRows * skin.target + (form.padRows - 1) * skin.mm * 1.1 : Math.min(height, form.padRows * skin.mm * 18)
    readonly property real _padWidth: form.lettered ? Math.min(width, form.padColumns * skin.mm * 20) : Math.min(form.padColumns * skin.mm * 20, width * 0.53)
    readonly property real _wordsWidth: form.stacked ? width : width - _padWidth - skin.margin * 2
    readonly property real _fieldHeight: form.stacked ? Math.min(skin.target * 1.25, height - _padHeight - skin.mm) : Math.min(skin.target * (_many ? 1.25 : 1.5), (height * 0.68 - (_repeater.count - 1) * skin.gap) / Math.max(1, _repeater.count))

    signal targetTouched(string target)

    Remark {
        id: _prompt

        place: "form/prompt"
        width: root._wordsWidth
        height: root.form.stacked ? 0 : root.height * (root._many ? 0.27 : 0.24)
        visible: !root.form.stacked
        skin: root.skin
        warns: root._many && root.form.trouble !== ""
        text: warns ? root.form.trouble : root.form.prompt
        size: root._many ? root.skin.textSmall : root.skin.textList
    }

    Item {
        id: _fields

        y: root.form.stacked ? (root.height - root._padHeight - root._fieldHeight) / 2 : _prompt.height + root.skin.mm * (root._many ? 1 : 2)
        width: root._wordsWidth

        Repeater {
            id: _repeater

            model: root.form.fields

            FormField {
                required property string text
                required property int index

                x: root.form.stacked ? index * (room + root.skin.gap) : 0
                y: root.form.stacked ? 0 : index * (height + root.skin.gap)
                room: root.form.stacked ? (root._wordsWidth - (_repeater.count - 1) * root.skin.gap) / _repeater.count : root._wordsWidth
                height: root._fieldHeight
                skin: root.skin
                entry: text
                framed: root.form.stacked || root._many
                ringed: root.ringTarget === target
                ringTarget: root.ringTarget
                onTouched: root.targetTouched(target)
                onEyeTouched: root.targetTouched(eyeTarget)
            }
        }
    }

    Row {
        y: _fields.y + root._fieldHeight + root.skin.mm * 3
        width: root._wordsWidth
        height: root.height - y
        spacing: root.skin.mm * 2
        visible: !root.form.stacked && !root._many && root.form.trouble !== ""

        LineIcon {
            name: parent.visible ? "warning" : ""
            tint: root.skin.tones["warning"]
            turned: root.skin.mirrored
            extent: root.skin.iconSmall * 1.2
        }

        FitText {
            objectName: "form/trouble"
            width: parent.width - x
            height: parent.height
            skin: root.skin
            text: root.form.trouble
            size: root.skin.textSmall * 1.1
            verticalAlignment: Text.AlignTop
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    PadPanel {
        x: root.form.stacked ? (root.width - width) / 2 : root.width - width
        y: root.form.stacked ? root.height - height : 0
        width: root._padWidth
        height: root._padHeight
        skin: root.skin
        form: root.form
        ringTarget: root.ringTarget
        onKeyTouched: target => root.targetTouched(target)
    }
}
