pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The areas of the app at the lower edge of the telephone.
Item {
    id: root

    required property HandsetStyle skin
    required property var barModel

    signal spotTouched(string target)

    height: _areas.count > 0 ? skin.bar + 10 : 0
    visible: height > 0

    Rectangle {
        width: parent.width
        height: 1
        color: root.skin.line
    }

    Row {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 10
        y: 4

        Repeater {
            id: _areas

            model: root.barModel

            HandsetTarget {
                id: _spot

                required property string icon
                required property bool here

                width: (root.width - 20) / _areas.count
                height: root.skin.bar - 8
                skin: root.skin
                role: Accessible.PageTab
                Accessible.selected: here
                onTouched: root.spotTouched(target)

                LineIcon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: 5
                    name: _spot.icon
                    tint: _spot.here ? root.skin.accent : root.skin.textSoft
                    extent: root.skin.icon
                    raster: extent * root.skin.sharp
                }

                HandsetText {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    y: 34
                    skin: root.skin
                    text: _spot.label
                    color: _spot.here ? root.skin.accent : root.skin.textSoft
                    font.pixelSize: root.skin.textLeast
                    font.weight: _spot.here ? Font.DemiBold : Font.Normal
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 13
                }
            }
        }
    }
}
