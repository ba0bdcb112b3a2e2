"""The floor: a bare Qt Quick window with a list of twelve rows, and nothing else."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

QML = """
import QtQuick
import QtQuick.Controls.Basic

ApplicationWindow {
    id: root
    width: 1920; height: 720; visible: true
    property int page: 0
    ListView {
        objectName: "list"
        anchors.fill: parent
        model: 12
        delegate: ItemDelegate {
            required property int index
            width: ListView.view.width; height: 60
            text: "Row " + root.page + "." + index
            onClicked: root.page += 1
        }
    }
}
"""


def main() -> None:
    """Print ms from start to first frame; then, if asked, the ms of each tap, then wait to be measured."""
    started = float(sys.argv[1])
    app = QGuiApplication(["bare"])
    engine = QQmlApplicationEngine()
    engine.loadData(QML.encode(), QUrl.fromLocalFile(str(Path(__file__).parent) + "/"))
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError("no window")
    wait_for_frame(window)
    print(f"start {(time.time() - started) * 1000:.1f}", flush=True)
    if "taps" in sys.argv:
        taps = [ms_to_frame(window, QPoint(200, 90)) for _ in range(60)]
        print("taps", *(f"{tap:.2f}" for tap in taps), flush=True)
    print(f"rss {rss_mb():.1f}", flush=True)
    del engine
    app.quit()


def wait_for_frame(window: QQuickWindow) -> None:
    """Come back when the next frame was drawn."""
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    loop.exec()
    window.frameSwapped.disconnect(loop.quit)


def ms_to_frame(window: QQuickWindow, point: QPoint) -> float:
    """Click as a mouse does, and give the ms until the frame that shows what came of it."""
    from PySide6.QtTest import QTest  # noqa: PLC0415  not part of what starts

    for _round in range(20):
        QCoreApplication.processEvents()
    drawn: list[float] = []

    def note() -> None:
        drawn.append(time.perf_counter())

    window.frameSwapped.connect(note)
    begun = time.perf_counter()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    window.update()
    while not drawn:
        QCoreApplication.processEvents()
    window.frameSwapped.disconnect(note)
    return (drawn[-1] - begun) * 1000


def rss_mb() -> float:
    """Give this process's resident memory."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    main()
