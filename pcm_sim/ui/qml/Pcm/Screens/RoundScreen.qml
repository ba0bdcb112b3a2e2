pragma ComponentBehavior: Bound

import QtQuick
import Pcm.Panels
import Pcm.Style
import Pcm.ViewModels

// What stands round the device: below it the line that explains the connection, above it what there is to
// say about files.
Item {
    id: root

    required property PcmShellViewModel shell
    required property real deviceBottom

    readonly property PcmBannerViewModel _banner: shell.banner as PcmBannerViewModel
    // How far down what is said about files reaches.
    readonly property real taken: _files.active ? _files.y + _files.height : 0
    readonly property bool _device: shell.page === "device" && shell.unit !== null

    Loader {
        x: Desktop.gap * 1.5
        y: root.deviceBottom + Desktop.gap / 2
        width: root.width - 2 * x
        active: root._device
        sourceComponent: ExplanationPanel {
            // A car that is switched off has no connection to explain.
            readonly property bool dark: root.shell.unit.kind === "dark"

            caption: root.shell.texts["desktop.explanation"]
            explanation: dark ? root.shell.unit.text : root.shell.unit.status.explanation
            sources: dark ? "" : root.shell.unit.status.sources
            inferred: dark ? "" : root.shell.texts["desktop.ways.inferred"]
            online: !dark && root.shell.unit.status.data
        }
    }

    Loader {
        id: _files

        x: Desktop.gap * 2
        y: Desktop.gap
        width: root.width - 2 * x
        active: root._banner.problems.length > 0 || root._banner.renewed || root._banner.notice !== ""
        sourceComponent: BannerPanel {
            texts: root.shell.texts
            problems: root._banner.problems
            more: root._banner.more
            notice: root._banner.notice === "" ? "" : texts[root._banner.notice].replace("{file}", root._banner.place)
            heading: texts[root._banner.heading || "desktop.banner.title"]
            mild: root._banner.heading !== ""
            offers: root._banner.offers
            onDismissed: root._banner.dismiss()
            onAccepted: root._banner.accept()
            onDeclined: root._banner.decline()
        }
    }
}
