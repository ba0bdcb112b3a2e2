pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// Faults: one is picked and armed, or some are drawn by lot; what is armed and what has struck; magic values.
// With room enough what is done stands at the left, and what came of it at the right.
Item {
    id: root

    required property var texts
    required property PcmFaultsViewModel faults
    required property bool wide

    readonly property real _gap: Desktop.gap * 2
    readonly property real _column: wide ? (width - _gap) / 2 : width

    function say(name: string): string {
        return texts["desktop.console.faults." + name];
    }

    implicitHeight: Math.max(_doing.height, wide ? _came.height : 0, wide ? 0 : _rest.y + _rest.height)

    Column {
        id: _doing

        width: root._column
        spacing: Desktop.gap * 1.5

        FaultPicker {
            width: parent.width
            texts: root.texts
            faults: root.faults
        }

        Loader {
            width: parent.width
            active: root.wide
            visible: active
            sourceComponent: _aids
        }
    }

    FaultsArmed {
        id: _came

        x: root.wide ? root._column + root._gap : 0
        y: root.wide ? 0 : _doing.height + Desktop.gap
        width: root._column
        texts: root.texts
        faults: root.faults
    }

    Loader {
        id: _rest

        y: _came.y + _came.height + Desktop.gap * 1.5
        width: root.width
        active: !root.wide
        sourceComponent: _aids
    }

    Component {
        id: _aids

        Column {
            spacing: Desktop.gap

            SurpriseCard {
                width: parent.width
                texts: root.texts
                faults: root.faults
            }

            DeskSwitch {
                objectName: "faults/magic"
                width: parent.width
                visible: root.faults.places.length > 1
                text: root.say("magic")
                on: root.faults.magic
                onSwitched: on => root.faults.setMagic(on)
            }

            DeskText {
                width: parent.width
                visible: root.faults.places.length > 1
                text: root.say("magic.note")
                size: Desktop.small
                soft: true
            }
        }
    }
}
