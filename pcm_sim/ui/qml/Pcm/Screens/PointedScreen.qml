pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.ViewModels

// Over device and telephone while the console explains: tells what the pointer rests on, and lets every touch
// through but a long one, by which a finger asks what a pointer asks by resting.
Item {
    id: root

    required property PcmShellViewModel shell
    required property Item device

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel
    // What a long touch lies on: it is closed until the finger is lifted, so that nothing is tapped by it.
    property Item _held: null

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
            const own = _targetOf(child);
            if (within && own !== "")
                return own;
        }
        return "";
    }

    function _targetOf(item: Item): string {
        const own = item as TouchTarget;
        const phones = item as HandsetTarget;
        return own !== null && !own.inert ? own.target : phones !== null ? phones.target : "";
    }

    // The telephone at a place of an item, wherever it stands.
    function _phoneAt(item: Item, x: real, y: real): Item {
        for (let at = item.children.length - 1; at >= 0; at--) {
            const child = item.children[at];
            const there = item.mapToItem(child, x, y);
            if (!child.visible || !child.contains(there))
                continue;
            const found = child.objectName === "handset" ? child : _phoneAt(child, there.x, there.y);
            if (found !== null)
                return found;
        }
        return null;
    }

    function _look(place: point): Item {
        const all = Window.contentItem;
        const at = mapToItem(all, place.x, place.y);
        const phone = _phoneAt(all, at.x, at.y);
        const seen = phone ?? device;
        if (seen === null)
            return null;
        const there = mapToItem(seen, place.x, place.y);
        const target = _under(seen, there.x, there.y);
        if (phone !== null)
            _console.why.pointOnPhone(target);
        else
            _console.why.point(target);
        return target === "" ? null : seen;
    }

    function _letGo(): void {
        if (_held !== null)
            _held.enabled = true;
        _held = null;
    }

    Component.onDestruction: _letGo()

    HoverHandler {
        id: _hover

        onPointChanged: _rest.restart()
    }

    TapHandler {
        acceptedDevices: PointerDevice.TouchScreen
        gesturePolicy: TapHandler.DragThreshold
        // Bound, for by itself a handler keeps to the system's interval as it was when it was made.
        longPressThreshold: Application.styleHints.mousePressAndHoldInterval / 1000
        onLongPressed: {
            root._held = root._look(point.position);
            if (root._held !== null)
                root._held.enabled = false;
        }
        onPressedChanged: if (!pressed)
            root._letGo()
    }

    // What the pointer only passes is not meant.
    Timer {
        id: _rest

        interval: root.shell.motion > 0 ? 120 : 0
        onTriggered: if (_hover.hovered)
            root._look(_hover.point.position)
    }
}
