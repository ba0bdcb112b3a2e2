pragma ComponentBehavior: Bound

import QtQuick

// How wide words of the desktop window are, before they are set.
FontMetrics {
    id: root

    required property int size

    font.pixelSize: size
}
