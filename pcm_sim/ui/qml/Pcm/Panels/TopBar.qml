pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// The bar above the device: what this is, which car it shows, the language, another car.
Rectangle {
    id: root

    required property string carName
    required property string carDetails
    required property string unofficial
    required property string anotherLabel
    required property string languageLabel
    required property string moreLabel
    required property string freshLabel
    required property var languages
    required property string language
    required property bool showsCar
    required property bool canRead
    required property string readingLabel
    required property bool readsOther
    required property string recorded
    required property string recordLabel
    required property string consoleLabel
    required property bool detached

    // What stands beside the car's name takes two lines where that name would have too little room.
    readonly property real _beside: _pill.naturalWidth + _languages.implicitWidth + _readings.naturalWidth + _another.naturalWidth + _record.taken + _console.width + _fresh.width + _more.width + 9 * Desktop.gap
    readonly property bool _tight: showsCar && width - _beside < Math.max(200, _letters.advanceWidth(carDetails))

    signal anotherAsked
    signal moreAsked
    signal freshAsked
    signal recordAsked
    signal consoleAsked
    signal readingsAsked
    signal languagePicked(string language)

    implicitHeight: Desktop.barHeight
    color: Desktop.bar

    Letters {
        id: _letters

        size: Desktop.small
    }

    Item {
        id: _car

        readonly property bool twoLines: _letters.advanceWidth(root.carDetails) * 12 / Desktop.small > width

        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap * 1.5
        anchors.right: _pill.left
        anchors.rightMargin: Desktop.gap
        height: parent.height
        visible: root.showsCar

        DeskText {
            id: _name

            y: _car.twoLines ? 3 : 6
            width: parent.width
            text: root.carName
            size: _car.twoLines ? Desktop.normal : Desktop.large - 2
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Desktop.least
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        DeskText {
            objectName: "car-details"
            anchors.top: _name.bottom
            width: parent.width
            height: parent.height - y - 2
            text: root.carDetails
            size: Desktop.small
            fontSizeMode: Text.Fit
            minimumPixelSize: Desktop.least
            lineHeight: _car.twoLines ? 0.95 : 1
            soft: true
            wrapMode: Text.WordWrap
        }
    }

    Rectangle {
        id: _pill

        readonly property real naturalWidth: _letters.advanceWidth(root.unofficial) + 24

        anchors.right: _right.left
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root._tight ? Halving.halved(root.unofficial, part => _letters.advanceWidth(part)) + 22 : naturalWidth
        height: root._tight ? 40 : 28
        radius: 14
        color: "transparent"
        border.color: Desktop.warning

        DeskText {
            objectName: "unofficial"
            anchors.centerIn: parent
            width: parent.width - 20
            text: root.unofficial
            size: Desktop.small
            color: Desktop.warning
            lineHeight: root._tight ? 0.9 : 1
            horizontalAlignment: Text.AlignHCenter
            wrapMode: root._tight ? Text.WordWrap : Text.NoWrap
        }
    }

    Row {
        id: _right

        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Desktop.gap

        Segments {
            id: _languages

            objectName: "language"
            width: root._tight ? Math.min(implicitWidth, root.languages.length * 56) : implicitWidth
            choices: root.languages.map(one => ({
                        "value": one.value,
                        "label": one.value.toUpperCase()
                    }))
            chosen: root.language
            label: root.languageLabel
            onPicked: value => root.languagePicked(value)
        }

        BarButton {
            id: _readings

            objectName: "readings"
            tight: root._tight
            anchors.verticalCenter: parent.verticalCenter
            visible: root.showsCar && root.canRead
            text: root.readingLabel
            warns: root.readsOther
            onClicked: root.readingsAsked()
        }

        BarButton {
            id: _another

            objectName: "another-car"
            tight: root._tight
            anchors.verticalCenter: parent.verticalCenter
            visible: root.showsCar
            text: root.anotherLabel
            onClicked: root.anotherAsked()
        }

        Loader {
            id: _record

            readonly property real taken: active ? width + Desktop.gap : 0

            anchors.verticalCenter: parent.verticalCenter
            active: root.showsCar && root.recorded !== ""
            visible: active
            sourceComponent: RecordButton {
                objectName: "record"
                elapsed: root.recorded
                spoken: root.recordLabel
                onClicked: root.recordAsked()
            }
        }

        BarButton {
            id: _console

            objectName: "console-apart"
            anchors.verticalCenter: parent.verticalCenter
            width: height
            visible: root.showsCar
            drawing: "console"
            marked: root.detached
            spoken: root.consoleLabel
            onClicked: root.consoleAsked()
        }

        BarButton {
            id: _fresh

            objectName: "fresh"
            anchors.verticalCenter: parent.verticalCenter
            width: height
            visible: root.showsCar
            drawing: "reset"
            spoken: root.freshLabel
            onClicked: root.freshAsked()
        }

        BarButton {
            id: _more

            objectName: "more"
            anchors.verticalCenter: parent.verticalCenter
            width: height
            text: "\u2026"
            spoken: root.moreLabel
            onClicked: root.moreAsked()
        }
    }
}
