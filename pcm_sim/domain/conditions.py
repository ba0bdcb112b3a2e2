"""Conditions over declared facts: the allow-list that lets data decide without code in data."""

from collections.abc import Mapping

from pcm_sim.domain.values import dataclass

FactValue = str | bool
Facts = Mapping[str, FactValue | tuple[str, ...]]
"""What is so now; a fact that has several values at once, such as a car's paths, is a tuple of them."""

PATHS = ("LA", "LB", "LC", "RA", "RB", "RC", "R0", "DA", "DB", "DC", "D0", "PA", "PB", "PC", "P0")
"""The paths of the FAQ by the codes of the vehicle matrix: link, roaming, data off, PIN."""

FACTS: Mapping[str, tuple[FactValue, ...]] = {
    "vehicle.sim_slot": (True, False),
    "vehicle.embedded_sim": ("always", "by_market", "none"),
    "vehicle.device_manager_key": ("SET", "DEVICES", "none"),
    "vehicle.connect_menu": ("SET", "APPS"),
    "vehicle.link": ("code", "id", "none"),
    "vehicle.paths": PATHS,
    "vehicle.wifi": ("join", "share", "none"),
    "vehicle.carplay": ("wired", "wireless", "none"),
    "vehicle.private_mode": (True, False),
    "vehicle.charge_port": ("always", "by_engine", "none"),
    "vehicle.roaming": ("menu", "automatic", "none"),
    "unit.linked": (True, False),
    "unit.user": ("none", "in", "out"),
    "unit.notified": (True, False),
    "sim.state": ("absent", "pin_required", "ready", "puk_required", "dead"),
    "net.online": (True, False),
    "net.source": ("none", "embedded", "card", "wifi"),
    "car.private_mode": (True, False),
    "car.embedded_sim": (True, False),
    "car.moving": (True, False),
    "phone.connected": (True, False),
    "phone.carplay": (True, False),
    "call.active": (True, False),
    "carplay.active": (True, False),
    "wifi.on": (True, False),
    "media.source": ("fm", "dab", "usb", "bluetooth", "carplay"),
    "media.playing": (True, False),
    "update.state": ("none", "available", "failed", "confirmed"),
    "item.active": (True, False),
    "item.known": (True, False),
    "item.state": (
        *("active", "expired", "ready", "off", "confirmed", "downloading", "installing", "failed"),
        *("removal_ready", "removing", "removal_failed"),
    ),
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


def holds(condition: Condition, facts: Facts) -> bool:
    """Tell whether a condition holds over these facts.

    Args:
        condition: What is asked.
        facts: The present facts; a fact that is missing has no value and so never holds.
    """
    # Most entries are always there, and every page asks for each of its own.
    if condition is ALWAYS:
        return True
    match condition:
        case Is(fact, value):
            return _has(facts, fact, value)
        case All(of):
            return all(holds(one, facts) for one in of)
        case Any(of):
            return any(holds(one, facts) for one in of)
        case Not(of):
            return not holds(of, facts)


def possible(condition: Condition, facts: Facts) -> bool:
    """Tell whether a condition can hold in some state of the car with these fixed facts.

    Args:
        condition: What is asked.
        facts: The facts that never change for this car (`vehicle.…`); every other fact may take any
            of its declared values.
    """
    match condition:
        case Is(fact, value):
            return _has(facts, fact, value) if fact in facts else True
        case All(of):
            return all(possible(one, facts) for one in of)
        case Any(of):
            return any(possible(one, facts) for one in of)
        case Not(Is(fact, value)):
            return not _has(facts, fact, value) if fact in facts else True
        case Not(of):
            return not _certain(of, facts)


def _has(facts: Facts, fact: str, value: FactValue) -> bool:
    found = facts.get(fact)
    return value in found if isinstance(found, tuple) else found == value


def _certain(condition: Condition, facts: Facts) -> bool:
    match condition:
        case Is(fact, value):
            return _has(facts, fact, value)
        case All(of):
            return all(_certain(one, facts) for one in of)
        case Any(of):
            return any(_certain(one, facts) for one in of)
        case Not(of):
            return not possible(of, facts)
