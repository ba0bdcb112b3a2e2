pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style
import Pcm.ViewModels

// The unit's glass and nothing round it, in its own pixels: what is pictured a thousand times.
Window {
    id: root

    required property PcmUnitViewModel unit
    required property var texts

    width: unit.canvasWidth
    height: unit.canvasHeight
    color: "#000000"

    UnitStyle {
        id: _skin

        canvasWidth: root.unit.canvasWidth
        canvasHeight: root.unit.canvasHeight
        canvasInches: root.unit.canvasInches
        look: root.unit.look
        daylight: root.unit.daylight
        mirrored: root.unit.mirrored
    }

    UnitScreen {
        anchors.fill: parent
        unit: root.unit
        skin: _skin
        texts: root.texts
    }
}
