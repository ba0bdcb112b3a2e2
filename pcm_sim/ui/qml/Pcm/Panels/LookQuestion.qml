pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// For a customer who does not know the model year: the units to compare with, drawn and in words.
HeadedGroup {
    id: root

    required property var looks
    required property string chosen
    // The words of each kind, by its name.
    required property var words

    readonly property int _columns: width > 1100 ? 4 : 2

    signal picked(string look)

    offers: chosen !== ""
    onTaken: picked("")

    Grid {
        id: _cards

        readonly property real tall: {
            let most = 0;
            for (let place = 0; place < _each.count; ++place)
                most = Math.max(most, _each.itemAt(place)?.implicitHeight ?? 0);
            return most;
        }

        width: root.width
        columns: root._columns
        spacing: Desktop.gap

        Repeater {
            id: _each

            model: root.looks

            LookCard {
                required property var modelData

                objectName: "look/" + modelData.value
                width: (_cards.width - (root._columns - 1) * _cards.spacing) / root._columns
                height: _cards.tall
                sketch: modelData.sketch
                text: root.words(modelData.kind)
                chosen: root.chosen === modelData.value
                onClicked: root.picked(modelData.value)
            }
        }
    }
}
