"""What two cars that walk in step show: the same or not, and what differs."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.domain.screen import Row
from pcm_sim.session.pairing.counterparts import Counterparts, target_of
from pcm_sim.session.pairing.followed import Why
from pcm_sim.session.pairing.seen import Seen
from pcm_sim.session.simulation import Session


class Step(StrEnum):
    """Whether two cars show the same."""

    SAME = "same"
    NEAR = "near"
    """They show the same by different ways, or menus that hold the same, a level more or less."""
    APART = "apart"


class Shown(NamedTuple):
    """What one of the cars shows.

    Attributes:
        node: Id of the page.
        title: Its heading.
        path: Labels from home.
        alone: Labels of rows that the other car does not show.
    """

    node: str
    title: str
    path: tuple[str, ...]
    alone: tuple[str, ...] = ()


class Worded(NamedTuple):
    """An entry that both show, with other words or another value.

    Attributes:
        left: What stands on the left car.
        right: What stands on the right car.
    """

    left: str
    right: str


class Compared(NamedTuple):
    """What two cars show.

    Attributes:
        step: Whether they show the same.
        why: What keeps them apart, as far as the screens tell; none where nothing does.
        left: What the left car shows.
        right: What the right car shows.
        worded: Entries that both show with other words or values; nothing while they are apart.
    """

    step: Step
    why: Why | None
    left: Shown
    right: Shown
    worded: tuple[Worded, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything differs on the pages."""
        left, right = self.left, self.right
        return bool(left.path != right.path or left.alone or right.alone or self.worded)


def compare(
    left: Session, right: Session, to_right: Counterparts, to_left: Counterparts, *, met: bool = False
) -> Compared:
    """Compare what two cars show.

    Args:
        left: The left car.
        right: The right car.
        to_right: What on the right car stands for the entries of the left one.
        to_left: The same the other way.
        met: The one got to the same as the other by its own way, on whatever page that is.
    """
    here, there = Seen.of(left), Seen.of(right)
    pages = _pages(here, there, to_right, to_left)
    if met and pages is Step.APART:
        pages = Step.NEAR
    why = _why(here, there, pages)
    shown_left, shown_right = _shown(left), _shown(right)
    if why is not None:
        return Compared(Step.APART, why, shown_left, shown_right)
    pairs = dict(_pairs(here, there, to_right))
    worded = tuple(
        Worded(_text(one), _text(other)) for one, other in pairs.items() if _text(one) != _text(other)
    )
    matched = {row.id for row in pairs.values()}
    only_left = tuple(row.label for row in here.screen.rows if row not in pairs)
    only_right = tuple(row.label for row in there.screen.rows if row.id not in matched)
    return Compared(
        pages, None, shown_left._replace(alone=only_left), shown_right._replace(alone=only_right), worded
    )


def _why(here: Seen, there: Seen, pages: Step) -> Why | None:
    if here.is_dark or there.is_dark:
        return None if here.is_dark and there.is_dark else Why.DARK
    if pages is Step.APART:
        return Why.ELSEWHERE
    if here.over == there.over:
        return None
    return Why.OTHER_FORM if here.question == there.question else Why.OTHER_QUESTION


def _pages(here: Seen, there: Seen, to_right: Counterparts, to_left: Counterparts) -> Step:
    """Tell whether two pages stand for each other, seen from either side."""
    if bool(here.unit.item) != bool(there.unit.item):
        return Step.APART
    ways = [one for one in to_right.find(here.unit.node) if one.node == there.unit.node]
    ways += [one for one in to_left.find(there.unit.node) if one.node == here.unit.node]
    if not ways:
        return Step.APART
    return Step.NEAR if all(one.loosely for one in ways) else Step.SAME


def _pairs(here: Seen, there: Seen, to_right: Counterparts) -> Iterator[tuple[Row, Row]]:
    """Pair the rows of both pages."""
    rules = to_right.there
    shown = {_key(target_of(rules, _node(row)), row): row for row in reversed(there.screen.rows)}
    for row in here.screen.rows:
        found = (shown.get(_key(one.node, row)) for one in to_right.find(_node(row)))
        match = next(filter(None, found), None)
        if match is not None:
            yield row, match


def _node(row: Row) -> str:
    return row.id.partition("#")[0]


def _key(node: str, row: Row) -> tuple[str, str]:
    return node, row.id.partition("#")[2]


def _text(row: Row) -> str:
    value = row.value or ("✓" if row.checked else "")
    return f"{row.label}: {value}" if value else row.label


def _shown(session: Session) -> Shown:
    screen = session.screen
    return Shown(session.moment.unit.page, screen.title, session.place(screen.language))
