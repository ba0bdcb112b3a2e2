pragma ComponentBehavior: Bound

import QtQuick
import Pcm.ViewModels

// What differs between the two moments that are picked, or the one and now.
HeadedGroup {
    id: root

    required property var texts
    required property PcmHistoryViewModel history

    objectName: "history/compared"
    visible: history.heading !== ""
    caption: history.heading
    allLabel: texts["desktop.console.history.stop"]
    offers: true
    onTaken: history.stopComparing()

    Repeater {
        model: root.history.differences

        DifferenceLine {
            objectName: "history/difference"
            width: root.width
        }
    }
}
