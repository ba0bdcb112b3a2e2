pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// Below the pictures of the start page, always in sight: market, language, generation where it is open, start.
Rectangle {
    id: root

    required property PcmShellViewModel shell
    required property real wide

    readonly property PcmChooserViewModel chooser: shell.chooser as PcmChooserViewModel
    readonly property var texts: shell.texts
    readonly property bool _roomy: wide > 1100

    implicitHeight: _all.height + 2 * Desktop.gap
    color: Desktop.bar

    Rectangle {
        width: parent.width
        height: 1
        color: Desktop.line
    }

    Flow {
        id: _all

        x: (root.width - root.wide) / 2
        y: Desktop.gap
        width: root.wide
        spacing: Desktop.gap * 1.5

        Labelled {
            width: root._roomy ? 220 : 170
            caption: root.texts["desktop.chooser.market"]

            DeskCombo {
                objectName: "chooser/market"
                width: parent.width
                choices: root.chooser.markets
                chosen: root.chooser.market
                label: root.texts["desktop.chooser.market"]
                onPicked: value => root.chooser.chooseMarket(value)
            }
        }

        Labelled {
            width: Math.max(root._roomy ? 264 : 234, Math.min(_languages.implicitWidth, root.wide / 2))
            caption: root.texts["desktop.chooser.language"]

            Segments {
                id: _languages

                objectName: "chooser/language"
                width: parent.width
                choices: root.shell.languages
                chosen: root.chooser.language
                label: root.texts["desktop.chooser.language"]
                onPicked: value => root.chooser.chooseLanguage(value)
            }
        }

        Labelled {
            width: root._roomy ? 320 : 290
            visible: root.chooser.generations.length > 1
            caption: root.texts["desktop.chooser.generation"]

            Segments {
                objectName: "chooser/generation"
                width: parent.width
                choices: root.chooser.generations
                chosen: root.chooser.vehicle
                label: root.texts["desktop.chooser.generation"]
                onPicked: value => root.chooser.chooseVehicle(value)
            }
        }

        Column {
            width: Math.max(_buttons.width, Math.min(_result.implicitWidth, 400))
            spacing: 2

            DeskText {
                id: _result

                objectName: "chooser/result"
                width: parent.width
                text: root.chooser.noMatch ? root.texts["desktop.chooser.no_match"] : root.chooser.withoutConnect ? root.chooser.result + " · " + root.texts["desktop.chooser.without_connect"] : root.chooser.result
                size: Desktop.small
                color: root.chooser.noMatch || root.chooser.withoutConnect ? Desktop.warning : Desktop.textSoft
            }

            Row {
                id: _buttons

                anchors.left: parent.left
                spacing: Desktop.gap

                DeskButton {
                    objectName: "chooser/start"
                    width: Math.max(implicitWidth, 160)
                    primary: true
                    enabled: root.chooser.ready
                    text: root.texts["desktop.chooser.start"]
                    onClicked: root.chooser.start()
                }

                DeskButton {
                    objectName: "chooser/back"
                    visible: root.shell.hasCar
                    text: root.texts["desktop.chooser.back"]
                    onClicked: root.shell.leaveChooser()
                }
            }
        }
    }
}
