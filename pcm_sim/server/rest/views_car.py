"""What a car sees of the cloud: its services, what waits for it, and what it would tell whoever drives."""

from pcm_sim.connect.functions.functions import Function, FunctionState
from pcm_sim.connect.garage.entitlements import grants_of
from pcm_sim.connect.world import World
from pcm_sim.domain.labels import Message
from pcm_sim.domain.preconditions import CarSeen, lacks, recovery_of
from pcm_sim.domain.requests import Denied
from pcm_sim.server.rest.outcomes_car import Granted
from pcm_sim.server.rest.routes import Who
from pcm_sim.server.rest.seer import Seer
from pcm_sim.server.rest.shown import Answer, written_or_none
from pcm_sim.server.rest.table_car import CAR_ROOT
from pcm_sim.server.rest.views import Parts, View

WAITING = frozenset(
    {
        FunctionState.DOWNLOADING,
        FunctionState.READY,
        FunctionState.ARMED,
        FunctionState.INSTALLING,
        FunctionState.FAILED,
        FunctionState.REMOVAL_READY,
        FunctionState.REMOVING,
        FunctionState.REMOVAL_FAILED,
    }
)
"""States in which a function stands among the updates of its car."""
TOLD = {
    FunctionState.READY: "function_ready",
    FunctionState.FAILED: "function_failed",
    FunctionState.REMOVAL_READY: "removal_ready",
    FunctionState.REMOVAL_FAILED: "removal_failed",
}
"""States that the unit tells of at each start."""


class Services(Answer):
    """What the car may use.

    Attributes:
        waiting: Products that it learns of at its next start online.
    """

    services: list[Granted]
    waiting: list[str]


class Missing(Answer):
    """What the car must be like first.

    Attributes:
        recovery: What to do.
    """

    code: str
    recovery: str


class Update(Answer):
    """A function that waits to be installed or removed, or is worked on.

    Attributes:
        missing: What is still missing before the work can begin.
        reason: Code of why it failed last.
    """

    id: str
    product: str
    name: str
    state: str
    reason: str
    missing: list[Missing]


class Updates(Answer):
    """Under « Updates ».

    Attributes:
        software: A software update waits.
    """

    software: bool
    updates: list[Update]


class Notification(Answer):
    """Something that the unit tells at each start.

    Attributes:
        kind: `software_update`, `function_ready`, `function_failed`, `removal_ready`, `removal_failed`.
        product: Its id; empty for the software.
        recovery: What to do.
    """

    kind: str
    product: str
    name: str
    recovery: str


class Notifications(Answer):
    """What the unit tells."""

    notifications: list[Notification]


def _functions(world: World, vin: str, states: frozenset[FunctionState]) -> list[tuple[str, Function]]:
    return [(key, one) for key, one in world.functions.items() if one.sale.vin == vin and one.state in states]


def _unknown(seer: Seer, parts: Parts) -> Denied | None:
    return None if seer.world.car(parts["vin"]) else Denied("vin_unknown")


def _services(seer: Seer, parts: Parts) -> Services | Denied:
    vin, world = parts["vin"], seer.world
    known = [
        Granted(product=one.product, until=written_or_none(one.until), state=one.state)
        for one in grants_of(world, vin)
    ]
    waiting = [one.sale.product for one in world.contracts.values() if one.sale.vin == vin and not one.in_car]
    return _unknown(seer, parts) or Services(services=known, waiting=waiting)


def _updates(seer: Seer, parts: Parts) -> Updates | Denied:
    vin, world = parts["vin"], seer.world
    seen = world.seen.get(vin, CarSeen())
    updates = [
        Update(
            id=key,
            product=one.sale.product,
            name=seer.name_of(one.sale.product),
            state=one.state.value,
            reason=one.reason,
            missing=[Missing(code=lack.code, recovery=_told(seer, lack.recovery)) for lack in lacks(seen)],
        )
        for key, one in _functions(world, vin, WAITING)
    ]
    return _unknown(seer, parts) or Updates(software=vin in world.updates, updates=updates)


def _notifications(seer: Seer, parts: Parts) -> Notifications | Denied:
    vin, world = parts["vin"], seer.world
    told = [
        Notification(
            kind=TOLD[one.state],
            product=one.sale.product,
            name=seer.name_of(one.sale.product),
            recovery=_told(seer, recovery_of(one.reason)) if one.reason else "",
        )
        for _, one in _functions(world, vin, frozenset(TOLD))
    ]
    if vin in world.updates:
        told.insert(0, Notification(kind="software_update", product="", name="", recovery=""))
    return _unknown(seer, parts) or Notifications(notifications=told)


def _told(seer: Seer, message: str) -> str:
    """Say what to do: the way out of a message, or its text where that says it."""
    if message not in seer.kit.rules.messages:
        return ""
    text, way_out = seer.kit.rules.tell(Message(message), seer.language)
    return way_out or text


_CAR = f"{CAR_ROOT}/vehicles/{{vin}}"
CAR_VIEWS = (
    View(f"{_CAR}/services", Who.CAR, "What the car may use.", Services, _services),
    View(f"{_CAR}/updates", Who.CAR, "What waits to be installed or removed.", Updates, _updates),
    View(
        f"{_CAR}/notifications", Who.CAR, "What the unit tells at each start.", Notifications, _notifications
    ),
)
