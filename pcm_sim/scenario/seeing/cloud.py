"""Checking what customers hold, and what was asked of the cloud."""

from typing import NamedTuple

from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.world import JournalEntry, World
from pcm_sim.scenario.finding.cars_named import vin_of
from pcm_sim.scenario.format.expectations import ContractSeen, JournalSeen
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Figure, Phrase, Quoted, Row, also, meant, phrase, row_of
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.portal.products import CONTRACT_STATES, FUNCTION_STATES
from pcm_sim.session.trouble.fault_ids import goes_by

NONE = "none"
CONTRACTS_STAND = frozenset(
    (NONE, "unconfirmed", "withdrawn", *CONTRACT_STATES.values(), *FUNCTION_STATES.values())
)
"""Where a service or a function may stand."""
_MOST_TOLD = 4


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
        hint = meant(expected.product, world.book.offers)
        told = phrase("product.held", product=Quoted(expected.product))
        raise StepError(Fault(told, phrase("product.unknown"), hint))
    held = _held(world, vin_of(stage.session, expected.car), expected)
    product = _product(expected)
    if expected.state == NONE:
        if held:
            seen = phrase("product.one", state=Quoted(held[-1].state))
            raise StepError(Fault(phrase("product.none", product=product), seen))
        return
    if not held:
        raise StepError(Fault(phrase("product.some", product=product), phrase("there_is_none")))
    if not any(_is_meant(one, expected) for one in held):
        told = phrase("product.stands", product=product, how=_how(expected.state, expected.renews))
        seen = phrase("product.it", how=Row(tuple(map(_written, held)), "; "))
        raise StepError(Fault(told, seen))


def _product(expected: ContractSeen) -> Phrase:
    own = Quoted(expected.product)
    of_car = {
        "simulated": phrase("product.simulated", product=own),
        "other": phrase("product.other", product=own),
        "promised": phrase("product.promised", product=own),
    }
    product = of_car.get(expected.car) or phrase("product.vin", product=own, vin=expected.car)
    if not expected.customer:
        return product
    return phrase("product.paid_by", product=product, customer=Quoted(expected.customer))


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


def _how(state: str, renews: bool | None) -> Figure:
    parts = [phrase("product.state", state=Quoted(state))] if state else []
    if renews is not None:
        parts += [phrase("product.renews") if renews else phrase("product.ends")]
    return also(parts)


def _written(held: _Held) -> Phrase:
    return phrase("product.payer", how=_how(held.state, held.renews), customer=Quoted(held.payer))


def check_journal(stage: Stage, expected: JournalSeen) -> None:
    """Check what was asked of the cloud, exactly so often or at least once.

    Raises:
        StepError: It was asked otherwise, or not at all.
    """
    if expected.operation not in OPERATIONS:
        hint = meant(expected.operation, OPERATIONS)
        raise StepError(Fault(_asked(expected), phrase("journal.unknown"), hint))
    journal = stage.session.moment.world.journal
    same = [one for one in journal if one.operation == expected.operation]
    found = [one for one in same if _was_so(one, expected)]
    enough = bool(found) if expected.number is None else len(found) == expected.number
    if enough:
        return
    seen: Figure = phrase("journal.never")
    if found:
        seen = phrase("journal.so", n=len(found))
    elif same:
        seen = Row(tuple(map(_told, same[-_MOST_TOLD:])), "; ")
    raise StepError(Fault(_asked(expected), seen))


def _asked(expected: JournalSeen) -> Phrase:
    asked = phrase("journal.asked", operation=Quoted(expected.operation))
    if expected.number is not None:
        asked = phrase("journal.times", asked=asked, n=expected.number)
    if expected.outcome:
        asked = phrase("journal.with", asked=asked, outcome=Quoted(expected.outcome))
    return phrase("journal.struck", asked=asked, faults=Quoted(expected.fault)) if expected.fault else asked


def _was_so(entry: JournalEntry, expected: JournalSeen) -> bool:
    struck = not expected.fault or any(goes_by(one, expected.fault) for one in entry.faults)
    return struck and expected.outcome in {"", entry.outcome}


def _told(entry: JournalEntry) -> Phrase:
    asked = phrase("journal.was", outcome=Quoted(entry.outcome))
    return phrase("journal.struck", asked=asked, faults=row_of(entry.faults)) if entry.faults else asked
