pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The areas of the app at the lower edge of the telephone.
Item {
    id: root

    required property HandsetStyle skin
    required property var barModel

    // Longer words take more of the width, and two lines each.
    readonly property real _room: width - 12
    readonly property int _size: width < 300 ? skin.textLeast - 2 : skin.textLeast
    property var _labels: []
    readonly property var _needs: _labels.map(label => Math.max(skin.target, Halving.halved(label, part => _letters.advanceWidth(part)) + 6))
    readonly property real _spare: (_room - _needs.reduce((all, one) => all + one, 0)) / Math.max(1, _needs.length)

    signal spotTouched(string target)

    function _name(place: int, label: string): void {
        const labels = _labels.slice(0, _areas.count);
        labels[place] = label;
        _labels = labels;
    }

    height: _areas.count > 0 ? skin.bar + 14 : 0
    visible: height > 0

    Rectangle {
        width: parent.width
        height: 1
        color: root.skin.line
    }

    Letters {
        id: _letters

        size: root._size
    }

    Row {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 6
        y: 4

        Repeater {
            id: _areas

            model: root.barModel

            HandsetTarget {
                id: _spot

                required property int index
                required property string icon
                required property bool here

                onLabelChanged: root._name(index, label)
                Component.onCompleted: root._name(index, label)
                width: (root._needs[index] ?? 0) + root._spare
                height: root.skin.bar + 4
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
                    y: 32
                    height: parent.height - y
                    skin: root.skin
                    text: _spot.label
                    color: _spot.here ? root.skin.accent : root.skin.textSoft
                    font.pixelSize: root._size
                    font.weight: _spot.here ? Font.DemiBold : Font.Normal
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.WordWrap
                    lineHeight: 0.95
                    fontSizeMode: Text.Fit
                    minimumPixelSize: 13
                }
            }
        }
    }
}
