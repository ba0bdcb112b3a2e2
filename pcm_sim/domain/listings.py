"""What the lists of the unit hold at an instant: contacts, telephones, networks, users, services."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pcm_sim.domain.areas import Grant
from pcm_sim.domain.cabin import Cabin, connected_phone
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.connectivity import is_in_reach, joined_network
from pcm_sim.domain.formats import written_time
from pcm_sim.domain.labels import say
from pcm_sim.domain.phone import Contact, Phone
from pcm_sim.domain.playing import frequency_of
from pcm_sim.domain.rules import Rules

REMOVAL = frozenset({"removal_ready", "removing", "removal_failed"})
"""States of a function that ended and is still in the car."""
WAITING = frozenset({"ready", "confirmed", "failed", "removal_ready", "removal_failed"})
"""States of a function that stand among the updates: somebody still has something to do (F125)."""


_STILL_ON = {"confirmed": "confirmed_on", "removal_ready": "removal_ready_on"}
"""What waits for the car to be switched off, left and locked (F123), as it is told while the car is on."""


class Item(NamedTuple):
    """One item of a list.

    Attributes:
        id: Its own key, which stands behind the `#` of its page and its target.
        label: What is written on it.
        value: Value at its end.
        checked: It is the present one.
        facts: What conditions on its page may ask for (`item.…`).
        shown: What value rows on its page show (`item.…`).
    """

    id: str
    label: str
    value: str = ""
    checked: bool = False
    facts: tuple[tuple[str, FactValue], ...] = ()
    shown: tuple[tuple[str, str], ...] = ()


def items(rules: Rules, cabin: Cabin, of: str) -> tuple[Item, ...]:
    """Give the items of a list, in their order.

    Args:
        rules: The car's rules.
        cabin: The instant.
        of: One of `LISTS`.
    """
    return _LISTS[of](rules, cabin)


def item_of(rules: Rules, cabin: Cabin, of: str, name: str) -> Item | None:
    """Find an item by its key."""
    return next((item for item in items(rules, cabin, of) if item.id == name), None)


def book(rules: Rules, cabin: Cabin) -> tuple[Contact, ...]:
    """Give the contacts that the unit can read: those of the telephone that is connected."""
    phone = connected_phone(rules, cabin)
    return phone.contacts if phone else ()


def state_of(grant: Grant, now: int) -> str:
    """Give a grant's state, its term counted."""
    if grant.until is not None and now >= grant.until and grant.state not in REMOVAL:
        return "expired"
    return grant.state


def waits_as(cabin: Cabin, state: str) -> str:
    """Name a state as it is told: what waits for a car to be left says that its ignition is still on.

    Args:
        cabin: The instant.
        state: Of a function, or of the software update.
    """
    return _STILL_ON.get(state, state) if cabin.car.locked and cabin.car.ignition else state


