pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style
import Pcm.ViewModels

// One of the two pages: the one in front comes in from where it lies, the other one leaves and is taken down.
Item {
    id: root

    required property PcmUnitViewModel unit
    required property PcmPageViewModel page
    required property bool front
    required property UnitStyle skin
    required property var texts

    readonly property bool _leaves: _out.running
    readonly property string _ring: front ? unit.focus : ""
    readonly property int _ringRow: front ? unit.focusRow : -1
    readonly property bool _slides: page.liesOver && skin.optionsSlide
    readonly property var _parts: ({
            "list": _slides ? _drawer : _list,
            "tiles": _tiles,
            "widgets": _widgets,
            "text": _text,
            "form": _form,
            "wait": _wait
        })

    // How far from its place it is, as a share of its width.
    property real _shift: 0

    x: _shift * width
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    enabled: front
    visible: front || _leaves
    onFrontChanged: {
        _in.stop();
        _out.stop();
        if (skin.motion <= 0) {
            _shift = 0;
            opacity = 1;
        } else if (front && unit.move !== "" && !_slides)
            _in.start();
        else if (front) {
            _shift = 0;
            opacity = 1;
        } else
            _out.start();
    }

    ParallelAnimation {
        id: _in

        NumberAnimation {
            target: root
            property: "_shift"
            from: root.unit.move === "push" ? 0.3 : root.unit.move === "pop" ? -0.3 : 0
            to: 0
            duration: root.skin.ms(230)
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: root
            property: "opacity"
            from: 0
            to: 1
            duration: root.skin.ms(170)
        }
    }

    ParallelAnimation {
        id: _out

        NumberAnimation {
            target: root
            property: "_shift"
            to: root.unit.move === "push" ? -0.12 : root.unit.move === "pop" ? 0.3 : 0
            duration: root.skin.ms(200)
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: root
            property: "opacity"
            to: 0
            duration: root.skin.ms(120)
        }
    }

    Loader {
        x: root._slides ? 0 : root.skin.margin
        width: parent.width - 2 * x
        height: parent.height
        active: root.visible
        sourceComponent: root._parts[root.page.kind] ?? null
    }

    Component {
        id: _list

        RowList {
            skin: root.skin
            rowModel: root.page.rows
            page: root.page.node
            emptyText: root.page.text
            ringTarget: root._ring
            ringRow: root._ringRow
            onRowTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _drawer

        DrawerPanel {
            skin: root.skin
            rowModel: root.page.rows
            underModel: root.page.under
            page: root.page.node
            emptyText: root.page.text
            ringTarget: root._ring
            ringRow: root._ringRow
            onRowTouched: target => root.unit.tap(target)
            onPutAway: root.unit.back()
        }
    }

    Component {
        id: _tiles

        TileGrid {
            skin: root.skin
            rowModel: root.page.rows
            page: root.page.node
            ringTarget: root._ring
            ringRow: root._ringRow
            onRowTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _widgets

        WidgetPage {
            skin: root.skin
            rowModel: root.page.rows
            rowCount: root.page.rowCount
            largeCount: root.page.largeCount
            ringTarget: root._ring
            onRowTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _text

        TextPanel {
            skin: root.skin
            text: root.page.text
            rowModel: root.page.rows
            page: root.page.node
            rowCount: root.page.rowCount
            ringTarget: root._ring
            ringRow: root._ringRow
            onRowTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _form

        FormPanel {
            skin: root.skin
            form: root.page.form
            ringTarget: root._ring
            texts: root.texts
            onTargetTouched: target => root.unit.tap(target)
        }
    }

    Component {
        id: _wait

        WaitPanel {
            skin: root.skin
            text: root.page.text
            cancelLabel: root.texts["desktop.unit.cancel"]
            ringTarget: root._ring
            onCancelled: root.unit.tap("wait/cancel")
        }
    }
}
