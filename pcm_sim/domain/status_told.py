"""What a sign of the status bar says when it is touched: what is so, what that means, where to change it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pcm_sim.domain.areas import Wifi
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.cabin import Cabin, carplay_runs, connected_phone, present_network
from pcm_sim.domain.connectivity import Link, joined_network
from pcm_sim.domain.explanation import explain, has_modem
from pcm_sim.domain.formats import written_temperature
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.routes import placed, route_text
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.telephone import Source
from pcm_sim.domain.unit import GoTo

_PATH = "{path."


class Sign(NamedTuple):
    """One sign and what it says now.

    Attributes:
        name: One of `SIGNS`; `sign.NAME` among the words is its title.
        message: What is so.
        meaning: The word that says what this means for the services.
        feature: What a person would want to change.
    """

    name: str
    message: Message
    meaning: str
    feature: str


def sign_of(rules: Rules, cabin: Cabin, name: str) -> Sign | None:
    """Give a sign as it is now; none where the bar does not show it.

    Args:
        rules: The car's rules.
        cabin: The instant.
        name: One of `SIGNS`; any other is none.
    """
    tell = _SIGNS.get(name)
    return tell(rules, cabin) if tell else None


def where_to(rules: Rules, sign: Sign, language: str) -> str:
    """Write where this car changes what a sign shows, or why there is nothing to change."""
    way_out = rules.tell(sign.message, language)[1]
    if way_out:
        return way_out
    path = route_text(rules.vehicle, rules.tree, sign.feature, language)
    if path:
        return rules.word("sign.where", language).replace("{path}", path)
    absent = rules.tree.absent.get(sign.feature)
    return rules.text(Message(absent), language) if absent else ""


def way_to(rules: Rules, feature: str) -> GoTo | None:
    """Give the way to a feature on this car; none where it has no such entry."""
    node = next(placed(rules.vehicle, rules.tree, feature), None) if feature else None
    return GoTo(node.id) if node else None


def feature_in(rules: Rules, message: Message) -> str:
    """Give the first feature whose path a message names; empty for none."""
    told = rules.messages[message.id]
    words = say(told.text, "en") + say(told.way_out, "en")
    _, found, rest = words.partition(_PATH)
    return rest.partition("}")[0] if found else ""


def _temperature(rules: Rules, cabin: Cabin) -> Sign:
    frost = cabin.car.outside_celsius <= rules.policy.frost_celsius
    message = Message("sign_frost" if frost else "sign_temperature", (("n", outside_text(cabin)),))
    return Sign("temperature", message, "sign.temperature.means", "units")


def outside_text(cabin: Cabin) -> str:
    """Write the temperature outside in the unit that the person chose."""
    chosen = dict(cabin.unit.areas.preferences).get("temperature_unit")
    return written_temperature(cabin.car.outside_celsius, chosen)


def _signal(rules: Rules, cabin: Cabin) -> Sign | None:
    car = cabin.car
    if not has_modem(rules):
        return None
    none = car.bearer is Bearer.NONE or car.bars == 0
    figures = (("name", car.bearer.value.upper()), ("n", car.bars))
    message = Message("sign_no_signal") if none else Message("sign_signal", figures)
    return Sign("signal", message, f"sign.signal.{Bearer.NONE if none else car.bearer}", "data_source")


def _data(rules: Rules, cabin: Cabin) -> Sign:
    net = present_network(rules, cabin)
    message = explain(rules, cabin)[0]
    state = "never" if not has_modem(rules) else "off" if net.offline else "on"
    return Sign("data", message, f"sign.data.{state}", feature_in(rules, message) or "data_off")


def is_roaming(net: Link) -> bool:
    """Tell whether data flow abroad."""
    return net.offline is None and net.abroad


def _roaming(rules: Rules, cabin: Cabin) -> Sign | None:
    net = present_network(rules, cabin)
    if not is_roaming(net):
        return None
    own = "card" if net.source is Source.CARD else "embedded"
    return Sign("roaming", Message(f"data_abroad_{own}"), f"sign.roaming.{own}", "roaming")


def wifi_state(rules: Rules, cabin: Cabin) -> str | None:
    """Tell what Wi-Fi does: `joined`, `searching`, `shares`; none where it does nothing."""
    wifi: Wifi = cabin.unit.areas.wifi
    match rules.vehicle.wifi:
        case "join" if joined_network(rules, cabin.car, cabin.unit):
            return "joined"
        case "join" if wifi.on:
            return "searching"
        case "join" | "share" if wifi.shares:
            return "shares"
        case _:
            return None


_WIFI = {
    "joined": "sign_wifi_joined",
    "searching": "sign_wifi_searching",
    "shares": "sign_wifi_shares",
}


def _wifi(rules: Rules, cabin: Cabin) -> Sign | None:
    state = wifi_state(rules, cabin)
    joined = joined_network(rules, cabin.car, cabin.unit)
    if not state:
        return None
    carries = state == "joined" and present_network(rules, cabin).source is Source.WIFI
    means = "sign.wifi.carries" if carries else f"sign.wifi.{state}"
    message = Message(_WIFI[state], (("name", joined.name),) if joined else ())
    return Sign("wifi", message, means, "wifi")


def _bluetooth(rules: Rules, cabin: Cabin) -> Sign | None:
    phone = connected_phone(rules, cabin)
    if phone is None:
        return None
    message = Message("sign_bluetooth", (("name", phone.name), ("n", phone.battery)))
    return Sign("bluetooth", message, "sign.bluetooth.means", "bluetooth")


def _carplay(rules: Rules, cabin: Cabin) -> Sign | None:
    runs = carplay_runs(rules, cabin)
    return Sign("carplay", Message("carplay_running"), "sign.carplay.means", "carplay") if runs else None


def _call(_: Rules, cabin: Cabin) -> Sign | None:
    call = cabin.unit.areas.telephony.call
    if call is None:
        return None
    return Sign("call", Message("sign_call", (("name", call.name),)), "sign.call.means", "dial")


def _private(_: Rules, cabin: Cabin) -> Sign | None:
    if not cabin.car.private_mode:
        return None
    return Sign("private", Message("offline_private_mode"), "sign.private.means", "private_mode")


_CARDS = {
    CardState.ABSENT: "sim_none",
    CardState.READY: "sign_sim_ready",
    CardState.PIN_REQUIRED: "offline_sim_pin",
    CardState.PUK_REQUIRED: "offline_sim_puk",
    CardState.DEAD: "offline_sim_dead",
}


def _sim(rules: Rules, cabin: Cabin) -> Sign | None:
    if not rules.vehicle.sim_slot:
        return None
    state = cabin.car.card_state
    return Sign("sim", Message(_CARDS[state]), f"sign.sim.{card_mark(state)}", "remember_pin")


def card_mark(state: CardState) -> str:
    """Give how the bar shows a card: `absent`, `ready` or `locked`."""
    return state.value if state in {CardState.ABSENT, CardState.READY} else "locked"


def _user(_: Rules, cabin: Cabin) -> Sign | None:
    user, state = cabin.unit.user, cabin.unit.user_state
    if user is None:
        return None
    message = Message("sign_user_in" if state == "in" else "sign_user_out", (("name", user.name),))
    return Sign("user", message, f"sign.user.{state}", "accounts")


def _notifications(rules: Rules, cabin: Cabin) -> Sign | None:
    if way_to(rules, "notifications") is None:
        return None
    unread = cabin.unit.unread
    message = Message("sign_unread", (("n", unread),)) if unread else Message("sign_all_read")
    return Sign("notifications", message, "sign.notifications.means", "notifications")


_SIGNS: Mapping[str, Callable[[Rules, Cabin], Sign | None]] = {
    "temperature": _temperature,
    "call": _call,
    "private": _private,
    "carplay": _carplay,
    "bluetooth": _bluetooth,
    "wifi": _wifi,
    "sim": _sim,
    "roaming": _roaming,
    "data": _data,
    "signal": _signal,
    "user": _user,
    "notifications": _notifications,
}

SIGNS = tuple(_SIGNS)
"""Every sign, in the order in which the bar shows them."""
