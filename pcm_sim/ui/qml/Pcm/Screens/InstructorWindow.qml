pragma ComponentBehavior: Bound

import QtQuick
import QtQml
import Pcm.Controls
import Pcm.Style
import Pcm.ViewModels

// The instructor's console in a window of its own, for a second screen: the trainee's window stays clean.
Window {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel

    objectName: "instructor-window"
    width: 940
    height: 820
    minimumWidth: 760
    minimumHeight: 560
    color: Desktop.ground
    // An entry of its own among the windows, and not always above the trainee's.
    transientParent: null
    visible: true
    title: shell.texts["desktop.rail"] + " · " + shell.carName + " · " + shell.texts["desktop.unofficial"]
    LayoutMirroring.enabled: shell.mirrored
    LayoutMirroring.childrenInherit: true
    onClosing: shell.detach(false)

    Instantiator {
        model: root._desk.shortcuts

        Shortcut {
            required property var modelData

            sequences: modelData.keys
            onActivated: root._desk.run(modelData.id)
        }
    }

    Item {
        id: _head

        width: parent.width
        height: Desktop.barHeight

        DeskText {
            anchors.left: parent.left
            anchors.leftMargin: Desktop.gap * 1.5
            anchors.right: _pill.left
            anchors.rightMargin: Desktop.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.shell.carName + " · " + root.shell.carDetails
            size: Desktop.normal
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Desktop.least
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        Rectangle {
            id: _pill

            anchors.right: parent.right
            anchors.rightMargin: Desktop.gap * 1.5
            anchors.verticalCenter: parent.verticalCenter
            width: _unofficial.implicitWidth + 24
            height: 28
            radius: 14
            color: "transparent"
            border.color: Desktop.warning

            DeskText {
                id: _unofficial

                anchors.centerIn: parent
                text: root.shell.texts["desktop.unofficial"]
                size: Desktop.small
                color: Desktop.warning
                wrapMode: Text.NoWrap
            }
        }
    }

    SideScreen {
        y: _head.height
        width: root.width
        height: root.height - y
        focus: true
        shell: root.shell
        wide: true
    }
}
