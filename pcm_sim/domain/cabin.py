"""What sits in the car: unit, car and time together, and the outcome of touching them."""

from dataclasses import dataclass, replace

from pcm_sim.domain.car import Car
from pcm_sim.domain.conditions import FactValue, holds
from pcm_sim.domain.connectivity import Network, network
from pcm_sim.domain.effects import Dropped, Effect, Opened, Refused, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.nodes import Menu, Node
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import DialogState, NoticeState, Unit


@dataclass(frozen=True, slots=True)
class Cabin:
    """One instant inside the car.

    Attributes:
        unit: The unit.
        car: The car.
        now: Simulated time, ms since 1970-01-01T00:00 local time.
    """

    unit: Unit
    car: Car
    now: int

    def with_unit(self, unit: Unit) -> "Cabin":
        """Give the same instant with another unit."""
        return replace(self, unit=unit)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a touch led to.

    Attributes:
        cabin: The instant after it.
        effects: What happened, in order.
    """

    cabin: Cabin
    effects: tuple[Effect, ...] = ()

    def then(self, *effects: Effect) -> "Outcome":
        """Give the same outcome with more effects."""
        return Outcome(self.cabin, self.effects + effects)


def present_network(rules: Rules, cabin: Cabin) -> Network:
    """Work out the mobile network of this instant."""
    return network(rules, cabin.car, cabin.unit)


def facts_of(rules: Rules, cabin: Cabin) -> dict[str, FactValue]:
    """Give every declared fact of this instant, for conditions."""
    net = present_network(rules, cabin)
    user = cabin.unit.user
    return {
        **rules.vehicle.facts(),
        "unit.linked": user is not None,
        "unit.user": "none" if user is None else "in" if user.logged_in else "out",
        "sim.state": cabin.car.card_state.value,
        "net.online": net.offline is None,
        "net.source": net.source.value,
        "car.private_mode": cabin.car.private_mode,
    }


def visible(rules: Rules, facts: dict[str, FactValue], node: Node) -> tuple[Node, ...]:
    """Give the rows of a node's page: its children whose conditions hold, keyed menus left out."""
    present = {key.id for key in rules.vehicle.head_unit.keys}
    return tuple(
        child
        for child in rules.tree.children(node)
        if holds(child.when, facts) and not (isinstance(child, Menu) and child.key in present)
    )


def go_to(cabin: Cabin, stack: tuple[str, ...]) -> Outcome:
    """Show another page; what stood over the old one goes."""
    unit = replace(cabin.unit, stack=stack, form=None, dialog=None, notice=None, focus="")
    return Outcome(cabin.with_unit(unit), (Opened(stack[-1]),))


def stop_waiting(cabin: Cabin) -> Outcome:
    """Wait for the cloud no longer; an answer that still comes is inert."""
    pending = cabin.unit.pending
    if pending is None:
        return Outcome(cabin)
    return Outcome(cabin.with_unit(replace(cabin.unit, pending=None)), (Dropped(pending.request),))


def tell(rules: Rules, cabin: Cabin, message: Message) -> Outcome:
    """Let a word pass at the edge of the page."""
    notice = NoticeState(message, cabin.now + rules.policy.notice_ms)
    return Outcome(cabin.with_unit(replace(cabin.unit, notice=notice)), (Told(message),))


def refuse(cabin: Cabin, message: Message) -> Outcome:
    """Stand a refusal over the page, to be read and put away."""
    unit = replace(cabin.unit, dialog=DialogState(message), focus="")
    return Outcome(cabin.with_unit(unit), (Refused(message),))
