pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The telephone in the column: whose it is, which language it speaks, and the telephone itself below.
FocusScope {
    id: root

    required property PcmShellViewModel shell
    required property PcmHandsetViewModel handset

    readonly property var texts: shell.texts
    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel
    readonly property bool _browses: shell.canBrowse

    Row {
        id: _head

        readonly property real _room: width - 2 * spacing - (root._browses ? _browser.width : -spacing)

        width: parent.width
        spacing: Desktop.gap / 2

        DeskCombo {
            objectName: "handset/holder"
            width: _head._room * 0.6
            choices: root.handset.people
            chosen: root.handset.holder
            label: root.texts["desktop.phone.holder"]
            font.pixelSize: Desktop.normal - 1
            onPicked: customer => root.handset.hold(customer)
        }

        DeskCombo {
            objectName: "handset/language"
            width: _head._room * 0.4
            choices: root.shell.languages
            chosen: root.handset.language
            label: root.texts["desktop.phone.language"]
            font.pixelSize: Desktop.normal - 1
            onPicked: language => root.handset.setLanguage(language)
        }

        IconButton {
            id: _browser

            objectName: "handset/browser"
            visible: root._browses
            drawing: "browser"
            spoken: root.texts["desktop.do.browser"]
            onClicked: root._desk.run("browser")
        }
    }

    HandsetScreen {
        anchors.top: _head.bottom
        anchors.topMargin: Desktop.gap / 2
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        handset: root.handset
        motion: root.shell.motion
    }
}
