"""Surprising the class: faults with what they wait for, drawn from a seed; the same seed draws the same."""

from collections.abc import Iterator, Sequence
from typing import Final

from pcm_sim.connect.chance import CODE_DIGITS, Chance
from pcm_sim.connect.functions.function_keeping import INSTALL
from pcm_sim.domain.conditions import possible
from pcm_sim.session.console.faults import RECIPES
from pcm_sim.session.simulation import Session
from pcm_sim.session.trouble.arming import (
    MINUTE_MS,
    MINUTES,
    RECIPES_BY_ID,
    Wanted,
    offered_faults,
    trouble_of,
)
from pcm_sim.session.trouble.book import Awaited
from pcm_sim.session.trouble.events import ArmFaults
from pcm_sim.session.trouble.troubles import Drawn, Trouble

MOST = 9
"""Faults in one surprise."""
MOST_SEED = 10**9
_DIGITS = 9
_LONGEST_MINUTES = 20
_MOST_NTH = 2
_SURE_IN_CLOUD: Final = ("slow", "silent", "maintenance", "captcha", "offline", "card_declined", "sms_late")
"""What a surprise draws of the cloud's; all of it once, so that a second try gets through."""
_BY_ITSELF: Final = frozenset({INSTALL, "sync"})


def surprise(session: Session, number: int, seed: int) -> ArmFaults:
    """Give the event that arms a surprise.

    Args:
        session: The simulation; what it draws from is what its car can have, not what is so now.
        number: How many faults, 1 to `MOST`; fewer where the car can have fewer.
        seed: From which seed.
    """
    troubles = tuple(_drawn(session, max(1, min(number, MOST)), Chance(seed)))
    return ArmFaults(troubles, Drawn(number, seed))


def _drawn(session: Session, number: int, chance: Chance) -> Iterator[Trouble]:
    left = list(_faults(session))
    triggers = tuple(_triggers(session))
    taken: frozenset[str] = frozenset()
    for _ in range(min(number, len(left))):
        at, chance = _one_of(len(left), chance)
        fault = left.pop(at)
        which, chance = _one_of(len(triggers), chance)
        nth, chance = _one_of(_MOST_NTH, chance)
        minutes, chance = _one_of(_LONGEST_MINUTES, chance)
        wanted = _wanted(fault, triggers[which], nth + 1, minutes + 1)
        trouble = trouble_of(session, wanted, taken)
        taken |= {trouble.id}
        yield trouble


def _wanted(fault: str, awaited: Awaited, nth: int, minutes: int) -> Wanted:
    waits = awaited.trigger.kind == MINUTES
    return Wanted(
        fault,
        on=awaited.trigger.id,
        nth=1 if waits else nth,
        after=minutes * MINUTE_MS if waits else 0,
        times=1 if fault in RECIPES_BY_ID else 0,
        covered=True,
    )


def _faults(session: Session) -> Iterator[str]:
    book = session.fault_book.faults
    known = {one.id for one in RECIPES if one.operation not in _BY_ITSELF}
    for fault in offered_faults(session):
        if fault in book:
            if book[fault].sure:
                yield fault
        elif fault in _SURE_IN_CLOUD and fault in known:
            yield fault


def _triggers(session: Session) -> Sequence[Awaited]:
    """Give what a surprise may wait for on this car; time always does."""
    facts = session.rules.vehicle.facts()
    return [
        one for one in session.fault_book.triggers.values() if one.sure and possible(one.trigger.holds, facts)
    ]


def _one_of(count: int, chance: Chance) -> tuple[int, Chance]:
    """Draw a place in a list."""
    digits, chance = chance.text(_DIGITS, CODE_DIGITS)
    return int(digits) % count, chance
