pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The customer's telephone with My Porsche on it, as large as there is room. Where that is little, the glass
// becomes smaller rather than its letters.
FocusScope {
    id: root

    required property PcmHandsetViewModel handset
    property real motion: 0
    // What its letters are drawn at the least, against those of its own pixels.
    property real leastScale: 0.79

    readonly property var _texts: handset.texts
    readonly property real _wide: _skin.glassWidth + 2 * _skin.rim
    readonly property real _high: _skin.glassHeight + 2 * _skin.rim
    readonly property real _fits: Math.min(width / _wide, Math.max(leastScale, height / _high))

    objectName: "handset"
    Component.onCompleted: handset.watch()
    Component.onDestruction: handset?.leave()
    Keys.onEscapePressed: event => {
        event.accepted = true;
        handset.back();
    }

    HandsetStyle {
        id: _skin

        glassWidth: Math.max(240, Math.min(390, root.width / root.leastScale - 2 * rim))
        motion: root.motion
        mirrored: root.handset.mirrored
        sharp: Math.max(1, Math.ceil(root._fits * 4) / 4)
    }

    PhoneFrame {
        x: (root.width - width * root._fits) / 2
        width: root._wide
        height: Math.min(root._high, root.height / root._fits)
        scale: root._fits
        transformOrigin: Item.TopLeft
        ground: _skin.ground
        label: root._texts["desktop.column.phone"]

        Item {
            id: _glass

            anchors.fill: parent
            clip: true
            LayoutMirroring.enabled: root.handset.mirrored
            LayoutMirroring.childrenInherit: true

            HandsetStatus {
                id: _status

                width: parent.width
                skin: _skin
                time: root.handset.time
                unofficial: root._texts["desktop.unofficial"]
            }

            Item {
                id: _pages

                anchors.top: _status.bottom
                anchors.bottom: _bar.top
                width: parent.width
                clip: true

                HandsetPage {
                    handset: root.handset
                    page: root.handset.first
                    front: root.handset.front === 0
                    skin: _skin
                    onChoiceAsked: (name, label, choices) => _sheet.open(name, label, choices)
                }

                HandsetPage {
                    handset: root.handset
                    page: root.handset.second
                    front: root.handset.front === 1
                    skin: _skin
                    onChoiceAsked: (name, label, choices) => _sheet.open(name, label, choices)
                }
            }

            Loader {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: _bar.top
                anchors.margins: _skin.gap
                active: root.handset.notice + root.handset.saved !== ""
                sourceComponent: HandsetSaid {
                    objectName: "phone/notice"
                    skin: _skin
                    text: root.handset.notice || root.handset.saved
                    tone: root.handset.notice !== "" ? root.handset.noticeTone : "info"
                    Component.onCompleted: Accessible.announce(text)
                }
            }

            HandsetBar {
                id: _bar

                anchors.bottom: parent.bottom
                width: parent.width
                skin: _skin
                barModel: root.handset.bar
                onSpotTouched: target => root.handset.tap(target)
            }

            Loader {
                id: _sheet

                property var _asked: ({})

                function open(name: string, label: string, choices: var): void {
                    _asked = {
                        "name": name,
                        "label": label,
                        "choices": choices
                    };
                    active = true;
                }

                anchors.fill: parent
                active: false
                sourceComponent: HandsetSheet {
                    skin: _skin
                    name: _sheet._asked.name
                    label: _sheet._asked.label
                    choices: _sheet._asked.choices
                    closeLabel: root._texts["desktop.readings.close"]
                    onPicked: value => {
                        root.handset.fill(name, value);
                        _sheet.active = false;
                    }
                    onClosed: _sheet.active = false
                }
            }

            Loader {
                anchors.fill: parent
                active: root.handset.dialog !== ""
                sourceComponent: HandsetDialog {
                    skin: _skin
                    text: root.handset.dialog
                    wayOut: root.handset.dialogWayOut
                    tone: root.handset.dialogTone
                    buttonModel: root.handset.buttons
                    onButtonTouched: target => root.handset.tap(target)
                }
            }
        }
    }
}
