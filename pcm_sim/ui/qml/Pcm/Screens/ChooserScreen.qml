pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The start page: line, model year, market, generation where it is open, language, start.
FocusScope {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmChooserViewModel chooser: shell.chooser as PcmChooserViewModel
    readonly property var texts: shell.texts
    readonly property real _wide: Math.min(width - 4 * Desktop.gap, 1180)

    objectName: "chooser"
    focus: true
    Component.onCompleted: forceActiveFocus()
    Keys.onEscapePressed: shell.leaveChooser()

    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, _all.height + 4 * Desktop.gap)
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        Column {
            id: _all

            x: (root.width - root._wide) / 2
            y: Math.max(Desktop.gap * 2, (root.height - height) / 2)
            width: root._wide
            spacing: Desktop.gap * 1.8

            DeskText {
                width: parent.width
                text: root.texts["desktop.chooser.title"]
                size: Desktop.huge
                font.weight: Font.DemiBold
            }

            Grid {
                id: _lines

                width: parent.width
                columns: 3
                spacing: Desktop.gap

                Repeater {
                    model: root.chooser.lines

                    LineCard {
                        required property var modelData

                        width: (_lines.width - 2 * _lines.spacing) / 3
                        height: Math.max(120, Math.min(176, root.height * 0.2))
                        line: modelData.value
                        text: modelData.label
                        chosen: root.chooser.line === modelData.value
                        onClicked: root.chooser.chooseLine(modelData.value)
                    }
                }
            }

            Labelled {
                width: parent.width
                caption: root.texts["desktop.chooser.year"]

                Flow {
                    width: parent.width
                    topPadding: 4
                    spacing: Desktop.gap * 0.7

                    Repeater {
                        model: root.chooser.years

                        YearButton {
                            inferredLabel: root.texts["desktop.chooser.inferred"]
                            onClicked: root.chooser.chooseYear(year)
                        }
                    }

                    DeskText {
                        visible: root.chooser.line === ""
                        height: Desktop.control + 4
                        verticalAlignment: Text.AlignVCenter
                        text: root.texts["desktop.chooser.line_first"]
                        soft: true
                    }
                }

                DeskText {
                    width: parent.width
                    topPadding: 6
                    visible: root.chooser.line !== ""
                    text: root.texts["desktop.chooser.inferred.note"]
                    size: Desktop.small
                    soft: true
                }
            }

            Row {
                width: parent.width
                spacing: Desktop.gap * 2

                Labelled {
                    width: Math.min(320, (parent.width - 2 * parent.spacing) * 0.3)
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
                    width: Math.min(320, (parent.width - 2 * parent.spacing) * 0.3)
                    caption: root.texts["desktop.chooser.language"]

                    Segments {
                        objectName: "chooser/language"
                        width: parent.width
                        choices: root.shell.languages
                        chosen: root.chooser.language
                        label: root.texts["desktop.chooser.language"]
                        onPicked: value => root.chooser.chooseLanguage(value)
                    }
                }

                Labelled {
                    width: Math.min(440, (parent.width - 2 * parent.spacing) * 0.4)
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
            }

            Row {
                width: parent.width
                spacing: Desktop.gap * 2

                DeskButton {
                    objectName: "chooser/start"
                    width: Math.max(implicitWidth, 200)
                    height: Desktop.control + 8
                    primary: true
                    enabled: root.chooser.ready
                    text: root.texts["desktop.chooser.start"]
                    onClicked: root.chooser.start()
                }

                DeskButton {
                    objectName: "chooser/back"
                    height: Desktop.control + 8
                    visible: root.shell.hasCar
                    text: root.texts["desktop.chooser.back"]
                    onClicked: root.shell.leaveChooser()
                }

                DeskText {
                    objectName: "chooser/result"
                    width: parent.width - x
                    height: Desktop.control + 8
                    verticalAlignment: Text.AlignVCenter
                    text: root.chooser.noMatch ? root.texts["desktop.chooser.no_match"] : root.chooser.withoutConnect ? root.chooser.result + " · " + root.texts["desktop.chooser.without_connect"] : root.chooser.result
                    color: root.chooser.noMatch || root.chooser.withoutConnect ? Desktop.warning : Desktop.textSoft
                }
            }
        }
    }
}
