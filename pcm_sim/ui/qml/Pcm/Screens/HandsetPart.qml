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

    Row {
        id: _head

        width: parent.width
        spacing: Desktop.gap / 2

        DeskCombo {
            objectName: "handset/holder"
            width: (parent.width - parent.spacing) * 0.6
            choices: root.handset.people
            chosen: root.handset.holder
            label: root.texts["desktop.phone.holder"]
            font.pixelSize: Desktop.normal - 1
            onPicked: customer => root.handset.hold(customer)
        }

        DeskCombo {
            objectName: "handset/language"
            width: (parent.width - parent.spacing) * 0.4
            choices: root.shell.languages
            chosen: root.handset.language
            label: root.texts["desktop.phone.language"]
            font.pixelSize: Desktop.normal - 1
            onPicked: language => root.handset.setLanguage(language)
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
