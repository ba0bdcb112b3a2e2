pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Style
import Pcm.ViewModels

// What stands round the page, in one of the ways that a look can name. The page itself goes into the room.
Item {
    required property PcmUnitViewModel unit
    required property UnitStyle skin
    required property var texts
    // Where the page goes.
    property Item room: null

    readonly property PcmPageViewModel page: unit.front === 0 ? unit.first : unit.second
    readonly property bool stacked: page.kind === "form" && page.form.stacked
    readonly property string remark: stacked ? (page.form.trouble || page.form.prompt) : ""
    readonly property bool warns: stacked && page.form.trouble !== ""
}
