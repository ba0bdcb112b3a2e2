"""What a customer sees of the own Porsche ID, and the desk of all customers."""

from pcm_sim.connect.deeds import whole
from pcm_sim.domain.requests import Denied
from pcm_sim.server.rest.routes import Who
from pcm_sim.server.rest.seer import Seer
from pcm_sim.server.rest.shown import Answer
from pcm_sim.server.rest.shown_account import (
    Customers,
    Known,
    Letter,
    Letters,
    Me,
    Wallet,
    known_of,
    letter_of,
    letters_of,
    me_of,
    reader_of,
    wallet_of,
)
from pcm_sim.server.rest.shown_garage import Centre
from pcm_sim.server.rest.table_account import PORTAL
from pcm_sim.server.rest.table_desk import DESK_ROOT
from pcm_sim.server.rest.views import Parts, View

NOBODY = Denied("porsche_id_unknown")


class Centres(Answer):
    """All Porsche Centres; invented."""

    centres: list[Centre]


def _me(seer: Seer, _: Parts) -> Me | Denied:
    account = seer.world.account(seer.account)
    return me_of(seer.world, account) if account else NOBODY


def _wallet(seer: Seer, _: Parts) -> Wallet:
    return wallet_of(seer.world, seer.account)


def _letters(seer: Seer, parts: Parts) -> Letters:
    return letters_of(seer, parts["channel"])


def _letter(seer: Seer, parts: Parts) -> Letter | Denied:
    number, world = whole(parts["number"]), seer.world
    found = None if number is None else world.outbox.message(number)
    if found is None or not found.is_there(world.now) or not found.reaches(reader_of(world, seer.account)):
        return Denied("letter_unknown")
    return letter_of(seer, found)


def _centres(seer: Seer, _: Parts) -> Centres:
    names = Centre.model_fields
    all_there_are = seer.world.book.centres.values()
    return Centres(centres=[Centre(**{name: getattr(one, name) for name in names}) for one in all_there_are])


def _customers(seer: Seer, _: Parts) -> Customers:
    accounts = seer.world.accounts.values()
    return Customers(customers=[known_of(seer.world, one) for one in accounts])


def _customer(seer: Seer, parts: Parts) -> Known | Denied:
    account = seer.world.account(parts["customer"])
    return known_of(seer.world, account) if account else NOBODY


_OWN = Who.BEARER
_CHANNEL = (("channel", str | None, "mail, sms, push or portal; all by default"),)
ACCOUNT_VIEWS = (
    View(f"{PORTAL}/me", _OWN, "Whoever is signed in.", Me, _me),
    View(f"{PORTAL}/me/cards", _OWN, "Cards and billing address.", Wallet, _wallet),
    View(f"{PORTAL}/me/messages", _OWN, "Messages, the newest first.", Letters, _letters, _CHANNEL),
    View(f"{PORTAL}/me/messages/{{number}}", _OWN, "A message.", Letter, _letter),
    View(f"{PORTAL}/centres", Who.ANYBODY, "All Porsche Centres.", Centres, _centres),
)
DESK_VIEWS = (
    View(f"{DESK_ROOT}/customers", Who.DESK, "All customers.", Customers, _customers),
    View(f"{DESK_ROOT}/customers/{{customer}}", Who.DESK, "A customer.", Known, _customer),
    View(f"{DESK_ROOT}/centres", Who.DESK, "All Porsche Centres.", Centres, _centres),
)
