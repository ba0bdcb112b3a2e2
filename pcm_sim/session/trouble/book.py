"""What can be armed, read off the data: faults of the car, and what a fault can wait for."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any as Untyped
from typing import Final, NamedTuple

from pcm_sim.catalogue.build import condition
from pcm_sim.domain.conditions import Condition, Facts, holds
from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass
from pcm_sim.session.car_settings import BY_NAME
from pcm_sim.session.trouble.troubles import Trigger, Value

Plain = Mapping[str, Untyped]
_NONE_BY_NAME: Final = frozenset({"sim.card", "phone.here"})
"""Settings of which `none` is nothing, and no word."""
_KINDS: Final = ("message", "operation", "change", "fires", "holds", "opens", "minutes")


class CarFault(NamedTuple):
    """Something that can go wrong in the car.

    Attributes:
        id: Its key.
        label: What goes wrong, in a word or two.
        about: What a class sees of it.
        requires: What must be so of the vehicle.
        sets: What it sets, by key, each with the values that will do.
        sure: A surprise may draw it.
    """

    id: str
    label: Labels
    about: Labels
    requires: Condition
    sets: tuple[tuple[str, tuple[Value, ...]], ...]
    sure: bool

    def is_for(self, facts: Facts) -> bool:
        """Tell whether a vehicle can have it, by the facts of the vehicle."""
        return holds(self.requires, facts)


class Awaited(NamedTuple):
    """Something that a fault can wait for.

    Attributes:
        trigger: What is listened for; of the kind `opens`, whoever arms it names the page.
        label: What it is called.
        minutes: The number that is offered, of the kind `minutes`.
        sure: A surprise may draw it.
    """

    trigger: Trigger
    label: Labels
    minutes: int
    sure: bool

    @property
    def asks_page(self) -> bool:
        """Whether a page has to be named."""
        return self.trigger.kind == "opens"


@dataclass(frozen=True, slots=True)
class FaultBook:
    """All there is.

    Attributes:
        faults: Faults of the car, by key, in the order in which they are offered.
        triggers: What a fault can wait for, by key, in the same order.
    """

    faults: Mapping[str, CarFault] = field(default_factory=dict)
    triggers: Mapping[str, Awaited] = field(default_factory=dict)


def fault_book(plain: Plain) -> FaultBook:
    """Build it.

    Args:
        plain: All checked values of the data.
    """
    return FaultBook(
        {key: _fault(key, one) for key, one in plain["car_faults"].items()},
        {key: _awaited(key, one) for key, one in plain["triggers"].items()},
    )


def _fault(key: str, plain: Plain) -> CarFault:
    sets = tuple(
        (BY_NAME[name].key, tuple(_value(name, one) for one in values))
        for name, values in plain["set"].items()
    )
    needs = condition(plain.get("requires"))
    return CarFault(key, plain["label"], plain["about"], needs, sets, plain["sure"])


def _value(name: str, written: Value) -> Value:
    if written == "none" and name in _NONE_BY_NAME:
        return None
    return True if name == "unit.restart" else written


def _awaited(key: str, plain: Plain) -> Awaited:
    kind = next(one for one in _KINDS if one in plain)
    said = plain[kind]
    match kind:
        case "message" | "operation" | "fires":
            trigger = Trigger(key, kind, tuple(said))
        case "change":
            trigger = Trigger(key, kind, (said,), plain.get("to"))
        case "holds":
            trigger = Trigger(key, kind, holds=condition(said))
        case _:
            trigger = Trigger(key, kind)
    return Awaited(trigger, plain["label"], said if kind == "minutes" else 0, plain["sure"])
