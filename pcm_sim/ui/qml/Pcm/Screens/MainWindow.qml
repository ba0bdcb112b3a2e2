pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The one window: the chooser, or the device with its column. A plain window with a plain bar: Controls take
// as long to load as the rest of the page, and only chooser and column need them.
Window {
    id: root

    required property PcmShellViewModel shell

    readonly property bool _device: shell.page === "device" && shell.unit !== null
    property bool settled: false

    // The keys of the device, wherever in the window the keyboard is.
    function takeHardKey(event: KeyEvent): void {
        event.accepted = _device && shell.unit.hardKeyPressed(event.key, event.modifiers);
    }

    width: 1440
    height: 860
    minimumWidth: 1000
    minimumHeight: 640
    color: Desktop.ground
    title: (_device ? shell.carName + " · " : "") + shell.texts["desktop.window.title"] + " · " + shell.texts["desktop.unofficial"]
    // Later, so that whoever waits for the first frame has it before the column loads.
    onFrameSwapped: if (!settled)
        Qt.callLater(() => settled = true)

    TopBar {
        id: _bar

        width: root.width
        carName: root.shell.carName
        carDetails: root.shell.carDetails
        unofficial: root.shell.texts["desktop.unofficial"]
        anotherLabel: root.shell.texts["desktop.bar.another"]
        languageLabel: root.shell.texts["desktop.chooser.language"]
        languages: root.shell.languages
        language: root.shell.language
        showsCar: root._device
        canRead: root.shell.canRead
        readsOther: root.shell.reading !== ""
        readingLabel: readsOther ? root.shell.texts["desktop.readings.other"].replace("{cells}", root.shell.reading) : root.shell.texts["desktop.readings"]
        onReadingsAsked: root.shell.showTab(root.shell.tab === "readings" ? "car" : "readings")
        onAnotherAsked: root.shell.chooseAnother()
        onLanguagePicked: language => root.shell.setLanguage(language)
        Keys.onPressed: event => root.takeHardKey(event)
    }

    Shortcut {
        sequence: "Ctrl+Tab"
        onActivated: _deviceLoader.activeFocus ? _side.forceActiveFocus() : _deviceLoader.forceActiveFocus()
    }

    Shortcut {
        sequence: "Ctrl+F"
        onActivated: root.shell.find()
    }

    Loader {
        id: _deviceLoader

        objectName: "device-loader"
        x: Desktop.gap
        y: _bar.height + Desktop.gap
        width: root.width - Desktop.sideWidth - 2 * Desktop.gap
        height: root.height - _bar.height - 2 * Desktop.gap - Desktop.explanationHeight
        active: root._device
        sourceComponent: DeviceScreen {
            focus: true
            Component.onCompleted: forceActiveFocus()
            unit: root.shell.unit
            texts: root.shell.texts
        }
    }

    // By their addresses, so that no file is read before it is needed: the column and what stands round the
    // device come after the first frame, and the chooser only where no car was given. Reading the view model
    // registers its type, which the file names.
    Loader {
        id: _side

        readonly property bool wanted: root._device && root.settled

        x: root.width - width
        y: _bar.height
        width: Desktop.sideWidth
        height: root.height - y
        Keys.onPressed: event => root.takeHardKey(event)
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root.shell.column ? setSource("SideScreen.qml", {
            "shell": root.shell
        }) : setSource("")
    }

    Loader {
        id: _chooser

        readonly property bool wanted: !root._device

        y: _bar.height
        width: root.width
        height: root.height - y
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root.shell.chooser ? setSource("ChooserScreen.qml", {
            "shell": root.shell
        }) : setSource("")
    }

    Loader {
        id: _round

        readonly property bool wanted: root.settled

        z: 1
        y: _bar.height
        width: root._device ? root.width - Desktop.sideWidth : root.width
        height: root.height - y
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root.shell.banner ? setSource("RoundScreen.qml", {
            "shell": root.shell,
            "deviceBottom": Qt.binding(() => _deviceLoader.y - _bar.height + ((_deviceLoader.item as DeviceScreen)?.deviceBottom ?? 0))
        }) : setSource("")
    }
}
