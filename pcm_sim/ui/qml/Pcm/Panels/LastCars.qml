pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The last cars as cards, the newest first.
HeadedGroup {
    id: root

    required property var cars

    property bool all: false

    readonly property int _columns: Math.max(1, Math.floor((width + Desktop.gap) / (270 + Desktop.gap)))

    signal picked(int place)

    offers: cars.length > _columns && !all
    onTaken: all = true

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

            model: root.all ? root.cars : root.cars.slice(0, root._columns)

            CarCard {
                required property int index
                required property var modelData

                objectName: "last/" + index
                width: (_cards.width - (root._columns - 1) * _cards.spacing) / root._columns
                height: _cards.tall
                line: modelData.line
                name: modelData.name
                year: modelData.year
                details: modelData.details
                language: modelData.language
                onClicked: root.picked(index)
            }
        }
    }
}
