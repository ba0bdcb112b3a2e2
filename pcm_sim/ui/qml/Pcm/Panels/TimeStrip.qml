pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The clock in a strip, in sight wherever the instructor is: it stands or runs, how fast, a minute on, the next.
Item {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmTimeStripViewModel _strip: ((shell.column as PcmColumnViewModel).console as PcmConsoleViewModel).strip as PcmTimeStripViewModel
    readonly property bool _stands: shell.rate === 0
    // What the time goes on with once it runs again.
    property int _before: 1

    function _say(name: string): string {
        return shell.texts["desktop.console." + name];
    }

    objectName: "strip"
    implicitHeight: Desktop.control + 4
    Component.onCompleted: _strip.watch()
    Component.onDestruction: _strip?.leave()

    Connections {
        target: root.shell

        // Another car has another console.
        function onDeviceChanged(): void {
            root._strip.watch();
        }

        function onRateChanged(): void {
            if (root.shell.rate > 0)
                root._before = root.shell.rate;
        }
    }

    IconButton {
        id: _freeze

        objectName: "strip/freeze"
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        primary: root._stands
        drawing: root._stands ? "play" : "pause"
        spoken: root._say(root._stands ? "clock.unfreeze" : "clock.freeze")
        onClicked: root.shell.setRate(root._stands ? root._before : 0)
    }

    Column {
        anchors.left: _freeze.right
        anchors.leftMargin: Desktop.gap * 0.8
        anchors.right: _buttons.left
        anchors.rightMargin: Desktop.gap / 2
        anchors.verticalCenter: parent.verticalCenter

        DeskText {
            objectName: "strip/hour"
            width: parent.width
            text: root._strip.hour
            color: root._stands ? Desktop.accent : Desktop.text
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        DeskText {
            objectName: "strip/day"
            width: parent.width
            text: root._strip.day
            size: Desktop.small - 1
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Desktop.least
            soft: true
            wrapMode: Text.NoWrap
        }
    }

    Row {
        id: _buttons

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        DeskCombo {
            objectName: "strip/rate"
            width: 78
            choices: root._strip.rates
            chosen: (root._stands ? root._before : root.shell.rate).toString()
            label: root._say("clock.faster")
            font.pixelSize: Desktop.small
            onPicked: rate => root.shell.setRate(parseInt(rate))
        }

        DeskButton {
            objectName: "strip/minute"
            implicitHeight: Desktop.control
            small: true
            text: root._say("step.1")
            Accessible.name: root.shell.texts["desktop.time.pass"] + ": " + text
            onClicked: root._strip.letMinutePass()
        }

        IconButton {
            objectName: "strip/next"
            enabled: root._strip.soon !== ""
            drawing: "next"
            spoken: root._strip.soon || root._say("clock.next")
            onClicked: root._strip.toNext()
        }
    }
}
