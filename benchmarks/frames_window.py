"""Frame times while a list scrolls and pages come and go: of a bare window, or of the product on a car.

Called, after the time it was started, with `bare`, or with a car and the list that scrolls. Both windows
fill a projector, and both are moved the same way.
"""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.unit import PcmUnitViewModel

ROOM = (1920, 1080)
ROUNDS = 5
SPEED = 2500
QUIET_S = 0.06
BARE = """
import QtQuick
import QtQuick.Controls.Basic

ApplicationWindow {
    width: 1920; height: 1080; visible: true
    ListView {
        objectName: "rows"
        anchors.fill: parent
        model: 60
        delegate: ItemDelegate {
            required property int index
            width: ListView.view.width; height: 60
            text: "Row " + index
        }
    }
}
"""


class Watch:
    """Notes, while something moves, how long each frame took to draw and how long after the last one it came.

    Attributes:
        drawn: Milliseconds of drawing.
        gaps: Milliseconds from one frame of a movement to the next.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self.drawn: list[float] = []
        self.gaps: list[float] = []
        self._begun = self._last = time.perf_counter()
        self._moves = False
        window.afterAnimating.connect(self._begin)
        window.frameSwapped.connect(self._end)

    def move(self, start: Callable[[], object]) -> None:
        """Start a movement and come back when it is over."""
        self._last = time.perf_counter()
        self._moves = False
        start()
        while time.perf_counter() - self._last < QUIET_S:
            QCoreApplication.processEvents()

    def tell(self, name: str) -> None:
        """Print what was noted, and begin anew."""
        print(f"{name}-drawn", *(f"{one:.2f}" for one in self.drawn))
        print(f"{name}-gaps", *(f"{one:.2f}" for one in self.gaps), flush=True)
        self.drawn, self.gaps = [], []

    def _begin(self) -> None:
        self._begun = time.perf_counter()

    def _end(self) -> None:
        now = time.perf_counter()
        self.drawn.append((now - self._begun) * 1000)
        if self._moves:
            self.gaps.append((now - self._last) * 1000)
        self._last, self._moves = now, True


def main() -> None:
    """Measure what the command line names."""
    _started, what, *page = sys.argv[1:]
    if what == "bare":
        bare()
    else:
        product(what, *page)


def bare() -> None:
    """Scroll the floor's list."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - the product makes its own

    app = QGuiApplication(["bare"])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE.encode(), QUrl.fromLocalFile("/"))
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError("no window")
    watch = Watch(window)
    watch.move(window.update)
    watch.tell("start")
    rows = window.findChild(QQuickItem, "rows")
    scroll(watch, rows)
    del engine
    app.quit()


def product(car: str, page: str) -> None:
    """Scroll a list of a car, then go into its first entry and back, again and again."""
    from pcm_sim.composition import load_catalogue, open_session, window_inputs  # noqa: PLC0415
    from pcm_sim.session.pages import open_page  # noqa: PLC0415
    from pcm_sim.ui.qt_application import application  # noqa: PLC0415
    from pcm_sim.ui.robot import find_item  # noqa: PLC0415
    from pcm_sim.ui.window import Window  # noqa: PLC0415

    application()
    catalogue = load_catalogue()
    session = open_session(car, catalogue=catalogue, language="en")
    open_page(session, page)
    window = Window(window_inputs(catalogue, session, "en", "FR")._replace(motion=1.0))
    window.quick.resize(*ROOM)
    window.show()
    watch = Watch(window.quick)
    watch.move(window.quick.update)
    watch.tell("start")
    scroll(watch, find_item(window.quick, "rows"))
    unit, entry = cast("PcmUnitViewModel", window.shell.unit), session.screen.rows[0].id
    for _round in range(ROUNDS):
        watch.move(lambda: unit.tap(entry))
        watch.move(unit.back)
    watch.tell("push")
    window.close()


def scroll(watch: Watch, rows: QQuickItem | None) -> None:
    """Flick a list down and up."""
    context = qmlContext(rows) if rows else None
    if rows is None or context is None:
        raise LookupError("no list")
    for speed in (-SPEED, SPEED) * ROUNDS:
        flick = QQmlExpression(context, rows, f"flick(0, {speed})")
        watch.move(flick.evaluate)
    watch.tell("scroll")


if __name__ == "__main__":
    main()
