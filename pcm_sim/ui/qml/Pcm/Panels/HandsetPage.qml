pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style
import Pcm.ViewModels

// One of the two pages of the telephone: the one in front comes in from where it lies, the other one leaves.
Item {
    id: root

    required property PcmHandsetViewModel handset
    required property PcmHandsetPageViewModel page
    required property bool front
    required property HandsetStyle skin

    readonly property var texts: handset.texts
    readonly property int _way: skin.mirrored ? -1 : 1
    // How far from its place it is, as a share of its width.
    property real _shift: 0

    signal choiceAsked(string name, string label, var choices)

    x: _shift * width * _way
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    enabled: front
    visible: front || _out.running
    onFrontChanged: {
        _in.stop();
        _out.stop();
        _shift = 0;
        opacity = 1;
        if (skin.motion > 0)
            front ? _in.start() : _out.start();
    }

    ParallelAnimation {
        id: _in

        NumberAnimation {
            target: root
            property: "_shift"
            from: root.handset.move === "push" ? 0.4 : root.handset.move === "pop" ? -0.3 : 0
            to: 0
            duration: root.skin.ms(230)
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: root
            property: "opacity"
            from: 0
            to: 1
            duration: root.skin.ms(170)
        }
    }

    ParallelAnimation {
        id: _out

        NumberAnimation {
            target: root
            property: "_shift"
            to: root.handset.move === "push" ? -0.12 : root.handset.move === "pop" ? 0.4 : 0
            duration: root.skin.ms(200)
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: root
            property: "opacity"
            to: 0
            duration: root.skin.ms(120)
        }
    }

    HandsetHead {
        id: _head

        width: parent.width
        height: implicitHeight
        skin: root.skin
        title: root.page.title
        canGoBack: root.page.canGoBack
        backLabel: root.texts["desktop.unit.back"]
        onBackTouched: root.handset.back()
    }

    Loader {
        anchors.top: _head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: root.visible
        sourceComponent: root.page.kind === "form" ? _form : root.page.kind === "wait" ? _wait : _list
    }

    Component {
        id: _list

        HandsetList {
            skin: root.skin
            head: root.page.head
            aside: root.page.aside
            text: root.page.text
            rowModel: root.page.rows
            footModel: root.page.foot
            page: root.page.node
            tiled: root.page.kind === "tiles"
            onRowTouched: target => root.handset.tap(target)
        }
    }

    Component {
        id: _form

        HandsetForm {
            skin: root.skin
            page: root.page
            fillLabel: root.texts["desktop.phone.fill"]
            onTargetTouched: target => root.handset.tap(target)
            onFilled: (name, text) => root.handset.fill(name, text)
            onFillAsked: name => root.handset.fillKnown(name)
            onConfirmed: root.handset.confirm()
            onChoiceAsked: (name, label, choices) => root.choiceAsked(name, label, choices)
        }
    }

    Component {
        id: _wait

        HandsetWait {
            skin: root.skin
            text: root.page.text
            cancelLabel: root.texts["desktop.unit.cancel"]
            onCancelled: root.handset.tap("wait/cancel")
        }
    }
}
