pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// What a row promises, drawn at its end: a box, a dot, a chevron, a lock; a tick before it where it is the
// present one of a list.
Item {
    id: root

    required property UnitStyle skin
    required property string kind
    required property bool checked
    required property bool locked

    readonly property bool _checks: !locked && kind === "check"
    readonly property bool boxed: _checks && !skin.marksSwitch
    readonly property bool switched: _checks && skin.marksSwitch
    readonly property bool dotted: !locked && kind === "option"
    readonly property bool leads: !locked && ["submenu", "choice", "entrance", "page"].includes(kind)

    readonly property bool present: checked && !_checks && !dotted
    readonly property bool marked: locked || boxed || dotted || leads

    implicitWidth: (present ? skin.iconSmall * 1.1 : 0) + (switched ? skin.iconSmall * 1.9 : marked ? skin.iconSmall : 0)
    implicitHeight: skin.iconSmall

    LineIcon {
        objectName: root.present ? "mark/present" : ""
        anchors.verticalCenter: parent.verticalCenter
        name: root.present ? "tick" : ""
        tint: root.skin.accent
        turned: root.skin.mirrored
        extent: root.skin.iconSmall
    }

    // Most rows have none of them, and long lists many rows.
    Loader {
        anchors.fill: parent
        sourceComponent: root.switched ? _switch : root.boxed ? _box : root.dotted ? _dot : null
    }

    Component {
        id: _switch

        SwitchMark {
            skin: root.skin
            on: root.checked
        }
    }

    Component {
        id: _box

        Rectangle {
            radius: root.skin.iconSmall * 0.16
            color: root.checked ? root.skin.accent : "transparent"
            border.width: root.checked ? 0 : Math.max(2, root.skin.hair * 1.6)
            border.color: root.skin.edge

            LineIcon {
                anchors.centerIn: parent
                name: root.checked ? "tick" : ""
                tint: root.skin.inkOnAccent
                turned: root.skin.mirrored
                extent: root.skin.iconSmall * 0.86
            }
        }
    }

    Component {
        id: _dot

        Rectangle {
            radius: width / 2
            color: "transparent"
            border.width: Math.max(2, root.skin.hair * 1.6)
            border.color: root.checked ? root.skin.accent : root.skin.edge

            Rectangle {
                anchors.centerIn: parent
                width: parent.width * 0.5
                height: width
                radius: width / 2
                visible: root.checked
                color: root.skin.accent
            }
        }
    }

    LineIcon {
        x: parent.width - width
        anchors.verticalCenter: parent.verticalCenter
        name: root.locked ? "lock" : root.leads ? "chevron" : ""
        tint: root.skin.textSoft
        turned: root.skin.mirrored
        extent: root.skin.iconSmall
    }
}
