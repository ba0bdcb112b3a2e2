"""What was asked of the cloud, by whom, and what became of it: the journal, for a person to read."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from pcm_sim.connect.deeds import CAR, CENTRE, CUSTOMER, Actor
from pcm_sim.connect.world import JournalEntry, World
from pcm_sim.domain.labels import Message
from pcm_sim.domain.rules import Rules
from pcm_sim.session.console.agenda import clock_at, told_with_whose
from pcm_sim.session.moment import Moment

MOST_SHOWN = 60
OK, NO_ANSWER = "ok", "no_answer"
_UNTOLD = frozenset({"see_car", "read_letter", "read_all"})
"""What a car and a reader do all the time; told only where it was refused."""
_HOLE = re.compile(r"\{[^}]*\}")


class Asked(NamedTuple):
    """One thing that was asked.

    Attributes:
        key: Tells it from the others.
        operation: What, as the table of operations has it.
        kind: Of whoever asked: `customer`, `car`, `centre`, `support`, `instructor`.
        who: Its name; empty where the kind says all.
        about: Whom or what it was about, where that is somebody or something else.
        clock: When, on the clock of the car: ms since 1970 there.
        outcome: `ok`, `no_answer`, or the code of the refusal.
        reason: The refusal in words; empty where it was none.
        struck: An armed fault struck it.
    """

    key: str
    operation: str
    kind: str
    who: str
    about: str
    clock: int
    outcome: str
    reason: str
    struck: bool


def what_was_asked(
    rules: Rules, moment: Moment, language: str, *, refused: bool = False, limit: int = MOST_SHOWN
) -> tuple[Asked, ...]:
    """Give what was asked of the cloud, the last first.

    Args:
        rules: The car's rules.
        moment: What is so now.
        language: Of the names and reasons in it.
        refused: Only what was not done.
        limit: At most so many.
    """
    found = (
        _asked(rules, moment, language, place, one)
        for place, one in _last_first(moment.world)
        if one.outcome != OK or not (refused or one.operation in _UNTOLD)
    )
    return tuple(islice(found, limit))


def _last_first(world: World) -> Iterator[tuple[int, JournalEntry]]:
    for place in range(len(world.journal) - 1, -1, -1):
        yield place, world.journal[place]


def _asked(rules: Rules, moment: Moment, language: str, place: int, entry: JournalEntry) -> Asked:
    who = _name(rules, moment.world, entry.actor, language)
    keys = (entry.deed.account, entry.deed.item, entry.deed.vin)
    things = (told_with_whose(rules, moment.world, one, language) for one in keys)
    about = " · ".join(dict.fromkeys(one for one in things if one and one != who))
    return Asked(
        str(place),
        entry.operation,
        entry.actor.kind,
        who,
        about,
        clock_at(rules, moment, entry.at),
        entry.outcome,
        _reason(rules, entry.outcome, language),
        bool(entry.faults),
    )


def _name(rules: Rules, world: World, actor: Actor, language: str) -> str:
    if actor.kind == CENTRE and actor.id in world.book.centres:
        return world.book.centres[actor.id].name
    return told_with_whose(rules, world, actor.id, language) if actor.kind in (CUSTOMER, CAR) else ""


def _reason(rules: Rules, outcome: str, language: str) -> str:
    """Write a refusal; its figures are not in the journal, so there stands a mark in their place."""
    if outcome in (OK, NO_ANSWER) or outcome not in rules.messages:
        return ""
    return _HOLE.sub("…", rules.tell(Message(outcome), language)[0])
