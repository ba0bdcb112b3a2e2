pragma ComponentBehavior: Bound

import QtQuick
import Pcm.ViewModels

// The console in a window of its own. By its address: reading the column makes types known, which it needs.
Loader {
    id: root

    required property PcmShellViewModel shell
    required property bool wanted

    // Where it stood, for whoever has put it on a second screen and goes to another car.
    property rect _stood

    function _show(): void {
        const before = item as Window;
        if (before !== null)
            _stood = Qt.rect(before.x, before.y, before.width, before.height);
        const place = _stood.width > 0 ? {
            "x": _stood.x,
            "y": _stood.y,
            "width": _stood.width,
            "height": _stood.height
        } : {};
        if (wanted && shell.column)
            setSource("InstructorWindow.qml", Object.assign(place, {
                "shell": shell
            }));
        else
            setSource("");
    }

    Component.onCompleted: _show()
    onWantedChanged: _show()
}
