pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Controls
import Pcm.Style

// A page to read, with rows below the text where there is something to do.
Item {
    id: root

    required property UnitStyle skin
    required property string text
    required property var rowModel
    required property int rowCount
    required property string page
    required property string ringTarget
    required property int ringRow

    readonly property int _rowsShown: Math.min(rowCount, 3)
    readonly property real _rowsHeight: _rowsShown * (skin.target + skin.gap)

    signal rowTouched(string target)

    Flickable {
        id: _page

        width: parent.width
        height: parent.height - root._rowsHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: _words.height

        RunningText {
            id: _words

            objectName: "page/text"
            skin: root.skin
            width: Math.min(_page.width, root.skin.mm * 190)
            topPadding: root.skin.mm * 2
            bottomPadding: root.skin.mm * 2
            text: root.text
            lineHeight: 1.2
        }
    }

    Rectangle {
        x: _page.width - width
        y: _page.visibleArea.yPosition * _page.height
        width: root.skin.mm * 0.9
        height: _page.visibleArea.heightRatio * _page.height
        radius: width / 2
        visible: _page.contentHeight > _page.height + 1
        color: root.skin.textSoft
    }

    RowList {
        y: parent.height - root._rowsHeight
        width: parent.width
        height: root._rowsHeight
        skin: root.skin
        rowModel: root.rowModel
        page: root.page
        ringTarget: root.ringTarget
        ringRow: root.ringRow
        onRowTouched: target => root.rowTouched(target)
    }
}
