"""What is noted while states are drawn: each thing once, with the shortest way to it and how often it was."""

from collections.abc import Hashable
from textwrap import shorten

from PySide6.QtQuick import QQuickItem

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.finding import Finding
from pcm_sim.ui.explored.easel import Easel
from pcm_sim.ui.explored.flaws import COVERED, CUT, SMALL, Flaw, flaws

WARNING = "qt_warning"
_SAID = {
    CUT: "“{text}” does not fit in {language}: {what}",
    SMALL: "it is too small to touch: {what}",
    COVERED: "it cannot be touched: {what}",
    WARNING: "Qt warns: {what}",
}
_LEGIBLE = 90
"""Of a text, so many signs are said."""


class Notes:
    """Notes of one machine of one cell.

    Attributes:
        machine: `pcm` or `phone`.

    Args:
        cell: The cell.
        machine: As above.
    """

    def __init__(self, cell: Cell, machine: str) -> None:
        self.machine = machine
        self._cell = cell
        self._first: dict[tuple[str, str, str], tuple[Flaw, Visit, str]] = {}
        self._screens: dict[tuple[str, str, str], set[str]] = {}
        self._measured: dict[tuple[str, Hashable], tuple[Flaw, ...]] = {}
        self._visit: Visit | None = None
        self._language = cell.language

    def at(self, visit: Visit, language: str) -> None:
        """Note from now on what is seen in a state, in a language."""
        self._visit = visit
        self._language = language

    def measure(self, easel: Easel, root: QQuickItem, file: str) -> None:
        """Note what cannot be read or touched of what is shown; what looks and is alike is measured once.

        Args:
            easel: It.
            root: What it shows.
            file: The picture of it.
        """
        shown = (file, easel.beyond())
        if shown not in self._measured:
            self._measured[shown] = tuple(flaws(easel, root))
        for flaw in self._measured[shown]:
            self._note(flaw)

    def hear(self, text: str) -> None:
        """Note what Qt says."""
        self._note(Flaw(WARNING, "", text, text))

    def findings(self) -> tuple[Finding, ...]:
        """Give all that was noted, in the order of kinds, entries and texts."""
        return tuple(self._finding(mark) for mark in sorted(self._first))

    def _note(self, flaw: Flaw) -> None:
        visit = self._visit
        if visit is None:
            return
        mark = (flaw.kind, flaw.entry, flaw.text)
        known = self._first.get(mark)
        self._screens.setdefault(mark, set()).add(visit.state)
        if known is None or (visit.depth, visit.state) < (known[1].depth, known[1].state):
            self._first[mark] = flaw, visit, self._language

    def _finding(self, mark: tuple[str, str, str]) -> Finding:
        flaw, visit, language = self._first[mark]
        text = shorten(flaw.text, _LEGIBLE, placeholder=" …")
        what = _SAID[flaw.kind].format(text=text, language=language, what=flaw.what)
        many = len(self._screens[mark])
        if many > 1:
            what += f"; so in {many} states"
        cell = self._cell._replace(language=language)
        return Finding(flaw.kind, cell, self.machine, visit.state, flaw.entry, what, visit.way)
