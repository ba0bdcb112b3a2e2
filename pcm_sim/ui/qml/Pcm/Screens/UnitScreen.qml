pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Chrome
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The touchscreen: what stands round the page, the page, and what stands over both.
Rectangle {
    id: root

    required property PcmUnitViewModel unit
    required property UnitStyle skin
    required property var texts

    readonly property bool _lit: unit.kind !== "dark"
    readonly property var _chromes: ({
            "tabs": "TabsChrome",
            "rail": "RailChrome",
            "slim": "SlimChrome",
            "sheet": "SheetChrome"
        })
    readonly property Chrome _round: _chrome.item as Chrome

    // By its address, so that only the one that this unit has is read.
    function build(): void {
        _chrome.setSource("../Chrome/" + _chromes[skin.chrome] + ".qml", {
            "unit": Qt.binding(() => root.unit),
            "skin": root.skin,
            "texts": Qt.binding(() => root.texts)
        });
    }

    readonly property PcmPageViewModel _page: unit.front === 0 ? unit.first : unit.second
    readonly property string _told: unit.kind === "text" || unit.kind === "wait" ? unit.text : unit.kind === "form" ? _page.form.prompt : ""

    // What a screen reader says when the page changes: focus follows the screen.
    readonly property string spoken: !_lit ? unit.text : unit.overlay.asks ? "" : [unit.title, _told].filter(one => one !== "").join(". ")
    // And why the last try was refused, as soon as it is.
    readonly property string refused: _page.form.trouble

    objectName: "glass"
    Accessible.role: Accessible.Pane
    Accessible.name: spoken || unit.title
    onSpokenChanged: if (spoken !== "")
        Accessible.announce(spoken)
    onRefusedChanged: if (refused !== "")
        Accessible.announce(refused, Accessible.Assertive)
    gradient: Gradient {
        GradientStop {
            position: 0
            color: root._lit ? root.skin.ground : "#000000"
        }
        GradientStop {
            position: 1
            color: root._lit ? root.skin.groundLow : "#000000"
        }
    }

    Connections {
        target: root.skin

        function onChromeChanged(): void {
            root.build();
        }
    }

    // Dark, but not dumb: why nothing answers, and how to change it.
    Text {
        objectName: "dark/text"
        anchors.centerIn: parent
        width: parent.width - 2 * root.skin.margin
        visible: !root._lit
        text: root._lit ? "" : root.unit.text
        color: "#8f9093"
        font.family: root.skin.font
        font.pixelSize: root.skin.mm * 4
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        textFormat: Text.PlainText
    }

    // All but the glass itself, as in a mirror where the language runs from right to left.
    Item {
        id: _sheet

        anchors.fill: parent
        transform: Scale {
            origin.x: _sheet.width / 2
            xScale: root.skin.mirrored ? -1 : 1
        }

        Loader {
            id: _chrome

            anchors.fill: parent
            visible: root._lit
            Component.onCompleted: root.build()
        }

        PageHolder {
            parent: root._round?.room ?? _sheet
            objectName: "page/0"
            unit: root.unit
            page: root.unit.first
            front: root.unit.front === 0
            skin: root.skin
            texts: root.texts
        }

        PageHolder {
            parent: root._round?.room ?? _sheet
            objectName: "page/1"
            unit: root.unit
            page: root.unit.second
            front: root.unit.front === 1
            skin: root.skin
            texts: root.texts
        }

        // Below the page, or above a form: the lower edge is where the keys are.
        Loader {
            x: (parent.width - width) / 2
            y: root.unit.kind === "form" ? root.skin.margin / 2 : parent.height - height - root.skin.margin
            active: root._lit && root.unit.overlay.notice !== "" && !root.unit.overlay.asks
            sourceComponent: NoticePanel {
                width: Math.min(root.width - 2 * root.skin.margin, root.skin.mm * 150)
                skin: root.skin
                text: root.unit.overlay.notice
                tone: root.unit.overlay.noticeTone
            }
        }

        Loader {
            anchors.fill: parent
            active: root._lit && root.unit.overlay.asks
            sourceComponent: DialogPanel {
                skin: root.skin
                title: root.unit.overlay.title
                text: root.unit.overlay.text
                meaning: root.unit.overlay.meaning
                wayOut: root.unit.overlay.wayOut
                tone: root.unit.overlay.tone
                buttonModel: root.unit.overlay.buttons
                ringTarget: root.unit.focus
                onButtonTouched: target => root.unit.tap(target)
            }
        }
    }
}
