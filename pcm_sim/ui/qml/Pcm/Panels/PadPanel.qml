pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The digit pad or the keyboard: keys on a grid that was worked out elsewhere, and over them what a held key
// offers.
Item {
    id: root

    required property UnitStyle skin
    required property PcmFormViewModel form
    required property string ringTarget

    readonly property real _gap: skin.mm * 1.1
    readonly property real _wide: (width + _gap) / form.padColumns
    readonly property real _tall: (height + _gap) / form.padRows

    signal keyTouched(string target)

    // Digits and letters lie the same way in every language.
    transform: Scale {
        origin.x: root.width / 2
        xScale: root.skin.mirrored ? -1 : 1
    }

    component Key: PadButton {
        required property real column
        required property real row
        required property real span
        required property int tall

        x: column * root._wide
        y: row * root._tall
        width: span * root._wide - root._gap
        height: tall * root._tall - root._gap
        skin: root.skin
        holdMs: root.form.holdMs
        repeatMs: root.form.repeatMs
        ringed: root.ringTarget === target
        onTouched: root.keyTouched(target)
        onHeld: root.keyTouched(target.replace("pad/", "pad/hold/"))
    }

    Repeater {
        model: root.form.keys

        Key {
            inert: root.form.offerSpan > 0
            dimmed: inert && tone !== "on"
        }
    }

    // What lies under it can be touched, and closes it.
    Loader {
        anchors.fill: parent
        active: root.form.offerSpan > 0
        sourceComponent: Item {
            Rectangle {
                x: root.form.offerColumn * root._wide - root._gap
                y: root.form.offerRow * root._tall - root._gap
                width: root.form.offerSpan * root._wide + root._gap
                height: root._tall + root._gap
                radius: root.skin.radius + root._gap
                color: root.skin.bar
                border.width: root.skin.ring
                border.color: root.skin.accent
            }

            Repeater {
                model: root.form.offered

                Key {}
            }
        }
    }
}
