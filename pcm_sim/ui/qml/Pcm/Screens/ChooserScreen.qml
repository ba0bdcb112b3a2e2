pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The start page: the last cars, the lines, what the unit looks like, the model years; below it what they need.
FocusScope {
    id: root

    required property PcmShellViewModel shell

    readonly property PcmChooserViewModel chooser: shell.chooser as PcmChooserViewModel
    readonly property var texts: shell.texts
    readonly property real _wide: Math.min(width - 4 * Desktop.gap, 1240)
    readonly property Item _at: Window.activeFocusItem
    property bool _seeksYears: false

    function step(forward: bool): void {
        _at?.nextItemInFocusChain(forward)?.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    // What the keyboard stands on is in sight.
    function reveal(): void {
        let above = _at;
        while (above && above !== _all)
            above = above.parent;
        if (above)
            bringIn(_at);
    }

    // Whoever chose a line goes on with its years, which a small window has below.
    function takeLine(line: string): void {
        _seeksYears = true;
        chooser.chooseLine(line);
        Qt.callLater(bringIn, _years);
    }

    function bringIn(part: Item): void {
        const top = part.mapToItem(_all, 0, 0).y + _all.y - Desktop.gap;
        const bottom = top + part.height + 2 * Desktop.gap;
        _page.contentY = Math.max(0, Math.min(top, Math.max(_page.contentY, bottom - _page.height)));
    }

    objectName: "chooser"
    focus: true
    Component.onCompleted: forceActiveFocus()
    Keys.onEscapePressed: shell.leaveChooser()
    Keys.onRightPressed: step(!LayoutMirroring.enabled)
    Keys.onDownPressed: step(true)
    Keys.onLeftPressed: step(LayoutMirroring.enabled)
    Keys.onUpPressed: step(false)
    on_AtChanged: reveal()

    Flickable {
        id: _page

        objectName: "chooser/page"
        width: parent.width
        height: parent.height - _foot.height
        contentHeight: Math.max(height, _all.height + 3 * Desktop.gap)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: ScrollBar {}

        Column {
            id: _all

            x: (root.width - root._wide) / 2
            y: Math.max(Desktop.gap, (_page.height - height) / 3)
            width: root._wide
            spacing: Desktop.gap

            LastCars {
                objectName: "last"
                width: parent.width
                visible: cars.length > 0
                caption: root.texts["desktop.chooser.last"]
                allLabel: root.texts["desktop.chooser.all"]
                cars: root.chooser.cars
                onPicked: place => root.chooser.goOn(place)
            }

            Column {
                width: parent.width
                spacing: 6

                DeskText {
                    width: parent.width
                    text: root.texts["desktop.chooser.title"]
                    size: Desktop.large + 4
                    font.weight: Font.DemiBold
                }

                Grid {
                    id: _lines

                    width: parent.width
                    columns: 6
                    spacing: Desktop.gap

                    Repeater {
                        model: root.chooser.lines

                        LineCard {
                            required property var modelData

                            width: (_lines.width - 5 * _lines.spacing) / 6
                            height: Math.max(96, Math.min(124, root.height * 0.14))
                            line: modelData.value
                            text: modelData.label
                            enabled: root.chooser.fitting.includes(modelData.value)
                            chosen: root.chooser.line === modelData.value
                            onClicked: root.takeLine(modelData.value)
                        }
                    }
                }
            }

            LookQuestion {
                objectName: "look"
                width: parent.width
                caption: root.texts["desktop.chooser.recognise"]
                allLabel: root.texts["desktop.chooser.all"]
                looks: root.chooser.looks
                chosen: root.chooser.look
                words: kind => root.texts["desktop.recognise." + kind]
                onPicked: look => root.chooser.chooseLook(look)
            }

            Labelled {
                id: _years

                width: parent.width
                caption: root.texts["desktop.chooser.year"]
                onHeightChanged: if (root._seeksYears)
                    root.bringIn(_years)

                Flow {
                    width: parent.width
                    topPadding: 4
                    spacing: Desktop.gap

                    Repeater {
                        model: root.chooser.years

                        YearGroup {
                            chosen: root.chooser.year
                            vehicle: root.chooser.vehicle
                            inferredLabel: root.texts["desktop.chooser.inferred"]
                            onPicked: year => root.chooser.chooseYear(year)
                            onUnitPicked: (year, vehicle) => root.chooser.chooseUnit(year, vehicle)
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
        }
    }

    ChooserFoot {
        id: _foot

        y: parent.height - height
        width: parent.width
        wide: root._wide
        shell: root.shell
    }
}
