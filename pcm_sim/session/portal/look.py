"""What every reader of My Porsche is given: who looks, at which car, on which pages, in which language."""

from collections.abc import Callable, Mapping
from dataclasses import field

from pcm_sim.connect.accounts.porsche_id import PorscheId, Stage
from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.world import World
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.formats import Formats, written_time
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.nodes import Listing
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.portal import PortalItem
from pcm_sim.domain.remembering import remembered
from pcm_sim.domain.values import dataclass
from pcm_sim.session.local_time import offset_ms
from pcm_sim.session.phone_kit import Person, PhoneKit

CAR_LISTS = frozenset({"cars", "store.cars", "charging.cars"})
"""Lists whose items are cars, by VIN."""
Scope = tuple[tuple[str, str], ...]
_QUARTER_MS = 15 * 60_000


@dataclass(frozen=True, slots=True)
class Look:
    """Who looks at what.

    Attributes:
        world: The cloud.
        kit: What the telephone runs by.
        handset: The telephone.
        holder: In whose hand it is.
        account: The Porsche ID that is signed in; none while nobody is.
        own: The Porsche ID of the holder, signed in or not; none before there is one.
        car: The car whose page is open, else the chosen one; none without any.
        scope: List and key of each item whose page is open, the outermost first.
        now: Simulated ms since 1970.
        zone: IANA name of the time that is shown.
    """

    world: World
    kit: PhoneKit
    handset: Handset
    holder: Person
    account: PorscheId | None
    own: PorscheId | None
    car: Car | None
    scope: Scope
    now: int
    zone: str

    @property
    def language(self) -> str:
        """Language of the telephone."""
        return self.handset.language

    @property
    def writes(self) -> Formats:
        """How that language writes."""
        return self.kit.rules.writes(self.language)

    def word(self, word_id: str) -> str:
        """Give a short text of My Porsche; nothing where there is none, as for an empty state."""
        words = self.kit.rules.words
        found = f"portal.{word_id}"
        return say(words[found], self.language) if found in words else ""

    def says(self, labels: Labels | None, otherwise: str = "") -> str:
        """Give a label in the telephone's language."""
        return say(labels, self.language) if labels else otherwise

    def day(self, ms: int) -> str:
        """Write the day of an instant, in the zone that is shown."""
        return self.writes.day(ms + self.offset(ms))

    def time(self, ms: int) -> str:
        """Write the time of day of an instant, in the zone that is shown."""
        return written_time(ms + self.offset(ms), "24")

    def offset(self, ms: int) -> int:
        """Give how far the clocks that are shown are ahead of UTC at an instant."""
        return offset_ms(self.zone, ms // _QUARTER_MS)

    def shows(self, *lists: str) -> bool:
        """Tell whether the open page, or one over it, has a list of one of these names."""
        return bool(lists_on(self.kit.rules, self.handset.stack) & frozenset(lists))


@dataclass(frozen=True, slots=True)
class Part:
    """What one reader knows.

    Attributes:
        facts: What conditions ask for.
        lists: Items by the name of their list.
        shown: What rows and texts show.
    """

    facts: Mapping[str, FactValue] = field(default_factory=dict)
    lists: Mapping[str, tuple[PortalItem, ...]] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)


Read = Callable[[Look], Part]
"""A reader: one subject of My Porsche."""


@remembered(1)
def lists_on(rules: PhoneRules, stack: tuple[str, ...]) -> frozenset[str]:
    """Give the lists that the open pages show: in rows, and in what the fields of their forms offer.

    Args:
        rules: The app.
        stack: Pages walked through.
    """
    found: set[str] = set()
    for page in stack:
        node = rules.tree.nodes.get(page.partition("#")[0])
        if node is None:
            continue
        for one in (node, *rules.tree.children(node)):
            if isinstance(one, Listing):
                found.add(one.of)
            form = rules.forms.get(one.id)
            if form:
                found.update(one.of for one in form.fields if one.of)
    return frozenset(found)


def holder_of(world: World, kit: PhoneKit, handset: Handset) -> Person:
    """Give who holds the telephone: a customer of the data, or somebody who came by an invitation.

    Args:
        world: The cloud.
        kit: What the telephone runs by.
        handset: The telephone.
    """
    known = kit.people.get(handset.holder)
    account = world.account(handset.holder)
    if known is None:
        if account is None:
            return Person(handset.holder, handset.holder)
        return Person(account.id, account.name, account.email, account.mobile, account.country)
    # Whoever changed the Porsche ID reads at the new address.
    email = account.email if account and account.email and account.stage is not Stage.NEW else known.email
    return known._replace(email=email)


def account_in_hand(world: World, kit: PhoneKit, handset: Handset) -> PorscheId | None:
    """Give the Porsche ID of whoever holds the telephone, signed in or not.

    Args:
        world: The cloud.
        kit: What the telephone runs by.
        handset: The telephone.
    """
    own = world.account(handset.holder)
    if own is not None and own.stage not in {Stage.NEW, Stage.ERASED}:
        return own
    return world.account_of(holder_of(world, kit, handset).email) or own


def car_in_view(world: World, account: str, scope: Scope) -> str:
    """Give the VIN of the car whose page is open, else of the one that is chosen; empty without any.

    Args:
        world: The cloud.
        account: Id of the Porsche ID that is signed in; empty for none.
        scope: List and key of each item whose page is open.
    """
    opened = [key for name, key in scope if name in CAR_LISTS and world.car(key)]
    if opened:
        return opened[-1]
    own = [one.vin for one in cars_of(world, account)]
    chosen = world.choice(account).car
    return chosen if chosen in own else next(iter(own), "")


def cars_of(world: World, account: str) -> tuple[Car, ...]:
    """Give the cars in somebody's profile, those that wait for the Centre among them."""
    if not account:
        return ()
    return tuple(one for one in world.cars if one.user(account) or one.claimed_by == account)
