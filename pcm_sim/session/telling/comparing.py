"""What differs between two moments, in words: clock, car, unit, telephone and cloud, with both values."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from pcm_sim.connect.difference import differences
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Check, Choice, Option
from pcm_sim.domain.setting_values import read_check, read_choice
from pcm_sim.domain.view import view
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_shown import phone_shown
from pcm_sim.session.simulation import Session
from pcm_sim.session.telling.cloud_compared import CloudWords
from pcm_sim.session.telling.words import Words

TIME, CAR, UNIT, PHONE, CLOUD = "time", "car", "unit", "phone", "cloud"
Value = str | int | bool | None


class Differing(NamedTuple):
    """One thing that is otherwise in two moments.

    Attributes:
        kind: `time`, `car`, `unit`, `phone` or `cloud`.
        subject: What, in words.
        change: What it was and what it is, or what became of it.
    """

    kind: str
    subject: str
    change: str


_CAR: Final[Mapping[str, tuple[str, Callable[[Moment], Value]]]] = {
    "ignition": ("", lambda now: now.car.ignition),
    "locked": ("", lambda now: now.car.locked),
    "driver_in": ("", lambda now: now.car.driver_in),
    "charging": ("", lambda now: now.car.charging),
    "parking_brake": ("", lambda now: now.car.parking_brake),
    "speed_kmh": ("", lambda now: now.car.speed_kmh),
    "outside_celsius": ("", lambda now: now.car.outside_celsius),
    "private_mode": ("", lambda now: now.car.private_mode),
    "country": ("country", lambda now: now.car.country),
    "card": ("card", lambda now: now.car.slot),
    "card_state": ("card_state", lambda now: now.car.card_state),
    "reader": ("", lambda now: now.car.reader),
    "bearer": ("bearer", lambda now: now.car.bearer),
    "bars": ("", lambda now: now.car.bars),
    "volume_mb": ("", lambda now: now.car.volume_mb),
    "data_in_calls": ("", lambda now: now.car.data_in_calls),
    "phone": ("phone", lambda now: now.car.phone_id),
    "phone_bearer": ("bearer", lambda now: now.car.phone.bearer if now.car.phone else None),
    "phone_bluetooth": ("", lambda now: now.car.phone.bluetooth if now.car.phone else None),
    "hotspot": ("", lambda now: now.car.phone.hotspot if now.car.phone else None),
    "cable": ("", lambda now: now.car.phone.cable if now.car.phone else None),
}
"""What is compared of the car: the kind of its value, and how it is read."""
_UNIT: Final[Mapping[str, tuple[str, Callable[[Moment], Value]]]] = {
    "users": ("", lambda now: ", ".join(one.name for one in now.unit.users) or None),
    "logged_in": ("", lambda now: now.unit.user.logged_in if now.unit.user else None),
    "call": ("call", lambda now: now.unit.areas.telephony.call is not None),
    "carplay": ("", lambda now: bool(now.unit.areas.carplay)),
    "joined": ("", lambda now: now.unit.areas.wifi.joined or None),
    "unread": ("", lambda now: now.unit.unread),
}


def compared(session: Session, before: Moment, after: Moment, language: str = "en") -> tuple[Differing, ...]:
    """Tell what differs between two moments of a simulation.

    Args:
        session: The simulation.
        before: The one.
        after: The other.
        language: ISO 639-1.
    """
    words = session.words(language)
    return (
        *_time(words, before, after),
        *_things(words, CAR, _CAR, before, after),
        *_page(session, words, before, after),
        *_things(words, UNIT, _UNIT, before, after),
        *_settings(words, before, after),
        *_phone(session, words, before, after),
        *_cloud(words, before, after),
    )


def _time(words: Words, before: Moment, after: Moment) -> Iterator[Differing]:
    if before.now != after.now:
        clocks = words.at(before.cabin.clock), words.at(after.cabin.clock)
        yield Differing(TIME, words.say("is.clock"), _from_to(*clocks))


def _things(
    words: Words,
    kind: str,
    things: Mapping[str, tuple[str, Callable[[Moment], Value]]],
    before: Moment,
    after: Moment,
) -> Iterator[Differing]:
    for name, (values, read) in things.items():
        was, is_now = read(before), read(after)
        if was != is_now:
            told = (words.value(values, one, after) if values else words.plain(one) for one in (was, is_now))
            yield Differing(kind, words.say(f"is.{name}"), _from_to(*told))


def _page(session: Session, words: Words, before: Moment, after: Moment) -> Iterator[Differing]:
    was, is_now = (view(session.rules, one.cabin).title for one in (before, after))
    if was != is_now:
        yield Differing(UNIT, words.say("is.page"), _from_to(*(words.quoted(one) for one in (was, is_now))))


def _settings(words: Words, before: Moment, after: Moment) -> Iterator[Differing]:
    """Compare what the unit's own menus can set, by the names that stand there."""
    rules, told = words.rules, {"private_mode"}
    for node in rules.tree.nodes.values():
        if not isinstance(node, Check | Choice) or node.setting in told:
            continue
        told.add(node.setting)
        read = read_check if isinstance(node, Check) else read_choice
        was, is_now = (read(rules, node.setting, one.cabin) for one in (before, after))
        if was != is_now:
            options = rules.tree.children(node) if isinstance(node, Choice) else ()
            named = {one.value: say(one.label, words.language) for one in options if isinstance(one, Option)}
            values = (named.get(str(one), words.plain(one)) for one in (was, is_now))
            yield Differing(UNIT, say(node.label, words.language), _from_to(*values))


def _phone(session: Session, words: Words, before: Moment, after: Moment) -> Iterator[Differing]:
    if not session.has_phone or before.handset == after.handset:
        return
    kit = session.phone_kit()
    was, is_now = (phone_shown(kit, one) if one.handset else None for one in (before, after))
    for name in ("holder", "signed_in"):
        people = [words.person(getattr(one, name), after) if one else "" for one in (was, is_now)]
        if people[0] != people[1]:
            yield Differing(PHONE, words.say(f"is.{name}"), _from_to(*(one or words.none for one in people)))
    pages = [words.quoted(one.title) if one else words.none for one in (was, is_now)]
    if pages[0] != pages[1]:
        yield Differing(PHONE, words.say("is.page"), _from_to(*pages))


def _cloud(words: Words, before: Moment, after: Moment) -> Iterator[Differing]:
    found = differences(before.world, after.world)
    for subject, change in CloudWords(words, after).told(found):
        yield Differing(CLOUD, subject, change)


def _from_to(before: str, after: str) -> str:
    return f"{before} → {after}"
