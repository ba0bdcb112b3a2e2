"""The graph of the menus, laid out: a column for each step from the start, branches one below the other."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pcm_sim.explore.crawl.acts import BACK, KEY, act_of
from pcm_sim.explore.reports.report import Part

_SIDEWAYS = frozenset({KEY, BACK})
"""Acts that lead from everywhere to the same places; drawn, they would hide the menus."""


class Spot(NamedTuple):
    """Where a screen stands in the graph.

    Attributes:
        screen: Its id.
        column: Steps from the start.
        row: From the top; halves lie between two.
        parent: The screen before it on the shortest way; empty for the start.
    """

    screen: str
    column: int
    row: float
    parent: str


class Layout(NamedTuple):
    """The graph of one machine of one vehicle.

    Attributes:
        spots: In the order in which they were come to.
        links: What leads from one screen to another beside the shortest ways, by touch.
    """

    spots: tuple[Spot, ...]
    links: tuple[tuple[str, str], ...]


def layout(parts: Sequence[Part], unseen: Iterable[str] = ()) -> Layout:
    """Lay out the screens of one machine of one vehicle.

    Args:
        parts: Its cells.
        unseen: Screens that can be come to and were not seen; each stands after the nearest one above it.
    """
    moves = _moves(parts)
    starts = dict.fromkeys(_screen_of(part)[part.found.start] for part in parts)
    parents = _shortest(moves, [*starts])
    for screen in [*_screens(parts), *unseen]:
        parents.setdefault(screen, _above(screen, parents))
    spots = tuple(_spots(parents))
    near = {(one.parent, one.screen) for one in spots}
    links = (
        (at, to)
        for at, towards in moves.items()
        for to, sideways in towards.items()
        if not sideways and (at, to) not in near and (to, at) not in near
    )
    return Layout(spots, tuple(sorted(links)))


def _screens(parts: Sequence[Part]) -> dict[str, None]:
    return dict.fromkeys(sorted(one.screen for part in parts for one in part.found.states))


def _screen_of(part: Part) -> dict[str, str]:
    return {one.id: one.screen for one in part.found.states}


def _moves(parts: Sequence[Part]) -> dict[str, dict[str, bool]]:
    """Give where each screen leads, and whether only keys and going back do."""
    moves: dict[str, dict[str, bool]] = {}
    for part in parts:
        screens = _screen_of(part)
        for one in part.found.walked:
            # A limit leaves states out that were walked through.
            at, to = screens.get(one.at, ""), screens.get(one.to, "")
            if at and to and at != to:
                sideways = act_of(one.act).kind in _SIDEWAYS
                known = moves.setdefault(at, {})
                known[to] = known.get(to, True) and sideways
    return moves


def _shortest(moves: Mapping[str, Mapping[str, bool]], starts: Sequence[str]) -> dict[str, str]:
    """Give the screen before each on the shortest way from a start; touches go before keys."""
    parents = dict.fromkeys(starts, "")
    waiting = deque(starts)
    while waiting:
        at = waiting.popleft()
        for to in sorted(moves.get(at, ()), key=lambda to: (moves[at][to], to)):
            if to not in parents:
                parents[to] = at
                waiting.append(to)
    return parents


def _above(screen: str, known: Mapping[str, str]) -> str:
    """Give the nearest known screen above one, by its id; else the start."""
    while "/" in screen:
        screen = screen.rpartition("/")[0]
        if screen in known:
            return screen
    return next(iter(known), "")


def _spots(parents: Mapping[str, str]) -> Iterator[Spot]:
    """Place leaves one below the other, and each branch in the middle of its own."""
    children: dict[str, list[str]] = {}
    for screen, parent in parents.items():
        children.setdefault(parent, []).append(screen)
    rows: dict[str, float] = {}
    columns: dict[str, int] = {}
    free = 0
    waiting = [(root, 0, False) for root in reversed(children.get("", []))]
    while waiting:
        screen, column, is_placed = waiting.pop()
        branch = children.get(screen, [])
        if branch and not is_placed:
            waiting.append((screen, column, True))
            waiting += [(one, column + 1, False) for one in reversed(branch)]
            continue
        columns[screen] = column
        if branch:
            rows[screen] = (rows[branch[0]] + rows[branch[-1]]) / 2
        else:
            rows[screen] = free
            free += 1
    return (Spot(one, columns[one], rows[one], parents[one]) for one in parents)
