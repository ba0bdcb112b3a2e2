pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The touchscreen: one page at a time, and what stands over it.
Rectangle {
    id: root

    required property PcmUnitViewModel unit
    required property UnitStyle skin
    required property var texts

    readonly property bool _stacked: unit.kind === "form" && unit.form.stacked
    readonly property bool _lit: unit.kind !== "dark"

    objectName: "glass"
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

    StatusBar {
        id: _status

        z: 1
        width: parent.width
        height: root.skin.status
        visible: root._lit
        skin: root.skin
        status: root.unit.status
        reachable: !root.unit.overlay.asks
        ringTarget: root.unit.focus
        onTargetTouched: target => root.unit.tap(target)
    }

    PageHeader {
        id: _header

        anchors.top: _status.bottom
        x: root.skin.margin / 2
        width: parent.width - 2 * x
        height: root.skin.header
        visible: root._lit
        skin: root.skin
        title: root.unit.title
        trail: root.unit.trail
        canGoBack: root.unit.canGoBack
        ringed: root.unit.focus === "back"
        backLabel: root.texts["desktop.unit.back"]
        remark: root._stacked ? (root.unit.form.trouble || root.unit.form.prompt) : ""
        warns: root._stacked && root.unit.form.trouble !== ""
        canGoHome: root.unit.canGoHome
        homeRinged: root.unit.focus === "home"
        homeLabel: root.texts["desktop.unit.home"]
        onBackTouched: root.unit.back()
        onHomeTouched: root.unit.tap("home")
    }

    Loader {
        id: _page

        anchors.top: _header.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: root.skin.mm
        anchors.bottomMargin: root.skin.mm * 1.6
        x: root.skin.margin
        width: parent.width - 2 * x
        sourceComponent: root.unit.kind === "list" ? _list : root.unit.kind === "tiles" ? _tiles : root.unit.kind === "text" ? _text : root.unit.kind === "form" ? _form : root.unit.kind === "wait" ? _wait : null
    }

    // Dark, but not dumb: why nothing answers, and how to change it.
    Text {
        objectName: "dark/text"
        anchors.centerIn: parent
        width: parent.width - 2 * root.skin.margin
        visible: !root._lit
        text: root.unit.text
        color: "#88898c"
        font.family: root.skin.font
        font.pixelSize: root.skin.mm * 4
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        textFormat: Text.PlainText
    }

    Loader {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.skin.margin
        anchors.horizontalCenter: parent.horizontalCenter
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
            text: root.unit.overlay.text
            wayOut: root.unit.overlay.wayOut
            tone: root.unit.overlay.tone
            buttonModel: root.unit.overlay.buttons
            ringTarget: root.unit.focus
            onButtonTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _list

        RowList {
            skin: root.skin
            rowModel: root.unit.rows
            page: root.unit.node
            emptyText: root.unit.text
            ringTarget: root.unit.focus
            ringRow: root.unit.focusRow
            onRowTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _tiles

        TileGrid {
            skin: root.skin
            rowModel: root.unit.rows
            page: root.unit.node
            ringTarget: root.unit.focus
            ringRow: root.unit.focusRow
            onRowTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _text

        TextPanel {
            skin: root.skin
            text: root.unit.text
            rowModel: root.unit.rows
            page: root.unit.node
            rowCount: root.unit.rowCount
            ringTarget: root.unit.focus
            ringRow: root.unit.focusRow
            onRowTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _form

        FormPanel {
            skin: root.skin
            form: root.unit.form
            ringTarget: root.unit.focus
            texts: root.texts
            onTargetTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _wait

        WaitPanel {
            skin: root.skin
            text: root.unit.text
            cancelLabel: root.texts["desktop.unit.cancel"]
            ringTarget: root.unit.focus
            onCancelled: root.unit.tap("wait/cancel")
        }
    }
}
