"""Random use of the window and of the instructor's console at full speed: `make soak`.

Nothing may break: no exception, no warning of Qt. And memory stays flat: what is held after the first quarter
of the time is held at its end.
"""

import argparse
import gc
import json
import os
import random
import statistics
import sys
import tempfile
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

import psutil

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from pcm_sim.session.simulation import Session
    from pcm_sim.ui.robot import OffscreenWindow

CARS = ("718-2018", "panamera-2018", "macan-2019", "macan-2022", "taycan-2022", "911-2024", "macan-2014")
SAMPLES = 40
ALLOWED = ("propagateSizeHints()", "raise()")
"""What the offscreen platform says of itself."""
# They lead out of the window: to the person's own files, or to programs of their own.
ELSEWHERE = ("shelf/file", "handset/paper", "guide", "another-car", "banner/")
KEYS = ("Esc", "Return", "Tab", "Backspace", "Home", "Down", "Up", "F2", "F5", "F9")
CONTROL_KEYS = ("F", "K", "I", "D", "Z", "P", "0", "Tab")
TEXTS = ("1234", "roaming", "Claire.Martin@example.test", "8", "PIN", "ß é", "99999999")
_NAMED_STEPS = 12


class Broken(Exception):  # noqa: N818  it ends the run
    """Something broke; the text says what, and what was done before."""


class Ended(NamedTuple):
    """What became of a run.

    Attributes:
        moves: How many moves were made.
        seconds: How long it took.
        seed: Of what was made up.
        early_mb: Memory held in the second quarter of the time, the median, MB of 10^6 bytes.
        late_mb: The same in the last quarter.
    """

    moves: int
    seconds: float
    seed: int
    early_mb: float
    late_mb: float

    @property
    def growth_mb(self) -> float:
        """By how much memory grew from one to the other, MB."""
        return self.late_mb - self.early_mb


