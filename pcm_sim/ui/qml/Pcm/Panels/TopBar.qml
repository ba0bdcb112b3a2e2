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
    required property var languages
    required property string language
    required property bool showsCar
    required property bool canRead
    required property string readingLabel
    required property bool readsOther

    signal anotherAsked
    signal moreAsked
    signal readingsAsked
    signal languagePicked(string language)

    implicitHeight: Desktop.barHeight
    color: Desktop.bar

    Column {
        x: Desktop.gap * 1.5
        width: _pill.x - x - Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: root.showsCar

        DeskText {
            width: parent.width
            text: root.carName
            size: Desktop.large - 2
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 12
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        DeskText {
            objectName: "car-details"
            width: parent.width
            text: root.carDetails
            size: Desktop.small
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 9
            soft: true
            wrapMode: Text.NoWrap
        }
    }

    Rectangle {
        id: _pill

        anchors.right: _right.left
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        width: _unofficial.implicitWidth + 24
        height: 28
        radius: 14
        color: "transparent"
        border.color: Desktop.warning

        DeskText {
            id: _unofficial

            objectName: "unofficial"
            anchors.centerIn: parent
            text: root.unofficial
            size: Desktop.small
            color: Desktop.warning
            wrapMode: Text.NoWrap
        }
    }

    Row {
        id: _right

        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Desktop.gap

        Segments {
            objectName: "language"
            width: root.languages.length * 46
            choices: root.languages.map(one => ({
                        "value": one.value,
                        "label": one.value.toUpperCase()
                    }))
            chosen: root.language
            label: root.languageLabel
            onPicked: value => root.languagePicked(value)
        }

        BarButton {
            objectName: "readings"
            visible: root.showsCar && root.canRead
            text: root.readingLabel
            warns: root.readsOther
            onClicked: root.readingsAsked()
        }

        BarButton {
            objectName: "another-car"
            visible: root.showsCar
            text: root.anotherLabel
            onClicked: root.anotherAsked()
        }

        BarButton {
            objectName: "more"
            width: height
            text: "\u2026"
            spoken: root.moreLabel
            onClicked: root.moreAsked()
        }
    }
}
