"""Faults that an instructor arms: what goes wrong, for whom, and at which call.

A call counts for a fault where operation, account and car match and the time lies in its window. From the
call number `nth` on the fault fires, `times` times, each time by its probability. Only what has fired uses up
`times`. All that fire at one call act together, in the order in which they were armed.

That faults can be armed at all is an aid of the simulation; no such thing is published.
"""

from dataclasses import replace
from functools import reduce
from typing import NamedTuple

from pcm_sim.connect.chance import CODE_DIGITS, Chance
from pcm_sim.connect.shelf import Shelf
from pcm_sim.connect.trouble.effects import Armed, Effect, Latency, Spread
from pcm_sim.domain.values import dataclass

_DRAWN_DIGITS = 9


class Match(NamedTuple):
    """Which calls a fault is for; what is empty matches all.

    Attributes:
        operation: Name of the operation, as the journal has it.
        account: Id of a customer.
        vin: A car.
    """

    operation: str = ""
    account: str = ""
    vin: str = ""


class When(NamedTuple):
    """At which of the matching calls a fault fires.

    Attributes:
        nth: The first call that it may fire at; 1 is the first of all.
        times: How often it fires at most; 0 until it is repaired.
        probability: From 0 (never) to 1 (each time).
        opens: Simulated ms from which it is there; none from the beginning.
        closes: Simulated ms at which it is gone; none never.
    """

    nth: int = 1
    times: int = 0
    probability: float = 1.0
    opens: int | None = None
    closes: int | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, with its counters.

    Attributes:
        id: Its name on the console and in the journal.
        effect: What goes wrong.
        match: For which calls.
        when: At which of them.
        calls: Calls that counted.
        hits: Calls at which it fired.
    """

    id: str
    effect: Armed
    match: Match = Match()
    when: When = When()
    calls: int = 0
    hits: int = 0

    def is_live(self, now: int) -> bool:
        """Tell whether it can fire: its window is open and its times are not used up.

        Args:
            now: Simulated ms.
        """
        when = self.when
        open_yet = when.opens is None or when.opens <= now
        open_still = when.closes is None or now < when.closes
        return open_yet and open_still and not (when.times and self.hits >= when.times)


class Call(NamedTuple):
    """An operation that is about to be carried out.

    Attributes:
        operation: Its name, as the journal has it.
        account: Id of the customer it concerns; empty where there is none.
        vin: The car it concerns; empty where there is none.
    """

    operation: str
    account: str = ""
    vin: str = ""


class Firing(NamedTuple):
    """A fault that fired.

    Attributes:
        at: Simulated ms.
        fault: Its id.
        call: What it struck.
        effect: What went wrong, a drawn latency included.
    """

    at: int
    fault: str
    call: Call
    effect: Effect


@dataclass(frozen=True, slots=True)
class Faults:
    """All faults, copied on write.

    Attributes:
        armed: Those that are armed, first come first.
        fired: What has fired, oldest first; it stays when a fault is repaired.
    """

    armed: tuple[Fault, ...] = ()
    fired: Shelf[Firing] = Shelf()

    def fault(self, fault_id: str) -> Fault | None:
        """Find an armed fault."""
        return next((one for one in self.armed if one.id == fault_id), None)

    def firings_of(self, fault_id: str) -> tuple[Firing, ...]:
        """Give when a fault fired, and at what, oldest first."""
        return tuple(one for one in self.fired if one.fault == fault_id)


class Consulted(NamedTuple):
    """What the faults say to a call.

    Attributes:
        effects: What goes wrong; empty where nothing does.
        faults: The faults with their counters.
        chance: The source of chance after it.
    """

    effects: tuple[Effect, ...]
    faults: Faults
    chance: Chance


def arm(faults: Faults, fault: Fault) -> Faults:
    """Arm a fault; one of the same id gives way to it, and its counters begin anew."""
    kept = tuple(one for one in faults.armed if one.id != fault.id)
    return replace(faults, armed=(*kept, replace(fault, calls=0, hits=0)))


def repair(faults: Faults, fault_id: str) -> Faults:
    """Take a fault away; one that is not armed changes nothing."""
    return replace(faults, armed=tuple(one for one in faults.armed if one.id != fault_id))


def repair_all(faults: Faults) -> Faults:
    """Take every fault away."""
    return replace(faults, armed=())


def consult(faults: Faults, call: Call, now: int, chance: Chance) -> Consulted:
    """Ask what goes wrong with a call, and count it.

    Args:
        faults: All faults.
        call: What is about to be carried out.
        now: Simulated ms.
        chance: Where probabilities and uneven latencies are drawn from; a sure fault draws nothing.
    """
    armed: list[Fault] = []
    fired: list[Firing] = []
    for fault in faults.armed:
        if not (_matches(fault.match, call) and fault.is_live(now)):
            armed.append(fault)
            continue
        strikes, chance = _strikes(fault, chance)
        armed.append(replace(fault, calls=fault.calls + 1, hits=fault.hits + strikes))
        if strikes:
            effect, chance = _settled(fault.effect, chance)
            fired.append(Firing(now, fault.id, call, effect))
    after = Faults(tuple(armed), reduce(Shelf.add, fired, faults.fired))
    return Consulted(tuple(one.effect for one in fired), after, chance)


def _matches(match: Match, call: Call) -> bool:
    return all(not wanted or wanted == given for wanted, given in zip(match, call, strict=True))


def _strikes(fault: Fault, chance: Chance) -> tuple[bool, Chance]:
    if fault.calls + 1 < fault.when.nth or fault.when.probability <= 0:
        return False, chance
    if fault.when.probability >= 1:
        return True, chance
    share, chance = _share(chance)
    return share < fault.when.probability, chance


def _settled(effect: Armed, chance: Chance) -> tuple[Effect, Chance]:
    if not isinstance(effect, Spread):
        return effect, chance
    share, chance = _share(chance)
    return Latency(effect.least_ms + int(share * (effect.most_ms - effect.least_ms + 1))), chance


def _share(chance: Chance) -> tuple[float, Chance]:
    """Draw a number from 0 up to, but not including, 1."""
    digits, chance = chance.text(_DRAWN_DIGITS, CODE_DIGITS)
    return int(digits) / 10**_DRAWN_DIGITS, chance
