pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The one window: the chooser, or the device with its column.
ApplicationWindow {
    id: root

    required property PcmShellViewModel shell

    readonly property bool _device: shell.page === "device" && shell.unit !== null
    property bool settled: false

    width: 1440
    height: 860
    minimumWidth: 1000
    minimumHeight: 640
    color: Desktop.ground
    title: (_device ? shell.carName + " · " : "") + shell.texts["desktop.window.title"] + " · " + shell.texts["desktop.unofficial"]
    palette.window: Desktop.ground
    palette.windowText: Desktop.text
    onFrameSwapped: settled = true

    header: TopBar {
        carName: root.shell.carName
        carDetails: root.shell.carDetails
        unofficial: root.shell.texts["desktop.unofficial"]
        anotherLabel: root.shell.texts["desktop.bar.another"]
        languageLabel: root.shell.texts["desktop.chooser.language"]
        languages: root.shell.languages
        language: root.shell.language
        showsCar: root._device
        onAnotherAsked: root.shell.chooseAnother()
        onLanguagePicked: language => root.shell.setLanguage(language)
    }

    Shortcut {
        sequence: "F6"
        onActivated: _deviceLoader.activeFocus ? _side.forceActiveFocus() : _deviceLoader.forceActiveFocus()
    }

    Loader {
        id: _deviceLoader

        objectName: "device-loader"
        x: Desktop.gap
        y: Desktop.gap
        width: root.width - Desktop.sideWidth - 2 * Desktop.gap
        height: parent.height - 2 * Desktop.gap
        active: root._device
        sourceComponent: DeviceScreen {
            focus: true
            Component.onCompleted: forceActiveFocus()
            unit: root.shell.unit
            texts: root.shell.texts
        }
    }

    // The column comes after the first frame: nobody reads it before the device is there.
    Loader {
        id: _side

        anchors.right: parent.right
        width: Desktop.sideWidth
        height: parent.height
        active: root._device && root.settled
        asynchronous: true
        sourceComponent: SideScreen {
            car: root.shell.carPanel
            customer: root.shell.customer
            texts: root.shell.texts
        }
    }

    Loader {
        anchors.fill: parent
        active: !root._device
        sourceComponent: ChooserScreen {
            focus: true
            Component.onCompleted: forceActiveFocus()
            chooser: root.shell.chooser
            texts: root.shell.texts
            languages: root.shell.languages
        }
    }
}