class Soak:
    """Somebody who touches everything, in no order.

    Args:
        seed: Of what is made up.
        folder: Where the window keeps its things.
    """

    def __init__(self, seed: int, folder: Path) -> None:
        """Open the window."""
        from pcm_sim.composition import load_catalogue, window_inputs  # noqa: PLC0415 - after the platform
        from pcm_sim.ui.robot import OffscreenWindow  # noqa: PLC0415

        self._chance = random.Random(seed)  # noqa: S311 - nothing secret is drawn
        self._catalogue = load_catalogue()
        self._troubles: list[str] = []
        self._done: deque[str] = deque(maxlen=_NAMED_STEPS)
        self._listen()
        inputs = window_inputs(self._catalogue, self._opened(CARS[0]), "en", "FR")
        self._window = OffscreenWindow(inputs._replace(guide=None, papers=folder))
        self._moves: tuple[tuple[int, Callable[[], str]], ...] = (
            (60, self._click),
            (8, self._press),
            (3, self._type),
            (12, self._set),
            (6, self._pass_time),
            (4, self._show_section),
            (2, self._detach),
            (1, self._another),
        )

    @property
    def window(self) -> "OffscreenWindow":
        """The window."""
        return self._window

    def move(self) -> None:
        """Do something.

        Raises:
            Broken: Something broke.
        """
        weights = [weight for weight, _ in self._moves]
        _, act = self._chance.choices(self._moves, weights)[0]
        try:
            self._done.append(act())
            self._window.refresh()
        except Exception as error:
            error.add_note("\n".join(("after:", *self._done)))
            raise
        if self._troubles:
            raise Broken("\n".join((*self._troubles, "after:", *self._done)))

    def close(self) -> None:
        """Close the window, and hear nothing any more."""
        sys.excepthook = sys.__excepthook__
        self._window.close()

    def _listen(self) -> None:
        from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler  # noqa: PLC0415

        def hear(_kind: QtMsgType, _where: QMessageLogContext, text: str | None) -> None:
            if not any(one in (text or "") for one in ALLOWED):
                self._troubles.append(f"Qt says: {text}")

        def catch(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            self._troubles.append("".join(traceback.format_exception(kind, error, trace)))

        qInstallMessageHandler(hear)
        sys.excepthook = catch

    def _opened(self, car: str) -> "Session":
        from pcm_sim.composition import open_session  # noqa: PLC0415

        return open_session(car, "FR", self._chance.choice(("fr", "en", "de")), catalogue=self._catalogue)

    def _glass(self) -> "QQuickWindow":
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415
        from PySide6.QtQuick import QQuickWindow  # noqa: PLC0415

        shown = [one for one in QGuiApplication.topLevelWindows() if isinstance(one, QQuickWindow)]
        return self._chance.choice([one for one in shown if one.isVisible()] or [self._window.quick])

    def _click(self) -> str:
        from PySide6.QtCore import QPointF, Qt  # noqa: PLC0415
        from PySide6.QtTest import QTest  # noqa: PLC0415

        glass = self._glass()
        found = [(one, name) for one, name in _touched(glass) if not name.startswith(ELSEWHERE)]
        if not found:
            return "nothing to click"
        item, name = self._chance.choice(found)
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        if glass.contentItem().contains(QPointF(at)):
            QTest.mouseClick(glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        return f"clicked {name}"

    def _press(self) -> str:
        from PySide6.QtCore import Qt  # noqa: PLC0415
        from PySide6.QtTest import QTest  # noqa: PLC0415

        held = self._chance.random() < 0.5
        name = self._chance.choice(CONTROL_KEYS if held else KEYS)
        modifier = Qt.KeyboardModifier.ControlModifier if held else Qt.KeyboardModifier.NoModifier
        key = getattr(Qt.Key, {"Esc": "Key_Escape"}.get(name, f"Key_{name}"))
        QTest.keyClick(self._glass(), key, modifier)
        return f"pressed {'Ctrl+' * held}{name}"

    def _type(self) -> str:
        text = self._chance.choice(TEXTS)
        self._window.type_text(text)
        return f"typed {text!r}"

    def _set(self) -> str:
        """Set something beside the unit, as the console does."""
        from pcm_sim.session.car_settings import SETTINGS  # noqa: PLC0415
        from pcm_sim.session.setting_checks import events_for, known_names, why_not  # noqa: PLC0415
        from pcm_sim.session.values_taken import Flag, OneOf, Only, Whole  # noqa: PLC0415

        session = self._session
        one = self._chance.choice(SETTINGS)
        match one.takes:
            case Flag():
                value: str | int | bool | None = self._chance.random() < 0.5
            case OneOf(words):
                value = self._chance.choice(words)
            case Whole(least, most):
                value = self._chance.randint(least, most)
            case Only():
                value = True
            case _:
                value = self._chance.choice(known_names(session)[one.key].names or ("",))
        values = {one.key: value}
        if value == "" or why_not(session, values):
            return f"left {one.name} as it is"
        for event in events_for(session.moment, values):
            session.dispatch(event)
        return f"set {one.name} to {value!r}"

    def _pass_time(self) -> str:
        ms = self._chance.choice((1, 1_000, 20_000, 600_000, 3_600_000, 86_400_000))
        self._session.advance(ms)
        return f"let {ms} ms pass"

    def _show_section(self) -> str:
        from pcm_sim.ui.viewmodels.sections import SECTIONS  # noqa: PLC0415

        section = self._chance.choice(SECTIONS).id
        self._window.shell.showTab("car")
        self._window.shell.showSection(section)
        return f"showed {section}"

    def _detach(self) -> str:
        apart = not self._window.shell.props.detached
        self._window.shell.detach(apart)
        return "took the console out" if apart else "took the console in"

    def _another(self) -> str:
        car = self._chance.choice(CARS)
        self._window.open(self._opened(car))
        return f"opened {car}"

    @property
    def _session(self) -> "Session":
        session = self._window.shell.session
        assert session is not None, "a car is in the window from the start"  # noqa: S101
        return session  # type: ignore[return-value]  # the port of what was opened above


def _touched(window: "QQuickWindow") -> Iterator[tuple["QQuickItem", str]]:
    """Give everything of a window that takes a click, with its name."""
    from pcm_sim.ui.window_items import items  # noqa: PLC0415

    for item in items(window.contentItem()):
        if item.isEnabled() and (item.inherits("QQuickMouseArea") or item.inherits("QQuickAbstractButton")):
            named: QQuickItem | None = item
            while named is not None and not named.objectName():
                named = named.parentItem()
            yield item, named.objectName() if named is not None else "?"


def soak(seconds: float, seed: int, told: Callable[[int, float], None] = lambda *_: None) -> Ended:
    """Use the window for a while.

    Args:
        seconds: How long.
        seed: Of what is made up.
        told: Is called with each sample: moves so far, MB.

    Raises:
        Broken: Something broke.
    """
    process = psutil.Process()
    held: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        somebody = Soak(seed, Path(folder))
        try:
            begin, moves = time.monotonic(), 0
            while (elapsed := time.monotonic() - begin) < seconds:
                somebody.move()
                moves += 1
                if elapsed >= len(held) * seconds / SAMPLES:
                    gc.collect()
                    held.append(process.memory_info().rss / 1e6)
                    told(moves, held[-1])
        finally:
            somebody.close()
    quarter = len(held) // 4
    early, late = statistics.median(held[quarter : 2 * quarter]), statistics.median(held[-quarter:])
    return Ended(moves, elapsed, seed, early, late)


def main() -> int:
    """Run it and say what became of it; 1 where something broke or memory grew."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=1_800, help="how long; 30 minutes by default")
    parser.add_argument("--seed", type=int, default=7, help="of what is made up")
    parser.add_argument("--most-growth", type=float, default=12, help="MB that memory may grow by")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")

    def tell(moves: int, mb: float) -> None:
        print(f"{moves:>9,} moves  {mb:6.1f} MB", file=sys.stderr, flush=True)

    try:
        ended = soak(options.seconds, options.seed, tell)
    except Broken as broken:
        print(f"seed {options.seed}: {broken}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps({**ended._asdict(), "growth_mb": ended.growth_mb}))
    else:
        print(
            f"{ended.moves:,} moves in {ended.seconds:.0f} s: {ended.early_mb:.1f} MB in the second quarter, "
            f"{ended.late_mb:.1f} MB in the last ({ended.growth_mb:+.1f} MB)"
        )
    return int(ended.growth_mb > options.most_growth)


if __name__ == "__main__":
    sys.exit(main())
