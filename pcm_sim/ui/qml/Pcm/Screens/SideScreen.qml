pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Pcm.Controls
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// The column beside the device: what is set, the customer's side, the ways on this car, the search; one at a time.
FocusScope {
    id: root

    required property PcmShellViewModel shell
    // There is room for more than a column.
    property bool wide: false

    readonly property PcmColumnViewModel _column: shell.column as PcmColumnViewModel
    readonly property PcmCustomerViewModel customer: _column.customer
    readonly property PcmWaysViewModel ways: _column.ways
    readonly property PcmFindViewModel finder: _column.find
    readonly property var texts: shell.texts
    readonly property Item _focused: Window.activeFocusItem
    readonly property var _top: _head.item
    readonly property var _parts: ({
            "customer": customer.hasConnect ? _customerPart : _noCustomerPart,
            "ways": _waysPart,
            "find": shell.canFind ? _findPart : _carPart,
            "readings": shell.canRead ? _readingsPart : _carPart
        })

    // What the keyboard comes to is in sight; what is larger than the view cannot be, such as a whole part that the
    // keyboard falls back to.
    function reveal(): void {
        if (_focused === null || _focused.height > _scroll.height)
            return;
        for (let part = _focused; part !== null; part = part.parent) {
            if (part === _scroll.contentItem) {
                const top = _focused.mapToItem(_scroll.contentItem, 0, 0).y;
                _scroll.contentY = Math.max(0, Math.min(top, Math.max(_scroll.contentY, top + _focused.height - _scroll.height)));
            }
        }
    }

    // What this car and this window have.
    function offers(tab: string): bool {
        return tab === "find" ? shell.canFind : tab === "phone" ? _column.hasHandset && !wide : true;
    }

    // The keyboard goes to what is searched for, however the search was come to.
    function takeSearch(): void {
        const search = _part.item as FindPanel;
        if (search !== null)
            search.take();
    }

    objectName: "side"
    focus: true
    on_FocusedChanged: reveal()

    Connections {
        target: root.shell

        function onFindAsked(): void {
            root.takeSearch();
        }

        // Another car has another telephone.
        function onDeviceChanged(): void {
            _telephone.wantedChanged();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Desktop.bar
    }

    Segments {
        id: _tabs

        objectName: "column"
        anchors.left: parent.left
        anchors.leftMargin: Desktop.gap * 1.2
        anchors.right: parent.right
        anchors.rightMargin: Desktop.gap * 1.7
        y: Desktop.gap
        focus: true
        choices: ["car", "customer", "phone", "ways", "find"].filter(tab => root.offers(tab)).map(tab => ({
                    "value": tab,
                    "label": root.texts["desktop.column." + tab]
                }))
        chosen: root.shell.tab
        label: root.texts["desktop.column"]
        size: Desktop.normal - 1
        onPicked: tab => root.shell.showTab(tab)

        HoverHandler {
            id: _over
        }

        DeskTip {
            visible: _over.hovered
            text: root.texts["desktop.column.keys"] + (root.shell.canFind ? "\n" + root.texts["desktop.find.keys"] : "")
        }
    }

    readonly property bool _phones: shell.tab === "phone" && _column.hasHandset && !wide
    readonly property bool _instructs: !_phones && (_parts[shell.tab] ?? _carPart) === _carPart

    // By its address: nothing of the telephone is read before somebody looks at it.
    Loader {
        id: _telephone

        readonly property bool wanted: root._phones

        anchors.fill: parent
        anchors.margins: Desktop.gap
        anchors.topMargin: _tabs.y + _tabs.height + Desktop.gap / 2
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted ? setSource("HandsetPart.qml", {
            "shell": root.shell,
            "handset": root._column.handset
        }) : setSource("")
    }

    // Clock and sections stay where they are while what they show is scrolled. By its address: see below.
    Loader {
        id: _head

        readonly property bool wanted: root._instructs && root._column.console !== null

        anchors.left: _tabs.left
        y: _tabs.y + _tabs.height + Desktop.gap
        width: _tabs.width
        Component.onCompleted: wantedChanged()
        onWantedChanged: wanted ? setSource("InstructorHead.qml", {
            "shell": root.shell,
            "wide": Qt.binding(() => root.wide),
            "room": Qt.binding(() => root.height - _head.y - Desktop.gap)
        }) : setSource("")
    }

    Flickable {
        id: _scroll

        visible: !root._phones

        anchors.fill: parent
        anchors.margins: Desktop.gap * 1.2
        anchors.topMargin: _head.y + (root._top?.above ?? 0)
        anchors.leftMargin: Desktop.gap * 1.2 + (root._top?.beside ?? 0)
        contentHeight: _part.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        Loader {
            id: _part

            // Beside the bar, on whichever side that is.
            x: LayoutMirroring.enabled ? Desktop.gap / 2 : 0
            width: parent.width - Desktop.gap / 2
            sourceComponent: root._parts[root.shell.tab] ?? _carPart
            onLoaded: {
                _scroll.contentY = 0;
                root.takeSearch();
            }
        }
    }

    Component {
        id: _carPart

        // By its address: reading the console makes its types known, which the file needs.
        Loader {
            Component.onCompleted: if (root._column.console !== null)
                setSource("InstructorPart.qml", {
                    "shell": root.shell,
                    "wide": Qt.binding(() => root.wide)
                })
        }
    }

    Component {
        id: _customerPart

        CustomerPart {
            shell: root.shell
            customer: root.customer
        }
    }

    Component {
        id: _noCustomerPart

        Labelled {
            caption: root.texts["desktop.customer.title"]

            DeskText {
                objectName: "customer/no_connect"
                width: parent.width
                text: root.texts["desktop.customer.no_connect"]
            }
        }
    }

    Component {
        id: _waysPart

        WaysPanel {
            texts: root.texts
            ways: root.ways
            ignition: root._column.car.ignition
        }
    }

    Component {
        id: _findPart

        FindPanel {
            texts: root.texts
            rowModel: root.finder.rows
            words: root.finder.words
            found: root.finder.found
            copied: root.finder.copied
            closed: root.finder.closed
            ignition: root._column.car.ignition
            onSearched: words => root.finder.find(words)
            onShowAsked: place => root.finder.show(place)
            onCopyAsked: place => root.finder.copy(place)
            onPhoneAsked: place => root.finder.showOnPhone(place)
        }
    }

    Component {
        id: _readingsPart

        ReadingsPanel {
            texts: root.texts
            rowModel: root._column.readings.rows
            bound: root._column.readings.bound
            onChosen: (cell, statement) => root._column.readings.choose(cell, statement)
            onClosed: root.shell.showTab("car")
        }
    }
}
