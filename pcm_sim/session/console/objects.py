"""Everything in the cloud that has a state, as an instructor sees it, and the setting of one of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pcm_sim.connect.cloud import ask
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Deed
from pcm_sim.connect.states.kinds import KINDS, setting_deed, state_of, states_to, things_of
from pcm_sim.connect.states.things import Thing
from pcm_sim.connect.trouble.faults import Faults
from pcm_sim.connect.world import World
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.rules import Rules
from pcm_sim.session.console.agenda import clock_at, thing_named
from pcm_sim.session.console.object_details import Detail, detail_of
from pcm_sim.session.moment import Moment

if TYPE_CHECKING:
    from pcm_sim.domain.effects import CloudAnswered

GROUPS: Mapping[str, tuple[str, ...]] = {
    "people": ("account", "mail_link", "sms_code", "security_code"),
    "cars": ("car", "pairing_code", "link", "user", "update"),
    "contracts": ("contract",),
    "functions": ("function",),
    "money": ("card", "order"),
}
"""Kinds of things by the heading they stand under, in the order in which they are shown."""
NAMED = frozenset({"account", "car", "contract", "function", "card", "order"})
"""Kinds of things that have a name of their own."""
GOOD, WAITS, BAD, QUIET = "good", "waits", "bad", "quiet"
_TONES = {
    GOOD: "active renewal_off valid linked set owned confirmed fulfilled",
    WAITS: "invited email_pending link_opened sms_sent sms_confirmed waiting ready armed installing"
    " downloading ordered placed claimed pending_primary_activation confirm unconfirmed removal_ready"
    " removing cancelled missing",
    BAD: "locked deleted expired failed declined unpaid payment_failed cut suspended removal_failed",
}
_TONE_OF = {word: tone for tone, words in _TONES.items() for word in words.split()}


class Instructed(Protocol):
    """A running simulation, as far as states are set in its cloud."""

    @property
    def moment(self) -> Moment:
        """What is now."""

    def secrets(self, customer: str) -> tuple[str, str]:
        """Give password and security code of a customer of the data; empty for any other person."""

    def ask(self, actor: Actor, deed: Deed) -> "CloudAnswered":
        """Ask something of the cloud."""


class ObjectSeen(NamedTuple):
    """One thing of the cloud.

    Attributes:
        thing: What tells it from all others.
        name: What it is called.
        about: Whose it is, and in which car, as far as its name does not say.
        state: Its state in a word.
        detail: What else is to be known of the state, such as until when it lasts.
        mine: It belongs to the customer who holds the telephone; while nobody does, to the main user of the
            car on stage.
    """

    thing: Thing
    name: str
    about: str
    state: str
    detail: Detail
    mine: bool = False

    @property
    def tone(self) -> str:
        """How the state is to be taken: `good`, `waits`, `bad` or `quiet`."""
        return tone_of(self.state)


class StateChoice(NamedTuple):
    """A state that a kind of thing can be set to.

    Attributes:
        state: In a word.
        now: It is so already.
        why_not: Why this one cannot be set to it now; none where it can.
    """

    state: str
    now: bool = False
    why_not: Message | None = None


def tone_of(state: str) -> str:
    """Give how a state is to be taken: `good`, `waits`, `bad` or `quiet`."""
    return _TONE_OF.get(state, QUIET)


def group_of(kind: str) -> str:
    """Give the heading that a kind of thing stands under."""
    return next(name for name, kinds in GROUPS.items() if kind in kinds)


def objects_of(rules: Rules, moment: Moment, language: str) -> tuple[ObjectSeen, ...]:
    """List everything that has a state in the cloud, heading by heading; what is in hand comes first.

    Args:
        rules: The car's rules.
        moment: What is so now.
        language: Of the names in it.
    """
    seen = [_seen(rules, moment, language, one) for one in things_of(moment.world)]
    places = {kind: place for place, kind in enumerate(kind for kinds in GROUPS.values() for kind in kinds)}
    groups = {name: place for place, name in enumerate(GROUPS)}
    return tuple(
        sorted(
            seen,
            key=lambda one: (groups[group_of(one.thing.kind)], not one.mine, places[one.thing.kind]),
        )
    )


def _seen(rules: Rules, moment: Moment, language: str, thing: Thing) -> ObjectSeen:
    world = moment.world
    account, vin = _belongs(world, thing)
    naming = (thing.item, thing.account, thing.vin)
    names = [thing_named(rules, world, one, language) for one in naming]
    name = _own_name(world, thing) or next(filter(None, names), thing.account or thing.vin or thing.item)
    whose = (thing_named(rules, world, one, language) for one in (vin, account))
    about = " · ".join(dict.fromkeys(one for one in whose if one and one != name))
    mine = account == in_hand(moment) if account else vin == moment.car.vin
    detail = detail_of(world, thing)
    if detail.at is not None:
        detail = detail._replace(clock=clock_at(rules, moment, detail.at))
    return ObjectSeen(thing, name, about, state_of(world, thing), detail, mine)


def in_hand(moment: Moment) -> str:
    """Give the account of whoever holds the telephone, else of the main user of the car on stage."""
    if moment.handset and moment.handset.holder:
        return moment.handset.holder
    car = moment.world.car(moment.car.vin)
    return car.primary.account if car and car.primary else ""


def _own_name(world: World, thing: Thing) -> str:
    """Name what has a name of its own: a card by its last digits, an order by its number."""
    if thing.kind == "card":
        card = world.wallet(thing.account).card(thing.item)
        return card.shown if card else ""
    return thing.item if thing.kind == "order" else ""


def _belongs(world: World, thing: Thing) -> tuple[str, str]:
    """Give the account and the car that a thing belongs to; empty where to none."""
    sold = world.contracts.get(thing.item) or world.functions.get(thing.item)
    if sold:
        return sold.sale.payer, sold.sale.vin
    order = world.orders.get(thing.item)
    if order:
        return order.account, order.vin
    car = world.car(thing.vin)
    owner = car.primary.account if car and car.primary else ""
    return thing.account or owner, thing.vin


def object_named(world: World, key: str) -> Thing | None:
    """Find a thing by its key, such as `contract/simulated-weather`; none where there is none."""
    return next((one for one in things_of(world) if one.key == key), None)


def choices_of(session: Instructed, thing: Thing) -> tuple[StateChoice, ...]:
    """Give the states that a thing can be set to, each tried out on the cloud, which stays as it is."""
    world = session.moment.world
    calm = world.but(faults=Faults(), book=replace(world.book, magic=replace(world.book.magic, on=False)))
    now = state_of(world, thing)
    return tuple(
        StateChoice(one, one == now, None if one == now else _why_not(calm, object_deed(session, thing, one)))
        for one in states_to(thing.kind)
    )


def _why_not(world: World, wanted: Deed) -> Message | None:
    answer = ask(world, Actor(INSTRUCTOR), wanted).answer
    return Message(answer.reason, answer.figures) if isinstance(answer, Denied) else None


def object_deed(session: Instructed, thing: Thing, state: str) -> Deed:
    """Write the deed that sets a state; a customer of the data gets the secrets that the data have.

    Args:
        session: The simulation.
        thing: The thing.
        state: Its new state.
    """
    if not needs_secrets(thing.kind):
        return setting_deed(thing, state)
    password, code = session.secrets(thing.account)
    secrets = {"password": password, "security_code": code}
    return setting_deed(thing, state, **{name: one for name, one in secrets.items() if one})


def needs_secrets(kind: str) -> bool:
    """Tell whether a kind of thing may have to be given a password or a security code."""
    return kind in {"account", "security_code"}


def set_object(session: Instructed, thing: Thing, state: str) -> "CloudAnswered":
    """Set the state of one thing, as the instructor; everything else stays as it is.

    Args:
        session: The simulation.
        thing: The thing.
        state: Its new state, one of those of its kind.

    Returns:
        What the cloud says; `refused` with the reason where it cannot be so.
    """
    return session.ask(Actor(INSTRUCTOR), object_deed(session, thing, state))


def kinds_and_states() -> Iterable[tuple[str, tuple[str, ...]]]:
    """Give every kind of thing with the states that it can be set to."""
    return ((kind, states_to(kind)) for kind in KINDS)
