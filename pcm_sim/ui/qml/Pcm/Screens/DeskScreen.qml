pragma ComponentBehavior: Bound

import QtQuick
import QtQml
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// What lies over the whole window: the shortcuts, the menu of the bar, the help sheet, what was said.
Item {
    id: root

    required property PcmShellViewModel shell
    // What is shown; none while a car is chosen.
    required property Item device
    // Percent, as the device is shown now.
    required property real percent

    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel
    readonly property bool _device: shell.page === "device" && shell.unit !== null

    property Item _before: null

    // The keyboard goes back to where it was before the sheet.
    function turnSheet(): void {
        if (_desk.helping)
            _before = Window.activeFocusItem;
        _sheet.active = _desk.helping;
        if (!_desk.helping)
            _before?.forceActiveFocus();
    }

    // A scenario that was picked there has the keyboard afterwards.
    function turnShelf(): void {
        // Reading the view model registers its type, which the file names.
        if (_desk.choosing && _desk.shelf) {
            _before = Window.activeFocusItem;
            _shelf.setSource("ShelfScreen.qml", {
                "shell": shell
            });
        } else {
            _shelf.setSource("");
            if (!shell.playing)
                _before?.forceActiveFocus();
        }
    }

    // What it opens has the keyboard afterwards, where it takes it.
    function turnPalette(): void {
        if (_desk.finding && _desk.palette) {
            _before = Window.activeFocusItem;
            _palette.setSource("PaletteScreen.qml", {
                "shell": shell
            });
        } else {
            _palette.setSource("");
            _before?.forceActiveFocus();
        }
    }

    function askLink(): void {
        // Reading the view model registers its type, which the file names.
        if (!_desk.links)
            return;
        _before = Window.activeFocusItem;
        _link.setSource("LinkScreen.qml", {
            "shell": shell
        });
    }

    function openMenu(): void {
        _menu.active = true;
        (_menu.item as MorePanel).open();
    }

    function freshen(): void {
        _desk.run("fresh");
    }

    function record(): void {
        _desk.run("record");
    }

    function run(command: string): void {
        _desk.run(command);
    }

    Component.onCompleted: _desk.noteScale(percent)
    onPercentChanged: _desk.noteScale(percent)

    Connections {
        target: root._desk

        function onHelpingChanged(): void {
            root.turnSheet();
        }

        function onFindingChanged(): void {
            root.turnPalette();
        }

        function onChoosingChanged(): void {
            root.turnShelf();
        }

        function onLinkAsked(): void {
            root.askLink();
        }
    }

    Instantiator {
        model: root._desk.shortcuts

        Shortcut {
            required property var modelData

            sequences: modelData.keys
            enabled: root._device || !modelData.device
            onActivated: root._desk.run(modelData.id)
        }
    }

    Shortcut {
        sequence: "Esc"
        enabled: root._desk.helping || root._desk.choosing || root._desk.finding || root.shell.presenting
        onActivated: root._desk.leave()
    }

    // Below all else that lies over the window; the device alone makes room for it.
    Loader {
        readonly property bool wanted: root._device && root.shell.comparing

        y: Desktop.barHeight
        width: root.width
        height: root.height - y
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root._desk.compare ? setSource("CompareScreen.qml", {
            "shell": root.shell
        }) : setSource("")
    }

    // While the console explains, it is told what the pointer rests on.
    Loader {
        readonly property bool wanted: root._device && root.device !== null && root.shell.section === "why"

        anchors.fill: parent
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted && root.shell.column && (root.shell.column as PcmColumnViewModel).console ? setSource("PointedScreen.qml", {
            "shell": root.shell,
            "device": Qt.binding(() => root.device)
        }) : setSource("")
    }

    Loader {
        id: _menu

        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap
        y: Desktop.barHeight
        active: false
        sourceComponent: MorePanel {
            texts: root.shell.texts
            room: root.height - Desktop.barHeight - Desktop.gap
            commands: root._desk.commands
            device: root._device
            pointer: root.shell.pointer
            presenting: root.shell.presenting
            zoom: root.shell.zoom
            percent: root.percent
            motion: root.shell.motion
            languages: root.shell.languages
            customerLanguage: root.shell.customerLanguage
            onPicked: command => root._desk.run(command)
            onMotionPicked: factor => root.shell.setMotion(factor)
            onCustomerLanguagePicked: language => root.shell.setCustomerLanguage(language)
        }
    }

    ApartScreen {
        shell: root.shell
        wanted: root._device && root.shell.detached
    }

    Loader {
        id: _shelf

        anchors.fill: parent
    }

    Loader {
        id: _palette

        anchors.fill: parent
    }

    Loader {
        id: _link

        anchors.fill: parent
    }

    Connections {
        target: _link.item
        ignoreUnknownSignals: true

        function onClosed(): void {
            _link.setSource("");
            root._before?.forceActiveFocus();
        }
    }

    Loader {
        id: _sheet

        anchors.fill: parent
        active: false
        sourceComponent: HelpPanel {
            texts: root.shell.texts
            commands: root._desk.commands
            unitKeys: root._desk.unitKeys
            hardKeys: root._desk.hardKeys
            onClosed: root._desk.leave()
        }
    }

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: root._device && !root.shell.presenting && !root.shell.detached ? -Desktop.sideWidth / 2 : 0
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Desktop.gap * 2
        active: root._desk.said !== ""
        sourceComponent: SaidPanel {
            room: root.width - 4 * Desktop.gap + 2 * parent.anchors.horizontalCenterOffset
            text: root._desk.said
            undoLabel: root._desk.offer
            onUndone: root._desk.takeBack()
            onFaded: root._desk.hush()
        }
    }
}
