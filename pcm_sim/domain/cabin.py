"""What sits in the car: unit, car and time together, and the facts of that instant."""

from dataclasses import replace

from pcm_sim.domain.beside_pages import beside_pages
from pcm_sim.domain.car import Car
from pcm_sim.domain.conditions import Facts
from pcm_sim.domain.connectivity import Link, has_embedded_sim, network
from pcm_sim.domain.driving import is_moving
from pcm_sim.domain.phone import Phone
from pcm_sim.domain.remembering import remembered
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import Unit
from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Cabin:
    """One instant inside the car.

    Attributes:
        unit: The unit.
        car: The car.
        now: Simulated time, ms since 1970 UTC.
    """

    unit: Unit
    car: Car
    now: int

    @property
    def clock(self) -> int:
        """What the clocks of the country show now, as ms since 1970 there."""
        return self.local(self.now)

    def local(self, at: int) -> int:
        """Give what the clocks of the country show at a simulated ms."""
        return at + self.car.utc_offset_ms

    def with_unit(self, unit: Unit) -> "Cabin":
        """Give the same instant with another unit."""
        return replace(self, unit=unit)


def present_network(rules: Rules, cabin: Cabin) -> Link:
    """Work out the data connection of this instant."""
    return network(rules, cabin.car, beside_pages(cabin.unit))


def carplay_runs(rules: Rules, cabin: Cabin) -> bool:
    """Tell whether Apple CarPlay runs."""
    return cabin.unit.areas.carplay and can_carplay(rules, cabin)


def carplay_takes_bluetooth(rules: Rules, cabin: Cabin) -> bool:
    """Tell whether Apple CarPlay keeps telephones from Bluetooth now (F085; X25 has it both ways)."""
    return carplay_runs(rules, cabin) and not rules.policy.carplay_keeps_bluetooth


def can_carplay(rules: Rules, cabin: Cabin) -> bool:
    """Tell whether Apple CarPlay can run: the telephone in the car knows it, and is plugged in if it must."""
    phone = cabin.car.phone
    if phone is None or not phone.carplay:
        return False
    match rules.vehicle.carplay:
        case "wired":
            return phone.cable
        case "wireless":
            return phone.cable or phone.bluetooth
        case _:
            return False


def connected_phone(rules: Rules, cabin: Cabin) -> Phone | None:
    """Give the telephone that is connected over Bluetooth, which Apple CarPlay ends while it runs (F085)."""
    phone = cabin.car.phone
    telephony = cabin.unit.areas.telephony
    if phone is None or phone.id not in telephony.paired or phone.id == telephony.let_go:
        return None
    against = carplay_takes_bluetooth(rules, cabin)
    return phone if phone.bluetooth and telephony.bluetooth and not against else None


def facts_of(rules: Rules, cabin: Cabin) -> Facts:
    """Give every declared fact of this instant, for conditions."""
    return _facts(rules, beside_pages(cabin.unit), cabin.car, cabin.now)


@remembered(1)
def _facts(rules: Rules, unit: Unit, car: Car, now: int) -> Facts:
    """Work them out; none of them is a matter of the page that is open."""
    cabin = Cabin(unit, car, now)
    net = present_network(rules, cabin)
    areas = cabin.unit.areas
    return {
        **rules.vehicle.facts(),
        "unit.linked": bool(cabin.unit.users),
        "unit.user": cabin.unit.user_state,
        "unit.notified": bool(cabin.unit.log),
        "sim.state": cabin.car.card_state.value,
        "net.online": net.offline is None,
        "net.source": net.source.value,
        "car.private_mode": cabin.car.private_mode,
        "car.moving": is_moving(rules, cabin.car),
        "car.embedded_sim": has_embedded_sim(rules, cabin.car),
        "phone.connected": connected_phone(rules, cabin) is not None,
        "phone.carplay": can_carplay(rules, cabin),
        "call.active": areas.telephony.call is not None,
        "carplay.active": carplay_runs(rules, cabin),
        "wifi.on": areas.wifi.on,
        "media.source": areas.media.source,
        "media.playing": areas.media.playing,
        "update.state": areas.update_state,
    }
