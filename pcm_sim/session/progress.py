"""How far something is that takes longer than a second: a bar on a terminal, plain lines elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.progress import Progress

_SHORT_S = 1.0
_BETWEEN_LINES_S = 5.0


class Advance(Protocol):
    """Tells that some of it is done."""

    def __call__(self, doing: str = "", by: int = 1) -> None:
        """Tell it.

        Args:
            doing: What was done, or comes next; empty leaves what stands there.
            by: How many are done since the last time.
        """


@contextmanager
def progress(what: str, total: int, clock: Callable[[], float] = time.monotonic) -> Iterator[Advance]:
    """Show on standard error how far something is; nothing of what is done within a second.

    Args:
        what: What is done, in English: `drawing pictures`.
        total: How many there are.
        clock: Tells the time in seconds.
    """
    on_terminal = sys.stderr is not None and sys.stderr.isatty()
    shown = _Bar(what, total, clock) if on_terminal else _Lines(what, total, clock)
    try:
        yield shown.advance
    finally:
        shown.end()


class _Lines:
    """A line now and then, and one at the end."""

    def __init__(self, what: str, total: int, clock: Callable[[], float]) -> None:
        self._what = what
        self._total = total
        self._clock = clock
        self._began = self._said = clock()
        self._done = 0

    def advance(self, doing: str = "", by: int = 1) -> None:
        self._done += by
        now = self._clock()
        if now - self._said >= _BETWEEN_LINES_S and self._done < self._total:
            self._said = now
            _say(f"{self._what}: {self._done} of {self._total}{doing and f', {doing}'}")

    def end(self) -> None:
        took = self._clock() - self._began
        if took >= _SHORT_S:
            _say(f"{self._what}: {self._done} of {self._total} in {took:.0f} s")


class _Bar:
    """A bar with the count and the time that is left; it goes when all is done."""

    def __init__(self, what: str, total: int, clock: Callable[[], float]) -> None:
        self._what = what
        self._total = total
        self._clock = clock
        self._began = clock()
        self._done = 0
        self._doing = ""
        self._bar: Progress | None = None

    def advance(self, doing: str = "", by: int = 1) -> None:
        self._done += by
        if self._bar is None and self._clock() - self._began >= _SHORT_S:
            self._bar = _bar()
            self._bar.add_task(self._what, total=self._total, doing="")
            self._bar.start()
        self._doing = doing or self._doing
        if self._bar is not None:
            for task in self._bar.task_ids:
                self._bar.update(task, completed=self._done, doing=self._doing)

    def end(self) -> None:
        if self._bar is not None:
            self._bar.stop()


def _bar() -> "Progress":
    # As long to import as a short command takes.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[doing]}", markup=False),
        console=Console(stderr=True),
        transient=True,
        # What a command prints goes where it was meant to go.
        redirect_stdout=False,
        redirect_stderr=False,
    )


def _say(line: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
