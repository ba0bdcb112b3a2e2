"""The two passes compared: what only the menus allow, and what only came about on a walk."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.crawling import Crawl
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.static.passed import Static

_FORM = "form:"


class _Told(NamedTuple):
    """One thing that a pass tells.

    Attributes:
        where: The screen.
        entry: The entry or the condition; empty where it is about the screen.
        what: What of it, in words.
    """

    where: str
    entry: str
    what: str


def differences(static: Static, crawl: Crawl, cell: Cell) -> tuple[Finding, ...]:
    """Compare the static pass over a cell with the live one, screen by screen.

    A crawl that hit a limit did not see all that there is, and a static pass that is not exact allows more
    than there is: of both only what was seen is compared.

    Args:
        static: What the menus allow.
        crawl: What was walked, on the same machine.
        cell: The cell of both.
    """
    allowed, seen = dict.fromkeys(_allowed(static)), _seen(static, crawl)
    missed = () if crawl.limits or not static.exact else (one for one in allowed if one not in seen)
    found = [
        *(_finding(cell, static, one, _MISSED, ()) for one in missed),
        *(
            _finding(cell, static, one, _UNTOLD, visit.way)
            for one, visit in seen.items()
            if one not in allowed
        ),
    ]
    return tuple(sorted(found, key=lambda one: (one.where, one.entry, one.what, one.way)))


_MISSED = (
    "{what} can come about by the menus and their conditions, but no walk came to it. "
    "Look at what refuses on the way; if nothing can lead there, put its condition right."
)
_UNTOLD = (
    "{what} came about on a walk, but not by the menus and their conditions. "
    "See what changed on this way; what an act changes stands in explore/static/effects_table.py."
)


def _finding(cell: Cell, static: Static, one: _Told, sentence: str, way: tuple[str, ...]) -> Finding:
    what = sentence.format(what=one.what)
    return Finding("difference", cell, static.machine, one.where, one.entry, what[0].upper() + what[1:], way)


def _allowed(static: Static) -> Iterator[_Told]:
    yield from map(_page, static.screens)
    yield from (_page(f"{_FORM}{form}") for form in static.forms)
    yield from (_entry(page, entry) for page, entry in static.entries if " " not in entry)
    for guard, values in static.guards.items():
        yield from (_guard(guard, value) for value in values)


def _seen(static: Static, crawl: Crawl) -> dict[_Told, Visit]:
    """Give what was seen, each with the first visit at which it was."""
    seen: dict[_Told, Visit] = {}
    for visit in crawl.visits.values():
        for one in _at(static, visit):
            seen.setdefault(one, visit)
    return seen


def _at(static: Static, visit: Visit) -> Iterable[_Told]:
    sight = visit.sight
    if sight.screen.startswith(_FORM):
        yield _page(sight.screen)
    if sight.screen not in static.declared:
        return
    yield _page(sight.screen)
    for entry in sight.entries:
        row = entry.id.partition("#")[0]
        if row.rpartition("/")[0] == sight.screen:
            yield _entry(sight.screen, row)
    yield from (_guard(guard, value) for guard, value in sight.guards)


def _page(page: str) -> _Told:
    return _Told(
        page, "", f"the page {page}" if not page.startswith(_FORM) else f"the form {page.removeprefix(_FORM)}"
    )


def _entry(page: str, entry: str) -> _Told:
    return _Told(page, entry, f"the entry {entry}")


def _guard(guard: str, value: bool) -> _Told:
    entry = guard.partition("!")[0]
    state = ("open" if value else "closed") if "!" in guard else ("there" if value else "not there")
    return _Told(entry.rpartition("/")[0], guard, f"{entry} being {state}")
