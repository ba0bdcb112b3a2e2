"""Cards and billing address as operations; of a card the door leaves brand and last digits (F098)."""

from collections.abc import Callable
from dataclasses import replace

from pcm_sim.connect.accounts.porsche_id import PorscheId
from pcm_sim.connect.checks import Checked, Checks
from pcm_sim.connect.deeds import CUSTOMER, DONE, INSTRUCTOR, Deed, whole
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.store.ordering import known_customer
from pcm_sim.connect.store.wallet import (
    Address,
    ReadCard,
    Wallet,
    keep_card,
    keeping_checks,
    prefer_card,
    removal_checks,
    remove_card,
    set_address,
)
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import ITEM, PAPER, Accepted
from pcm_sim.domain.requests import Denied

WHO = (CUSTOMER, INSTRUCTOR)

Change = Callable[[World, PorscheId, Deed], Wallet | Denied]


def _changing(change: Change) -> Operation:
    """Make an operation of what changes a wallet."""

    def carry_out(world: World, _: Visit, deed: Deed) -> Done:
        account = known_customer(world, deed.account)
        changed = account if isinstance(account, Denied) else change(world, account, deed)
        if isinstance(changed, Denied):
            return Done(world, changed)
        return Done(with_wallet(world, deed.account, changed), DONE)

    return Operation(carry_out, WHO)


def with_wallet(world: World, account_id: str, wallet: Wallet) -> World:
    """Keep the wallet of an account."""
    return world.but(wallets={**world.wallets, account_id: wallet})


def _bill_to(world: World, account: PorscheId, deed: Deed) -> Wallet | Denied:
    """Keep the billing address; what a form leaves out stays as it was, the country is the account's."""
    wallet = world.wallet(account.id)
    held = wallet.address or Address(account.name, "", "", "", account.country)
    given = dict(deed.fields)
    typed = {name: deed.text(name) for name in ("name", "street", "postcode", "city") if name in given}
    return set_address(wallet, held._replace(**typed, country=account.country))


def _remove(world: World, account: PorscheId, deed: Deed) -> Wallet | Denied:
    return remove_card(world.wallet(account.id), deed.item)


def _prefer(world: World, account: PorscheId, deed: Deed) -> Wallet | Denied:
    return prefer_card(world.wallet(account.id), deed.item or deed.text("to"))


def _add_card(world: World, _: Visit, deed: Deed) -> Done:
    """Store a card; a purchase that is under way is paid with it (F100)."""
    account = known_customer(world, deed.account)
    if isinstance(account, Denied):
        return Done(world, account)
    market = world.book.market(account.country)
    kept = keep_card(world.wallet(account.id), _read(deed), market.cards, world.now, market.zone)
    if isinstance(kept, Denied):
        return Done(world, kept)
    card = kept.cards[-1].id
    after = with_wallet(world, account.id, kept)
    basket = after.baskets.get(account.id)
    if basket and basket.items and basket.total_cents:
        after = after.but(baskets={**after.baskets, account.id: replace(basket, card=card)})
    return Done(after, Accepted(values=((ITEM, card),)))


def _read(deed: Deed) -> ReadCard:
    """Give what the door left of a card."""
    trouble = deed.text("card_trouble") or ("" if deed.text("card_last4") else "card_number_bad")
    expiry = deed.text("card_expiry") or deed.text("expiry")
    return ReadCard(deed.text("card_brand"), deed.text("card_last4"), trouble, expiry)


def _card_checks(world: World, deed: Deed) -> Checks:
    account = known_customer(world, deed.account)
    yield Checked("account_open", account if isinstance(account, Denied) else None)
    if not isinstance(account, Denied):
        market = world.book.market(account.country)
        yield from keeping_checks(_read(deed), market.cards, world.now, market.zone)


def _removal_checks(world: World, deed: Deed) -> Checks:
    account = known_customer(world, deed.account)
    yield Checked("account_open", account if isinstance(account, Denied) else None)
    yield from removal_checks(world.wallet(deed.account), deed.item)


def _open_paper(world: World, _: Visit, deed: Deed) -> Done:
    """Say which paper an invoice is, or a message that one came with; nobody opens another's (F134, F136)."""
    number, letter = deed.item, whole(deed.item)
    message = None if letter is None else world.outbox.message(letter)
    if message and message.draft.recipient.account == deed.account:
        number = str(dict(message.draft.figures).get("paper", ""))
    invoice = world.ledger.invoice(number)
    if invoice is None or invoice.account != deed.account:
        return Done(world, Denied("invoice_unknown"))
    return Done(world, Accepted(values=((PAPER, number),)))


OPERATIONS = {
    "set_billing": _changing(_bill_to),
    "change_address": _changing(_bill_to),
    "remove_card": _changing(_remove)._replace(checks=_removal_checks),
    "prefer_card": _changing(_prefer),
    "add_card": Operation(_add_card, WHO, checks=_card_checks),
    "open_paper": Operation(_open_paper, WHO, noted=False),
}
