pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style

// Keys as they lie on the keyboard: `Ctrl+Shift+C` is three caps in a row.
Item {
    id: root

    required property string hint

    implicitWidth: _caps.width
    implicitHeight: _caps.height
    Accessible.ignored: true

    // From the left in every language, as they are said.
    Row {
        id: _caps

        spacing: 4
        LayoutMirroring.enabled: false

        Repeater {
            // A plus between caps parts them, one at the end is a key.
            model: root.hint.split(/\+(?!$)|  /)

            Rectangle {
                id: _cap

                required property string modelData

                width: Math.max(26, _word.implicitWidth + 14)
                height: 26
                radius: 5
                color: Desktop.cardDown
                border.color: Desktop.line

                // The edge that one sees of a key from the front.
                Rectangle {
                    x: 3
                    y: parent.height - 3
                    width: parent.width - 6
                    height: 1
                    color: Desktop.textSoft
                    opacity: 0.5
                }

                DeskText {
                    id: _word

                    anchors.centerIn: parent
                    text: _cap.modelData
                    size: Desktop.small
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
