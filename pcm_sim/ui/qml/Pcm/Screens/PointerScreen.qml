pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.ViewModels

// What an audience sees of a touch, over everything in the window.
TouchRing {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmDeskViewModel _desk: shell.desk as PcmDeskViewModel

    touchX: _desk.touchX
    touchY: _desk.touchY
    touched: _desk.touched
}
