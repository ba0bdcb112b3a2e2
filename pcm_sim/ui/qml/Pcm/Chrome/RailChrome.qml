pragma ComponentBehavior: Bound

import QtQuick

// Drawings with their words at the left.
BarChrome {
    worded: true
}
