pragma ComponentBehavior: Bound

import QtQuick

// One sign of the status bar: a drawing, a word beside it, or a word on a plate; touched, it explains itself.
TouchTarget {
    id: root

    required property string icon
    required property string text
    required property string name
    required property string tone

    readonly property bool _plate: tone === "badge"
    readonly property bool _counts: tone === "count"
    readonly property color _ink: skin.tones[tone] ?? skin.text
    // Words from elsewhere, such as a caller's name, share the bar with the other signs.
    property real mostWidth: skin.mm * 60
    // As wide as a finger, or narrower where there are too many of them.
    property real leastWidth: skin.target

    label: name
    width: Math.min(mostWidth, Math.max(leastWidth, (_plate ? _disc.width : _row.width) + skin.mm * 2))

    Row {
        id: _row

        anchors.centerIn: parent
        visible: !root._plate
        height: parent.height
        spacing: root.skin.mm * 1.1

        LineIcon {
            id: _icon

            objectName: root.icon === "" ? "" : "sign/" + root.icon
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            tint: root._ink
            turned: root.skin.mirrored
            extent: root.skin.mm * 4.8
        }

        FitText {
            objectName: root.text === "" ? "" : root.target + "/text"
            height: parent.height
            // A word that has no room is left to what the sign says when it is touched.
            width: Math.min(implicitWidth, root.mostWidth - (_icon.visible ? _icon.width : 0) - root.skin.mm * 3.7)
            visible: !root._counts && root.text !== ""
            opacity: contentWidth > width + 1 ? 0 : 1
            skin: root.skin
            text: root._counts ? "" : root.text
            size: root.skin.textSmall
            wraps: false
            color: root._ink
            font.weight: Font.DemiBold
        }
    }

    // How much there is to read, at the shoulder of the drawing.
    Rectangle {
        x: root.width / 2 + root.skin.mm * 0.3
        y: root.skin.mm * 0.8
        width: Math.max(height, _count.implicitWidth + root.skin.mm * 1.2)
        height: root.skin.textLeast * 1.2
        visible: root._counts
        radius: height / 2
        color: root.skin.accent

        TextMetrics {
            id: _figure

            text: _count.text
            font: _count.font
        }

        // In the middle is what is seen of the figure, not the line that it stands in.
        Text {
            id: _count

            readonly property rect ink: _figure.tightBoundingRect

            objectName: root._counts ? root.target + "/text" : ""
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: (implicitWidth / 2 - ink.x - ink.width / 2) * (root.skin.mirrored ? -1 : 1)
            y: parent.height / 2 - baselineOffset - ink.y - ink.height / 2
            text: root._counts ? root.text : ""
            color: root.skin.inkOnAccent
            font.family: root.skin.font
            font.pixelSize: root.skin.textLeast
            font.weight: Font.Bold
            textFormat: Text.PlainText
            LayoutMirroring.enabled: root.skin.mirrored
            transform: Scale {
                origin.x: _count.width / 2
                xScale: root.skin.mirrored ? -1 : 1
            }
        }
    }

    Rectangle {
        id: _disc

        anchors.centerIn: parent
        width: root.skin.mm * 8
        height: width
        visible: root._plate
        radius: width / 2
        color: root.skin.accent

        FitText {
            objectName: root._plate ? root.target + "/text" : ""
            anchors.fill: parent
            skin: root.skin
            text: root._plate ? root.text : ""
            size: root.skin.textLeast
            wraps: false
            color: root.skin.inkOnAccent
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
