"""Conditions over declared facts: the allow-list that lets data decide without code in data."""

from collections.abc import Mapping
from dataclasses import dataclass

FactValue = str | bool

FACTS: Mapping[str, tuple[FactValue, ...]] = {
    "vehicle.sim_slot": (True, False),
    "vehicle.embedded_sim": ("always", "by_market", "none"),
    "vehicle.device_manager_key": ("SET", "DEVICES", "none"),
    "vehicle.link": ("code", "id", "none"),
    "vehicle.private_mode": (True, False),
    "vehicle.roaming": ("menu", "automatic", "none"),
    "unit.linked": (True, False),
    "unit.user": ("none", "in", "out"),
    "sim.state": ("absent", "pin_required", "ready", "puk_required", "dead"),
    "net.online": (True, False),
    "net.source": ("none", "embedded", "card"),
    "car.private_mode": (True, False),
}
"""Every fact a condition may ask for, with the values it can have."""


@dataclass(frozen=True, slots=True)
class Is:
    """A fact has a value."""

    fact: str
    value: FactValue


@dataclass(frozen=True, slots=True)
class All:
    """Every one of the conditions holds; without any, it holds."""

    of: tuple["Condition", ...] = ()


@dataclass(frozen=True, slots=True)
class Any:
    """At least one of the conditions holds."""

    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The condition does not hold."""

    of: "Condition"


Condition = Is | All | Any | Not

ALWAYS = All()


def holds(condition: Condition, facts: Mapping[str, FactValue]) -> bool:
    """Tell whether a condition holds over these facts.

    Args:
        condition: What is asked.
        facts: The present facts; a fact that is missing has no value and so never holds.
    """
    match condition:
        case Is(fact, value):
            return facts.get(fact) == value
        case All(of):
            return all(holds(one, facts) for one in of)
        case Any(of):
            return any(holds(one, facts) for one in of)
        case Not(of):
            return not holds(of, facts)


def possible(condition: Condition, facts: Mapping[str, FactValue]) -> bool:
    """Tell whether a condition can hold in some state of the car with these fixed facts.

    Args:
        condition: What is asked.
        facts: The facts that never change for this car (`vehicle.…`); every other fact may take any
            of its declared values.
    """
    match condition:
        case Is(fact, value):
            return facts[fact] == value if fact in facts else True
        case All(of):
            return all(possible(one, facts) for one in of)
        case Any(of):
            return any(possible(one, facts) for one in of)
        case Not(Is(fact, value)):
            return facts[fact] != value if fact in facts else True
        case Not(of):
            return not _certain(of, facts)


def _certain(condition: Condition, facts: Mapping[str, FactValue]) -> bool:
    match condition:
        case Is(fact, value):
            return facts.get(fact) == value
        case All(of):
            return all(_certain(one, facts) for one in of)
        case Any(of):
            return any(_certain(one, facts) for one in of)
        case Not(of):
            return not possible(of, facts)
