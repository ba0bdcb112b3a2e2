pragma ComponentBehavior: Bound

import QtQuick

// A slim bar of drawings alone, flat against the page.
BarChrome {
    lined: false
}
