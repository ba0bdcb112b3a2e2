pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// How fast the car drives: a line to draw along, and a touch for what a class wants to see.
Column {
    id: root

    required property var texts
    required property bool ignition
    required property int speed
    required property string vss

    readonly property int _most: 250
    readonly property var _figures: [0, 5, 50, 130, 250]
    readonly property string _told: texts["desktop.panel.speed"].replace("{n}", _line.pressed ? Math.round(_line.value) : speed)

    signal driven(int kmh)

    spacing: 0

    Item {
        width: parent.width
        height: 26

        DeskText {
            anchors.left: parent.left
            objectName: "panel/speed/told"
            text: root._told
            size: Desktop.normal
            font.weight: Font.DemiBold
            color: root.speed > 0 ? Desktop.accent : Desktop.text
        }

        DeskText {
            anchors.right: parent.right
            anchors.baseline: parent.top
            anchors.baselineOffset: 15
            visible: !root.ignition
            text: root.texts["desktop.scene.parked"]
            size: Desktop.small - 1
            soft: true
        }

        HoverHandler {
            id: _over
        }

        DeskTip {
            visible: _over.hovered
            text: root.vss
        }
    }

    DeskSlider {
        id: _line

        objectName: "panel/speed"
        width: parent.width
        enabled: root.ignition
        to: root._most
        figure: root.speed
        label: root._told
        onChosen: figure => root.driven(Math.round(figure))
    }

    Item {
        width: parent.width
        height: 24

        Repeater {
            model: root._figures

            DeskButton {
                id: _figure

                required property int modelData
                readonly property real _share: modelData / root._most

                objectName: "panel/speed/" + modelData
                x: {
                    const along = (root.LayoutMirroring.enabled ? 1 - _share : _share) * (parent.width - 20) + 10 - width / 2;
                    // Nought and five are neighbours on the line, and not below it.
                    return Math.max(0, Math.min(parent.width - width, along + (modelData === 5 ? 26 : 0)));
                }
                width: 34
                height: 24
                enabled: root.ignition
                leftPadding: 0
                rightPadding: 0
                topPadding: 0
                bottomPadding: 0
                small: true
                text: modelData
                Accessible.name: root.texts["desktop.panel.speed"].replace("{n}", modelData)
                onClicked: root.driven(modelData)

                background: Rectangle {
                    radius: Desktop.radius
                    color: _figure.down || root.speed === _figure.modelData && root.ignition ? Desktop.cardDown : "transparent"
                    border.width: _figure.visualFocus ? 2 : 0
                    border.color: Desktop.accent
                }
            }
        }
    }
}
