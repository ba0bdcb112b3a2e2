pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// Where one looks on a device that is larger than its room: two bars along the edges.
Item {
    id: root

    required property real shownX
    required property real shownY
    required property string label

    readonly property real panX: _panned(_along)
    readonly property real panY: _panned(_down)

    // The middle is 0.5, as long as nobody moved.
    function _panned(bar: ScrollBar): real {
        return bar.size < 1 ? bar.position / (1 - bar.size) : 0.5;
    }

    function _move(bar: ScrollBar, part: real): void {
        bar.position = Math.max(0, Math.min(1 - bar.size, bar.position + part));
    }

    function move(partX: real, partY: real): void {
        _move(_along, partX);
        _move(_down, partY);
    }

    objectName: "rails"

    ScrollBar {
        id: _along

        objectName: "rails/along"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        orientation: Qt.Horizontal
        policy: ScrollBar.AlwaysOn
        visible: size < 1
        size: root.shownX
        Accessible.name: root.label
        Component.onCompleted: position = (1 - size) / 2
        onSizeChanged: position = Math.max(0, (1 - size) * 0.5)
    }

    ScrollBar {
        id: _down

        objectName: "rails/down"
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        orientation: Qt.Vertical
        policy: ScrollBar.AlwaysOn
        visible: size < 1
        size: root.shownY
        Accessible.name: root.label
        Component.onCompleted: position = (1 - size) / 2
        onSizeChanged: position = Math.max(0, (1 - size) * 0.5)
    }
}
