pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.ViewModels

// The trainee's task at the lower edge of the window, also while the console stands in another one.
Item {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel
    readonly property PcmTaskCardViewModel _task: _desk.task as PcmTaskCardViewModel

    implicitHeight: _card.implicitHeight

    TaskCard {
        id: _card

        width: parent.width
        height: implicitHeight
        texts: root.shell.texts
        name: root._task.name
        task: root._task.text
        hint: root._task.hint
        canHint: root._task.canHint
        asks: root._task.asks
        over: root._task.over
        passed: root._task.passed
        ended: root._task.ended
        score: root._task.score
        onHintAsked: root._task.takeHint()
        onGivenUp: root._task.giveUp()
        onWentOn: root._task.goOn()
        onClosed: root._task.hide()
    }
}
