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
    readonly property bool _presents: _device && shell.presenting
    // The trainee sees the device and the telephone alone: on a projector, or with the console elsewhere.
    readonly property bool _clean: _presents || _device && shell.detached
    readonly property real _sideWidth: _clean ? Math.max(280, Math.min(width * 0.315, _low * 0.56)) : Desktop.sideWidth
    readonly property DeviceScreen _shown: _deviceLoader.item as DeviceScreen
    readonly property var _over: _desk.item
    readonly property var _around: _round.item
    readonly property var _playBar: _play.item
    // Where a trainee’s task or the bar of a playing scenario begins, or the window ends.
    readonly property real _low: height - (_playBar?.taken ?? 0) - ((_task.item as Item)?.implicitHeight ?? 0)
    property int _before: Window.Windowed
    property bool settled: false

    // The keys of the device, wherever in the window the keyboard is.
    function takeHardKey(event: KeyEvent): void {
        event.accepted = _device && shell.unit.hardKeyPressed(event.key, event.modifiers);
    }

    // The window's manager can leave full screen too.
    onVisibilityChanged: seen => {
        if (shell.presenting && seen !== Window.FullScreen && seen !== Window.Hidden)
            shell.present(false);
    }
    on_PresentsChanged: {
        if (_presents) {
            _before = visibility;
            showFullScreen();
        } else if (visibility === Window.FullScreen) {
            _before === Window.Maximized ? showMaximized() : showNormal();
        }
        _deviceLoader.forceActiveFocus();
    }

    onClosing: shell.detach(false)
    width: 1440
    height: 860
    minimumWidth: 1000
    minimumHeight: 640
    color: Desktop.ground
    // A language that runs from the right turns everything round the device; the device is as it is in the car.
    LayoutMirroring.enabled: shell.mirrored
    LayoutMirroring.childrenInherit: true
    title: (_device ? shell.carName + " · " : "") + shell.texts["desktop.window.title"] + " · " + shell.texts["desktop.unofficial"]
    // Later, so that whoever waits for the first frame has it before the column loads.
    onFrameSwapped: if (!settled)
        Qt.callLater(() => settled = true)

    TopBar {
        id: _bar

        z: 2
        width: root.width
        height: root._presents ? 0 : implicitHeight
        visible: !root._presents
        moreLabel: root.shell.texts["desktop.more"]
        freshLabel: root.shell.texts["desktop.do.fresh"]
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
        onMoreAsked: root._over?.openMenu()
        recorded: root.shell.recorded
        consoleLabel: root.shell.texts["desktop.do.console"]
        detached: root.shell.detached
        onConsoleAsked: root.shell.detach(!root.shell.detached)
        recordLabel: root.shell.texts["desktop.do.record.end"]
        onFreshAsked: root._over?.freshen()
        onRecordAsked: root._over?.record()
        onAnotherAsked: root.shell.chooseAnother()
        onLanguagePicked: language => root.shell.setLanguage(language)
        Keys.onPressed: event => root.takeHardKey(event)
    }

    Loader {
        id: _deviceLoader

        objectName: "device-loader"
        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap
        y: _bar.height + Desktop.gap
        width: root.width - root._sideWidth - 2 * Desktop.gap
        height: root._low - _bar.height - 2 * Desktop.gap - (root._presents ? 0 : Desktop.explanationHeight)
        active: root._device && !root.shell.comparing
        sourceComponent: DeviceScreen {
            focus: true
            Component.onCompleted: forceActiveFocus()
            unit: root.shell.unit
            texts: root.shell.texts
            wished: root._presents ? 0 : root.shell.zoom
            onAsked: command => root._over?.run(command)
        }
    }

    // By their addresses, so that no file is read before it is needed: the column and what stands round the
    // device come after the first frame, and the chooser only where no car was given. Reading the view model
    // registers its type, which the file names.
    Loader {
        id: _side

        readonly property bool wanted: root._device && root.settled && !root._clean && !root.shell.comparing

        anchors.right: parent.right
        y: _bar.height
        width: Desktop.sideWidth
        height: root._low - y
        Keys.onPressed: event => root.takeHardKey(event)
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root.shell.column ? setSource("SideScreen.qml", {
            "shell": root.shell
        }) : setSource("")
    }

    Loader {
        id: _chooser

        readonly property bool wanted: !root._device

        y: _bar.height + (root._around?.taken ?? 0)
        width: root.width
        height: root._low - y
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root.shell.chooser ? setSource("ChooserScreen.qml", {
            "shell": root.shell
        }) : setSource("")
    }

    Loader {
        id: _round

        readonly property bool wanted: root.settled && !root._presents && !root.shell.comparing

        z: 1
        anchors.left: parent.left
        y: _bar.height
        width: root._device ? root.width - root._sideWidth : root.width
        height: root._low - y
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root.shell.banner ? setSource("RoundScreen.qml", {
            "shell": root.shell,
            "deviceBottom": Qt.binding(() => _deviceLoader.y - _bar.height + ((_deviceLoader.item as DeviceScreen)?.deviceBottom ?? 0))
        }) : setSource("")
    }

    Loader {
        readonly property bool wanted: root._clean && root.settled && !root.shell.comparing

        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap
        y: _bar.height + Desktop.gap
        width: root._sideWidth - 2 * Desktop.gap
        height: root._low - y - Desktop.gap
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root.shell.column ? setSource("PhoneScreen.qml", {
            "shell": root.shell
        }) : setSource("")
    }

    Loader {
        id: _play

        readonly property bool wanted: root.settled && root.shell.playing

        anchors.fill: parent
        z: 1
        Component.onCompleted: wantedChanged()
        onWantedChanged: {
            if (wanted && root.shell.desk) {
                setSource("PlayScreen.qml", {
                    "shell": root.shell,
                    "deviceRoom": Qt.binding(() => root.width - (root._device ? root._sideWidth : 0))
                });
            } else if (item) {
                setSource("");
                _deviceLoader.forceActiveFocus();
            }
        }
    }

    Loader {
        id: _task

        readonly property bool wanted: root._device && root.settled && root.shell.assessing && !root.shell.comparing

        y: root._low
        width: root.width
        onWantedChanged: wanted && root.shell.desk ? setSource("TaskScreen.qml", {
            "shell": root.shell
        }) : setSource("")
    }

    Loader {
        id: _desk

        anchors.fill: parent
        z: 2
        Component.onCompleted: wantedChanged()
        onWantedChanged: if (wanted && root.shell.desk)
            setSource("DeskScreen.qml", {
                "shell": root.shell,
                "device": Qt.binding(() => root._shown),
                "percent": Qt.binding(() => (root._shown?.zoom ?? 1) * 100)
            })

        readonly property bool wanted: root.settled
    }

    // Above popups too, which Controls lay over everything.
    Loader {
        readonly property bool wanted: root.settled && root.shell.pointer

        anchors.fill: parent
        z: 2000000
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root.shell.desk ? setSource("PointerScreen.qml", {
            "shell": root.shell
        }) : setSource("")
    }

    Connections {
        target: root.settled ? root.shell.desk : null
        ignoreUnknownSignals: true

        function onColumnAsked(): void {
            _deviceLoader.activeFocus ? _side.forceActiveFocus() : _deviceLoader.forceActiveFocus();
        }
    }
}
