pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.ViewModels

// Over the device while the console explains: tells what the pointer rests on, and lets every touch through.
Item {
    id: root

    required property PcmShellViewModel shell
    required property Item device

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel

    // The uppermost thing to touch at a place of an item; what is drawn last lies on top.
    function _under(item: Item, x: real, y: real): string {
        for (let at = item.children.length - 1; at >= 0; at--) {
            const child = item.children[at];
            const there = item.mapToItem(child, x, y);
            const within = child.contains(there);
            if (!child.visible || child.clip && !within)
                continue;
            const found = _under(child, there.x, there.y);
            if (found !== "")
                return found;
            const touchable = child as TouchTarget;
            if (within && touchable !== null && !touchable.inert)
                return touchable.target;
        }
        return "";
    }

    function _look(): void {
        const place = mapToItem(device, _hover.point.position.x, _hover.point.position.y);
        if (_hover.hovered && device !== null)
            _console.why.point(_under(device, place.x, place.y));
    }

    HoverHandler {
        id: _hover

        onPointChanged: _rest.restart()
    }

    // What the pointer only passes is not meant.
    Timer {
        id: _rest

        interval: root.shell.motion > 0 ? 120 : 0
        onTriggered: root._look()
    }
}
