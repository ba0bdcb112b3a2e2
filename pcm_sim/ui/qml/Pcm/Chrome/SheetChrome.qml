pragma ComponentBehavior: Bound

import QtQuick

// Apps in filled shapes, a little away from the edges of one sheet of glass.
BarChrome {
    lined: false
    barInset: skin.mm * 0.3
}
