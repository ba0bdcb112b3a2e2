"""What sits in the car: unit, car and time together, and the facts of that instant."""

from dataclasses import dataclass, replace

from pcm_sim.domain.car import Car
from pcm_sim.domain.conditions import FactValue, holds
from pcm_sim.domain.connectivity import Network, network
from pcm_sim.domain.nodes import Menu, Node
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import Unit


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
