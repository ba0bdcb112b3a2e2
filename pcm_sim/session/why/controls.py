"""What would change a condition: a switch beside the unit, an entry of its menus, time, or somebody else."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car import MOST_BARS
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.nodes import Action, Listing
from pcm_sim.domain.routes import exists
from pcm_sim.session.car_settings import Value
from pcm_sim.session.moment import Moment
from pcm_sim.session.why.parts import SECTION, SET, SPEAK, WAIT, WAY, Control
from pcm_sim.session.why.words import Words

Controls = tuple[Control, ...]
_MINUTE_MS = 60_000


class Hands(NamedTuple):
    """What there is to reach for.

    Attributes:
        words: The language, and the car.
        moment: What is so now.
    """

    words: Words
    moment: Moment

    def sets(self, text: str, **values: Value) -> Controls:
        """Offer to set something beside the unit; nothing where the car cannot have it."""
        phones = {"hotspot", "cable", "phone_bluetooth", "phone_bearer"}
        if "card" in values and not self.words.rules.vehicle.sim_slot:
            return ()
        if "private_mode" in values and not self.words.rules.vehicle.private_mode:
            return ()
        if phones & values.keys() and "phone" not in values and self.moment.car.phone is None:
            return ()
        return (Control(SET, self.words.say(f"do.{text}"), tuple(values.items())),)

    def shows(self, *features: str) -> Controls:
        """Offer the entries of features, as far as this car has them."""
        nodes = dict.fromkeys(filter(None, map(self.words.node_of, features)))
        return tuple(self.leads(node) for node in nodes)

    def does(self, *actions: str) -> Controls:
        """Offer the first entry that does one of these actions."""
        rules = self.words.rules
        for wanted in actions:
            for node in rules.tree.nodes.values():
                acts = isinstance(node, Action | Listing) and node.does == wanted
                if acts and exists(rules.vehicle, rules.tree, node.id):
                    return (self.leads(node.id),)
        return ()

    def leads(self, node: str) -> Control:
        """Offer an entry of the menus."""
        path = self.words.way(node)
        return Control(WAY, " ▸ ".join(path), target=node, path=path)

    def waits(self, minutes: int) -> Controls:
        """Offer to let time pass."""
        return (Control(WAIT, self.words.say("do.wait", n=minutes), ms=minutes * _MINUTE_MS),)

    def section(self, name: str, text: str) -> Controls:
        """Offer a section of the console."""
        return (Control(SECTION, self.words.say(f"do.{text}"), target=name),)

    def told(self, text: str, **figures: str | int) -> Controls:
        """Say who does it, elsewhere."""
        return (Control(SPEAK, self.words.say(f"do.{text}", **figures)),)


def _first_phone(hands: Hands, *, carplay: bool = False) -> Controls:
    phones = hands.moment.car.phones
    found = next((one for one in phones if one.carplay or not carplay), None)
    return hands.sets("bring_phone", phone=found.id) if found else ()


def _first_card(hands: Hands) -> Controls:
    car = hands.moment.car
    usable = (one for one in car.cards if one.id != car.slot and one.puk_tries)
    found = next(usable, None)
    return hands.sets("insert_card", card=found.id) if found else ()


def _card(hands: Hands) -> Controls:
    """Open the card in the slot, which a dead one cannot be."""
    card = hands.moment.car.card
    if card is None or card.puk_tries == 0:
        return _first_card(hands)
    return (*(hands.does("unlock_card") or hands.shows("remember_pin")), *_first_card(hands))


def _home(hands: Hands) -> Controls:
    """Bring the car back to the country of its SIM, or let it roam."""
    car = hands.moment.car
    embedded = car.card is None or hands.moment.unit.areas.data_source == "embedded"
    home = car.market if embedded or car.card is None else car.card.home
    drive = Control(
        SET, hands.words.say("do.drive_home", name=hands.words.country(home)), (("country", home),)
    )
    return (*hands.shows("roaming"), drive)


def _source(hands: Hands) -> Controls:
    return (*_first_card(hands), *hands.shows("data_source"))


def _phone_bluetooth(hands: Hands) -> Controls:
    if hands.moment.car.phone is None:
        return _first_phone(hands)
    return (*hands.sets("phone_bluetooth", phone_bluetooth=True), *hands.shows("bluetooth"))


def _phone(hands: Hands) -> Controls:
    here = _first_phone(hands) if hands.moment.car.phone is None else ()
    return (*here, *hands.does("pair_phone", "connect_phone"))


def _hotspot(hands: Hands) -> Controls:
    here = hands.moment.car.phone is not None
    return hands.sets("hotspot", hotspot=True) if here else _first_phone(hands)


def _cable(hands: Hands) -> Controls:
    return hands.sets("cable", cable=True)


CHECKS: Mapping[str, Callable[[Hands], Controls]] = {
    # What data need.
    "private_mode": lambda hands: (
        *hands.sets("private_off", private_mode=False),
        *hands.shows("private_mode"),
    ),
    "source": _source,
    "wifi": lambda hands: (*_hotspot(hands), *hands.shows("hotspot_join", "data_source")),
    "card": _card,
    "data_on": lambda hands: hands.shows("data_off"),
    "volume": lambda hands: hands.sets("volume", volume_mb=hands.words.rules.policy.volume_mb),
    "roaming": _home,
    "signal": lambda hands: hands.sets("signal", bearer=Bearer.LTE.value, bars=MOST_BARS),
    "hotspot_signal": lambda hands: hands.sets("phone_signal", phone_bearer=Bearer.LTE.value),
    "call": lambda hands: hands.does("hang_up"),
    # What rows, actions and forms need.
    "ignition": lambda hands: hands.sets("ignition", ignition=True),
    "standing": lambda hands: hands.sets("stop", speed_kmh=0),
    "no_carplay": lambda hands: hands.does("end_carplay"),
    "carplay": lambda hands: hands.does("start_carplay"),
    "phone": _phone,
    "phone_here": _first_phone,
    "bluetooth": lambda hands: hands.shows("bluetooth"),
    "phone_bluetooth": _phone_bluetooth,
    "phone_carplay": lambda hands: _first_phone(hands, carplay=True),
    "cable": _cable,
    "station": lambda hands: hands.shows("radio"),
    "update": lambda hands: (*hands.sets("update", update=True), *hands.does("look_for_updates")),
    "no_installation": lambda hands: hands.does("give_up_installation"),
    "not_charging": lambda hands: hands.sets("unplug", charging=False),
    "parking_brake": lambda hands: hands.sets("parking_brake", parking_brake=True),
    "function_ready": lambda hands: hands.section("time", "section_time"),
    "ignition_off": lambda hands: hands.sets("ignition_off", ignition=False),
    "left": lambda hands: hands.sets("leave", ignition=False, driver_in=False),
    "locked": lambda hands: hands.sets("lock", ignition=False, driver_in=False, locked=True),
    "no_call": lambda hands: hands.does("hang_up"),
    "no_embedded_data": lambda hands: hands.shows("data_source"),
    "phone_signal": lambda hands: hands.sets("phone_signal", phone_bearer=Bearer.LTE.value),
    "card_in": _first_card,
    "card_alive": _first_card,
    "card_asks": _first_card,
    "network_in_reach": _hotspot,
}
"""By check; what is not here nothing changes on this car."""


def of_check(hands: Hands, name: str) -> Controls:
    """Give what would make a check hold."""
    found = CHECKS.get(name)
    return found(hands) if found else ()


def _user(hands: Hands, wanted: FactValue) -> Controls:
    if wanted == "none":
        return hands.shows("unlink")
    if wanted == "out":
        return hands.shows("log_out")
    linked = hands.moment.unit.user is not None
    return (hands.does("log_in") or hands.shows("accounts")) if linked else hands.shows("link")


def _linked(hands: Hands, wanted: FactValue) -> Controls:
    return _user(hands, "in" if wanted else "none")


def _sim(hands: Hands, wanted: FactValue) -> Controls:
    return hands.sets("take_card", card=None) if wanted == "absent" else _card(hands)


def _switched(on: Controls, off: Controls, wanted: FactValue) -> Controls:
    return on if wanted else off


FACTS: Mapping[str, Callable[[Hands, FactValue], Controls]] = {
    "unit.user": _user,
    "unit.linked": _linked,
    "sim.state": _sim,
    "net.online": lambda hands, on: () if on else of_check(hands, "private_mode"),
    "net.source": lambda hands, _: hands.shows("data_source"),
    "car.private_mode": lambda hands, on: (
        *hands.sets("private_on" if on else "private_off", private_mode=bool(on)),
        *hands.shows("private_mode"),
    ),
    "car.moving": lambda hands, on: () if on else of_check(hands, "standing"),
    "phone.connected": lambda hands, on: of_check(hands, "phone") if on else hands.does("disconnect_phone"),
    "phone.carplay": lambda hands, on: (
        of_check(hands, "cable") or of_check(hands, "phone_here") if on else ()
    ),
    "call.active": lambda hands, on: _switched(hands.shows("dial"), hands.does("hang_up"), on),
    "carplay.active": lambda hands, on: _switched(hands.does("start_carplay"), hands.does("end_carplay"), on),
    "wifi.on": lambda hands, _: hands.shows("wifi"),
    "media.source": lambda hands, _: hands.shows("media"),
    "media.playing": lambda hands, _: hands.shows("media"),
    "update.state": lambda hands, wanted: of_check(hands, "update") if wanted != "none" else (),
}
"""By fact of the conditions, for the value that it must have; what belongs to the car cannot be changed."""


def of_fact(hands: Hands, fact: str, wanted: FactValue) -> Controls:
    """Give what would give a fact a value."""
    found = FACTS.get(fact)
    return found(hands, wanted) if found else ()
