pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// Why: the last refusal with what decided it, then whatever the pointer rests on, else the page.
Column {
    id: root

    required property PcmShellViewModel shell
    required property bool wide

    readonly property PcmConsoleViewModel _console: (shell.column as PcmColumnViewModel).console as PcmConsoleViewModel
    readonly property PcmWhyViewModel _why: _console.why
    readonly property var _texts: shell.texts

    spacing: Desktop.gap

    Connections {
        target: root._why

        function onSectionAsked(section: string): void {
            root.shell.showSection(section);
        }
    }

    WhyRefusal {
        width: parent.width
        visible: root._why.refused
        texts: root._texts
        wanted: root._why.wanted
        said: root._why.said
        sources: root._why.sources
        through: root._why.through
        rowModel: root._why.refusal
        onPressed: (key, place) => root._why.press("refusal", key, place)
        onPutAway: root._why.putAway()
    }

    DeskNote {
        objectName: "why/told"
        width: parent.width
        text: root._why.told
        refused: true
    }

    Column {
        width: parent.width
        spacing: 2

        Item {
            width: parent.width
            height: Math.max(_title.height, _page.visible ? _page.height : 0)

            DeskText {
                id: _title

                objectName: "why/title"
                anchors.left: parent.left
                anchors.right: _page.visible ? _page.left : parent.right
                anchors.rightMargin: _page.visible ? Desktop.gap / 2 : 0
                anchors.verticalCenter: parent.verticalCenter
                text: root._why.title
                size: Desktop.large - 2
                font.weight: Font.DemiBold
            }

            DeskButton {
                id: _page

                objectName: "why/page"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root._why.pointed
                small: true
                text: root._texts["desktop.why.page"]
                onClicked: root._why.showPage()
            }
        }

        DeskText {
            objectName: "why/path"
            width: parent.width
            visible: text !== ""
            text: root._why.path
            size: Desktop.small
            soft: true
        }

        DeskText {
            objectName: "why/note"
            width: parent.width
            visible: text !== ""
            text: root._why.note
            size: Desktop.small
        }

        DeskText {
            objectName: "why/hint"
            width: parent.width
            visible: !root._why.pointed
            text: root._texts["desktop.why.hint"]
            size: Desktop.small
            soft: true
        }
    }

    WhyChain {
        width: parent.width
        chain: "opens"
        caption: root._texts["desktop.why.opens"]
        rowModel: root._why.opens
        texts: root._texts
        onPressed: (key, place) => root._why.press("opens", key, place)
    }

    DeskText {
        objectName: "why/would"
        width: parent.width
        visible: root._why.would !== ""
        text: root._texts["desktop.why.would"].replace("{text}", root._why.would)
        size: Desktop.small
        color: Desktop.bad
    }

    Labelled {
        width: parent.width
        caption: root._texts["desktop.why.rests"]

        DeskText {
            objectName: "why/inferred"
            width: parent.width
            visible: root._why.inferred
            text: root._texts["desktop.why.inferred"]
            size: Desktop.small
            color: Desktop.warning
        }

        Repeater {
            model: root._why.facts

            WhyFact {
                width: root.width
            }
        }
    }

    Labelled {
        width: parent.width
        visible: _cells.count > 0
        caption: root._texts["desktop.why.readings"]

        Repeater {
            id: _cells

            model: root._why.readings

            WhyReading {
                width: root.width
                texts: root._texts
            }
        }
    }

    WhyChain {
        width: parent.width
        chain: "there"
        caption: root._texts["desktop.why.there"]
        rowModel: root._why.there
        texts: root._texts
        onPressed: (key, place) => root._why.press("there", key, place)
    }

    WhyChain {
        width: parent.width
        chain: "absent"
        caption: root._texts["desktop.why.absent"]
        rowModel: root._why.absent
        texts: root._texts
        onPressed: (key, place) => root._why.press("absent", key, place)
    }
}
