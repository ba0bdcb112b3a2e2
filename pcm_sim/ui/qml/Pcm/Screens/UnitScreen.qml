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
        time: root.unit.status.time
        call: root.unit.status.call
        whyOffline: root.unit.status.whyOffline
        reachable: !root.unit.overlay.asks
        ringed: root.unit.focus === "status/offline"
        onOfflineTouched: root.unit.tap("status/offline")

        StatusSigns {
            height: parent.height
            skin: root.skin
            bearer: root.unit.status.bearer
            bars: root.unit.status.bars
            dataUp: root.unit.status.data
            roaming: root.unit.status.roaming
            privateMode: root.unit.status.privateMode
            user: root.unit.status.user
            sim: root.unit.status.sim
            wifi: root.unit.status.wifi
            phone: root.unit.status.phone
            battery: root.unit.status.battery
            carplay: root.unit.status.carplay
        }
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
            prompt: root.unit.form.prompt
            trouble: root.unit.form.trouble
            fieldModel: root.unit.form.fields
            keyModel: root.unit.form.keys
            stacked: root.unit.form.stacked
            padColumns: root.unit.form.padColumns
            padRows: root.unit.form.padRows
            ringTarget: root.unit.focus
            eraseLabel: root.texts["desktop.unit.erase"]
            shiftLabel: root.texts["desktop.unit.shift"]
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
