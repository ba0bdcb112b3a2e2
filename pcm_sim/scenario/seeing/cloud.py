"""Checking what customers hold, and what was asked of the cloud."""

from typing import NamedTuple

from pcm_sim.catalogue.problems import did_you_mean
from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.world import JournalEntry, World
from pcm_sim.scenario.doing.beside import goes_by
from pcm_sim.scenario.finding.cars_named import vin_of
from pcm_sim.scenario.format.expectations import ContractSeen, JournalSeen
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.portal.products import CONTRACT_STATES, FUNCTION_STATES

NONE = "none"
_MOST_TOLD = 4
_RENEWS = {None: "", True: "renews itself", False: "does not renew itself"}


class _Held(NamedTuple):
    """A service or function that somebody holds.

    Attributes:
        payer: Who pays.
        state: Where it stands, as My Porsche tells it.
        renews: It goes on at its end; none for a function, which has none.
    """

    payer: str
    state: str
    renews: bool | None


def check_contract(stage: Stage, expected: ContractSeen) -> None:
    """Check where a service or a function of a car stands.

    Raises:
        StepError: It stands elsewhere, or there is none, or one too many.
    """
    world = stage.session.moment.world
    if expected.product not in world.book.offers:
        hint = did_you_mean(expected.product, world.book.offers)
        raise StepError(Fault(f"{expected.product!r} is held", "there is no such product", hint))
    held = _held(world, vin_of(stage.session, expected.car), expected)
    wanted = f"{expected.product!r} of the {expected.car} car"
    by = f" that {expected.customer!r} pays" if expected.customer else ""
    if expected.state == NONE:
        if held:
            raise StepError(Fault(f"there is no {wanted}{by}", f"there is one that is {held[-1].state!r}"))
        return
    if not held:
        raise StepError(Fault(f"there is a {wanted}{by}", "there is none"))
    if not any(_is_meant(one, expected) for one in held):
        seen = "; ".join(_written(one) for one in held)
        raise StepError(Fault(f"{wanted}{by} {_stands(expected)}", f"it {seen}"))


def _held(world: World, vin: str, expected: ContractSeen) -> list[_Held]:
    wanted = (vin, expected.product)
    held = [
        _Held(
            one.sale.payer,
            "unconfirmed" if one.unconfirmed else CONTRACT_STATES[one.state],
            one.ends is None,
        )
        for one in world.contracts.values()
        if (one.sale.vin, one.sale.product) == wanted
    ]
    held += [
        _Held(one.sale.payer, "withdrawn" if one.withdrawn else FUNCTION_STATES[one.state], None)
        for one in world.functions.values()
        if (one.sale.vin, one.sale.product) == wanted
    ]
    return [one for one in held if expected.customer in {"", one.payer}]


def _is_meant(held: _Held, expected: ContractSeen) -> bool:
    return expected.state in {"", held.state} and expected.renews in {None, held.renews}


def _stands(expected: ContractSeen) -> str:
    state = f"is {expected.state!r}" if expected.state else ""
    return " and ".join(filter(None, (state, _RENEWS[expected.renews])))


def _written(held: _Held) -> str:
    stands = " and ".join(filter(None, (f"is {held.state!r}", _RENEWS[held.renews])))
    return f"{stands}, paid by {held.payer!r}"


def check_journal(stage: Stage, expected: JournalSeen) -> None:
    """Check what was asked of the cloud, exactly so often or at least once.

    Raises:
        StepError: It was asked otherwise, or not at all.
    """
    if expected.operation not in OPERATIONS:
        hint = did_you_mean(expected.operation, OPERATIONS)
        raise StepError(Fault(f"{expected.operation!r} was asked", "the cloud has no such operation", hint))
    journal = stage.session.moment.world.journal
    same = [one for one in journal if one.operation == expected.operation]
    found = [one for one in same if _was_so(one, expected)]
    enough = bool(found) if expected.number is None else len(found) == expected.number
    if enough:
        return
    times = "" if expected.number is None else f" {expected.number} times"
    outcome = f" with {expected.outcome!r}" if expected.outcome else ""
    struck = f", struck by {expected.fault!r}" if expected.fault else ""
    seen = "; ".join(_told(one) for one in same[-_MOST_TOLD:]) or "it was never asked"
    if found:
        seen = f"it was so {len(found)} times"
    raise StepError(Fault(f"{expected.operation!r} was asked{times}{outcome}{struck}", seen))


def _was_so(entry: JournalEntry, expected: JournalSeen) -> bool:
    struck = not expected.fault or any(goes_by(one, expected.fault) for one in entry.faults)
    return struck and expected.outcome in {"", entry.outcome}


def _told(entry: JournalEntry) -> str:
    struck = f", struck by {', '.join(entry.faults)}" if entry.faults else ""
    return f"it was asked with {entry.outcome!r}{struck}"