def _stations(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    media = cabin.unit.areas.media
    stations = rules.things.stations.values()
    return tuple(
        Item(one.id, one.name, frequency_of(rules, one, cabin.unit.language), one.id == media.station)
        for one in stations
        if one.band == media.source
    )


def _presets(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    media = cabin.unit.areas.media
    kept = (rules.things.stations[one] for one in media.presets if one in rules.things.stations)
    return tuple(
        Item(
            one.id,
            one.name,
            frequency_of(rules, one, cabin.unit.language),
            media.source == one.band and one.id == media.station,
        )
        for one in kept
    )


def _tracks(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    playing = cabin.unit.areas.media.track
    return tuple(
        Item(one.id, one.title, one.artist, one.id == playing) for one in rules.things.tracks.values()
    )


def _contacts(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    return tuple(Item(one.id, one.name, one.number) for one in book(rules, cabin))


def _calls(_: Rules, cabin: Cabin) -> tuple[Item, ...]:
    dialled = cabin.unit.areas.telephony.dialled
    return tuple(
        Item(str(at), name, number if name != number else "") for at, (name, number) in enumerate(dialled)
    )


def _phones(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    paired = cabin.unit.areas.telephony.paired
    return tuple(_phone(rules, cabin, one) for one in cabin.car.phones if one.id in paired)


def _phone(rules: Rules, cabin: Cabin, phone: Phone) -> Item:
    connected = connected_phone(rules, cabin)
    active = connected is not None and connected.id == phone.id
    here = cabin.car.phone_id == phone.id
    state = "connected" if active else "in_reach" if here else "away"
    word = rules.word(f"value.phone.{state}", cabin.unit.language)
    return Item(
        phone.id, phone.name, word, active, (("item.active", active), ("item.known", here)),
        (("item.name", phone.name), ("item.state", word)),
    )  # fmt: skip


def _networks(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    joined = joined_network(rules, cabin.car, cabin.unit)
    known = cabin.unit.areas.wifi.known
    found: list[Item] = []
    for one in rules.things.networks.values():
        if not is_in_reach(cabin.car, one):
            continue
        active = joined is not None and joined.id == one.id
        state = "joined" if active else "known" if one.id in known else "locked" if one.password else "open"
        word = rules.word(f"value.wifi.{state}", cabin.unit.language)
        facts = (("item.active", active), ("item.known", one.id in known))
        found.append(Item(one.id, one.name, word, active, facts, (("item.state", word),)))
    return tuple(found)


def _users(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    found: list[Item] = []
    for user in cabin.unit.users:
        word = rules.word(f"value.user.{'in' if user.logged_in else 'out'}", cabin.unit.language)
        shown = (("item.name", user.name), ("item.email", user.email), ("item.state", word))
        facts = (("item.active", user.logged_in),)
        found.append(Item(user.email, user.name, word, user.logged_in, facts, shown))
    return tuple(found)


def _services(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    return _products(rules, cabin, "service")


def _functions(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    return _products(rules, cabin, "function")


def _waiting(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    """Give the functions that somebody in the car has something to do for."""
    return tuple(one for one in _functions(rules, cabin) if dict(one.facts)["item.state"] in WAITING)


def _products(rules: Rules, cabin: Cabin, kind: str) -> tuple[Item, ...]:
    language = cabin.unit.language
    found: list[Item] = []
    for grant in cabin.unit.areas.grants:
        product = rules.things.products.get(grant.product)
        if product is None or product.kind != kind:
            continue
        state = state_of(grant, cabin.now)
        word = rules.word(f"value.product.{waits_as(cabin, state)}", language)
        day = rules.writes(language).day
        # It ends at midnight, and so runs until the day before.
        term = day(cabin.local(grant.until) - 1) if grant.until else rules.word("value.term.none", language)
        shown = (("item.state", word), ("item.term", term), ("item.about", say(product.text, language)))
        facts = (("item.state", state), ("item.active", state == "active"))
        found.append(Item(product.id, say(product.label, language), word, facts=facts, shown=shown))
    return tuple(found)


def _notifications(rules: Rules, cabin: Cabin) -> tuple[Item, ...]:
    language = cabin.unit.language
    return tuple(
        Item(str(at), rules.text(note.message, language), _when(rules, cabin, note.at))
        for at, note in enumerate(cabin.unit.log)
    )


def _when(rules: Rules, cabin: Cabin, at: int) -> str:
    """Write when something was: today the time, else the day with it."""
    at, now = cabin.local(at), cabin.clock
    time = written_time(at, dict(cabin.unit.areas.preferences).get("clock_format"))
    day = rules.writes(cabin.unit.language).day
    return time if day(at) == day(now) else f"{day(at)} {time}"


_LISTS: Mapping[str, Callable[[Rules, Cabin], tuple[Item, ...]]] = {
    "stations": _stations,
    "presets": _presets,
    "tracks": _tracks,
    "contacts": _contacts,
    "calls": _calls,
    "phones": _phones,
    "networks": _networks,
    "users": _users,
    "services": _services,
    "functions": _functions,
    "functions_waiting": _waiting,
    "notifications": _notifications,
}

LISTS = tuple(_LISTS)
"""Everything a list row may list."""
