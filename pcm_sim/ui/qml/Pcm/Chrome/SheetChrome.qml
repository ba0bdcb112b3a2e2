pragma ComponentBehavior: Bound

import QtQuick

// Apps in filled shapes on one sheet of glass.
BarChrome {
    lined: false
}
