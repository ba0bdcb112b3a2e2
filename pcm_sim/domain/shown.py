"""What the value rows show."""

from collections.abc import Callable, Mapping

from pcm_sim.domain.cabin import Cabin, connected_phone, present_network
from pcm_sim.domain.connectivity import joined_network
from pcm_sim.domain.explanation import explain
from pcm_sim.domain.formats import written_day, written_time
from pcm_sim.domain.labels import say
from pcm_sim.domain.lines import page_item
from pcm_sim.domain.listings import items, waits_as
from pcm_sim.domain.passkey import passkey
from pcm_sim.domain.playing import now_playing
from pcm_sim.domain.rules import Rules

ITEM_SHOWN = ("item.name", "item.email", "item.state", "item.term", "item.about")
_DATES = {"day_first": "DD/MM/YYYY", "month_first": "MM/DD/YYYY", "year_first": "YYYY-MM-DD"}


def shown(rules: Rules, cabin: Cabin, shows: str) -> str:
    """Write what a value row shows.

    Args:
        rules: The car's rules.
        cabin: The instant.
        shows: One of `SHOWN`.
    """
    if shows in ITEM_SHOWN:
        item = page_item(rules, cabin, cabin.unit.page)
        return dict(item.shown).get(shows, "") if item else ""
    return _SHOWN[shows](rules, cabin)


def clock_text(_: Rules, cabin: Cabin) -> str:
    """Write the time of day as the person chose: 24 or 12 hours."""
    return written_time(cabin.clock, dict(cabin.unit.areas.preferences).get("clock_format"))


def _user_name(_: Rules, cabin: Cabin) -> str:
    user = cabin.unit.user
    return user.name if user else ""


def _user_email(_: Rules, cabin: Cabin) -> str:
    user = cabin.unit.user
    return user.email if user else ""


def _sim_state(rules: Rules, cabin: Cabin) -> str:
    return rules.word(f"value.sim.{cabin.car.card_state}", cabin.unit.language)


def _net_source(rules: Rules, cabin: Cabin) -> str:
    return rules.word(f"value.source.{present_network(rules, cabin).source}", cabin.unit.language)


def _net_state(rules: Rules, cabin: Cabin) -> str:
    offline = present_network(rules, cabin).offline
    return rules.word(f"value.net.{offline or 'online'}", cabin.unit.language)


def _net_why(rules: Rules, cabin: Cabin) -> str:
    return " ".join(rules.tell(one, cabin.unit.language)[0] for one in explain(rules, cabin))


def _volume(rules: Rules, cabin: Cabin) -> str:
    writes = rules.writes(cabin.unit.language)
    return f"{writes.volume(max(0, cabin.car.volume_mb))} / {writes.volume(rules.policy.volume_mb)}"


def _vehicle_name(rules: Rules, cabin: Cabin) -> str:
    return f"{say(rules.vehicle.name, cabin.unit.language)} ({rules.vehicle.generation})"


def _phone_name(rules: Rules, cabin: Cabin) -> str:
    phone = connected_phone(rules, cabin)
    return phone.name if phone else rules.word("value.phone.none", cabin.unit.language)


def _call_name(_: Rules, cabin: Cabin) -> str:
    call = cabin.unit.areas.telephony.call
    return call.name if call else ""


def _call_via(rules: Rules, cabin: Cabin) -> str:
    call = cabin.unit.areas.telephony.call
    return rules.word(f"value.via.{call.via}", cabin.unit.language) if call else ""


def _media_now(rules: Rules, cabin: Cabin) -> str:
    media = cabin.unit.areas.media
    playing = now_playing(rules, media, cabin.unit.language)
    return (
        playing if media.playing else f"{playing} · {rules.word('value.media.paused', cabin.unit.language)}"
    )


def _wifi_network(rules: Rules, cabin: Cabin) -> str:
    joined = joined_network(rules, cabin.car, cabin.unit)
    return joined.name if joined else rules.word("value.wifi.none", cabin.unit.language)


def _share_name(_: Rules, cabin: Cabin) -> str:
    return f"Porsche-{cabin.car.vin[-5:]}"


def _share_password(_: Rules, cabin: Cabin) -> str:
    return f"{passkey(cabin.car.vin)}{passkey(cabin.car.vin[::-1])}"


def _update_state(rules: Rules, cabin: Cabin) -> str:
    return rules.word(f"value.update.{waits_as(cabin, cabin.unit.areas.update_state)}", cabin.unit.language)


def _updates_waiting(rules: Rules, cabin: Cabin) -> str:
    """Say what waits under Updates: the software, else a function, else nothing (F125)."""
    if cabin.unit.areas.update_state == "none" and items(rules, cabin, "functions_waiting"):
        return rules.word("value.update.functions", cabin.unit.language)
    return _update_state(rules, cabin)


def _date(rules: Rules, cabin: Cabin) -> str:
    chosen = str(dict(cabin.unit.areas.preferences).get("date_format"))
    if chosen in _DATES:
        return written_day(cabin.clock, _DATES[chosen])
    return rules.writes(cabin.unit.language).day(cabin.clock)


def _market_name(rules: Rules, cabin: Cabin) -> str:
    return say(rules.markets[cabin.car.market].label, cabin.unit.language)


def _country(rules: Rules, cabin: Cabin) -> str:
    return say(rules.markets[cabin.car.country].label, cabin.unit.language)


def _market_contact(rules: Rules, cabin: Cabin) -> str:
    return rules.markets[cabin.car.market].contact or rules.word("value.contact.none", cabin.unit.language)


_SHOWN: Mapping[str, Callable[[Rules, Cabin], str]] = {
    "user.name": _user_name,
    "user.email": _user_email,
    "sim.state": _sim_state,
    "net.source": _net_source,
    "net.state": _net_state,
    "net.why": _net_why,
    "data.volume": _volume,
    "vehicle.name": _vehicle_name,
    "vehicle.vin": lambda _, cabin: cabin.car.vin,
    "unit.name": lambda rules, _: rules.vehicle.head_unit.name,
    "phone.name": _phone_name,
    "call.name": _call_name,
    "call.via": _call_via,
    "media.now": _media_now,
    "wifi.network": _wifi_network,
    "share.name": _share_name,
    "share.password": _share_password,
    "update.state": _update_state,
    "updates.waiting": _updates_waiting,
    "clock.time": clock_text,
    "clock.date": _date,
    "market.name": _market_name,
    "car.country": _country,
    "market.contact": _market_contact,
}

SHOWN = (*_SHOWN, *ITEM_SHOWN)
"""Everything a value row may show."""
