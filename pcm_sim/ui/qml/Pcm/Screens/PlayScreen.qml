pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// What a playing scenario lays over the window: the bar at its lower edge, the hand, what fills the eye.
Item {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel
    readonly property PcmPlayerViewModel _player: _desk.player as PcmPlayerViewModel
    readonly property PcmHandViewModel _hand: _player.handOf as PcmHandViewModel
    // How high the bar is.
    readonly property real taken: _bar.height
    // How wide the device has it.
    required property real deviceRoom

    Component.onCompleted: _bar.forceActiveFocus()

    PlayBar {
        id: _bar

        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        focus: true
        texts: root.shell.texts
        stand: root._player.state
        name: root._player.name
        step: root._player.step
        steps: root._player.steps
        number: root._player.number
        caption: root._player.caption
        doing: root._player.doing
        chapter: root._player.chapter
        chapters: root._player.chapters
        speed: root._player.speed
        speeds: root._player.speeds
        expected: root._player.expected
        seen: root._player.seen
        hint: root._player.hint
        takenOver: root._player.takenOver
        more: root._player.more
        onToggled: root._player.toggle()
        onStepped: root._player.stepOn()
        onRestarted: root._player.restart()
        onAgainAsked: root._player.again()
        onNextAsked: root._player.playNext()
        onClosed: root._player.close()
        onChapterPicked: number => root._player.jump(number)
        onSpeedPicked: speed => root._player.setSpeed(speed)
        onSpeedStepped: by => root._player.changeSpeed(by)
    }

    Loader {
        x: (root.shell.mirrored ? root.width - root.deviceRoom : 0) + (root.deviceRoom - width) / 2
        y: (root.height - _bar.height - height) / 2
        active: root._player.cardTitle !== ""
        sourceComponent: PlayCard {
            room: root.deviceRoom - 6 * Desktop.gap
            icon: root._player.cardIcon
            title: root._player.cardTitle
            detail: root._player.cardDetail
        }
    }

    PlayHand {
        anchors.fill: parent
        handX: root._hand.x
        handY: root._hand.y
        seen: root._hand.seen
        down: root._hand.down
        rests: root._hand.rests
        extent: root._hand.extent
        glideMs: root._hand.glideMs
        typed: root._hand.typed
        motion: root.shell.motion
    }
}
