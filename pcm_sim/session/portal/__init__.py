"""What My Porsche shows of the cloud, read for one telephone: a reader a subject."""

from pcm_sim.connect.world import World
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_pages import scope_of
from pcm_sim.domain.portal import Portal, PortalItem
from pcm_sim.domain.remembering import remembered
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.portal.account import read_account
from pcm_sim.session.portal.charging import read_charging
from pcm_sim.session.portal.contacts import read_contacts
from pcm_sim.session.portal.garage import read_garage
from pcm_sim.session.portal.letters import read_letters
from pcm_sim.session.portal.look import Look, Read, account_in_hand, car_in_view, holder_of
from pcm_sim.session.portal.products import read_products
from pcm_sim.session.portal.remote import read_remote
from pcm_sim.session.portal.sale import read_sale
from pcm_sim.session.portal.service import read_service
from pcm_sim.session.portal.store import read_store
from pcm_sim.session.portal.users import read_users
from pcm_sim.session.portal.wallet import read_wallet

READERS: tuple[Read, ...] = (
    *(read_account, read_garage, read_users, read_remote, read_letters),
    *(read_store, read_products, read_wallet, read_charging, read_contacts),
    *(read_sale, read_service),
)
"""All subjects; what a later one says stands before what an earlier one said."""


def portal_of(world: World, handset: Handset, now: int, kit: PhoneKit) -> Portal:
    """Read what My Porsche shows on a telephone.

    Args:
        world: The cloud.
        handset: The telephone, whose open pages say which lists are wanted.
        now: Simulated ms since 1970.
        kit: What the telephone runs by.
    """
    one = handset
    reader = _reader(one.holder, one.language, one.stack, one.signed_in, one.mailboxes)
    return _read(world, reader, now, kit)


# Before and after a touch it is looked at in turn, so two are remembered.
@remembered(2)
def _reader(
    holder: str, language: str, stack: tuple[str, ...], signed_in: str, mailboxes: tuple[str, ...]
) -> Handset:
    """Give the telephone without what is typed and what stands over the page: My Porsche knows neither."""
    return Handset(holder, language, stack, signed_in, mailboxes=mailboxes)


@remembered(2)
def _read(world: World, handset: Handset, now: int, kit: PhoneKit) -> Portal:
    look = look_of(world, handset, now, kit)
    facts: dict[str, FactValue] = {}
    lists: dict[str, tuple[PortalItem, ...]] = {}
    shown: dict[str, str] = {}
    for read in READERS:
        part = read(look)
        facts.update(part.facts)
        lists.update(part.lists)
        shown.update(part.shown)
    return Portal(facts, lists, shown)


def look_of(world: World, handset: Handset, now: int, kit: PhoneKit) -> Look:
    """Give who looks at what.

    Args:
        world: The cloud.
        handset: The telephone.
        now: Simulated ms since 1970.
        kit: What the telephone runs by.
    """
    holder = holder_of(world, kit, handset)
    account = world.account(handset.signed_in) if handset.signed_in else None
    own = account_in_hand(world, kit, handset)
    scope = scope_of(kit.rules, handset.stack)
    vin = car_in_view(world, handset.signed_in, scope)
    country = account.country if account else holder.country
    return Look(
        world=world,
        kit=kit,
        handset=handset,
        holder=holder,
        account=account,
        own=own,
        car=world.car(vin),
        scope=scope,
        now=now,
        zone=world.book.market(country).zone,
    )
