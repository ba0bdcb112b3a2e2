pragma ComponentBehavior: Bound

import QtQuick

// One level back, always in the same place.
TouchTarget {
    id: root

    target: "back"

    LineIcon {
        anchors.centerIn: parent
        name: "back"
        tint: root.down ? root.skin.accent : root.skin.text
        turned: root.skin.mirrored
        extent: root.skin.icon * 0.82
    }
}
