"""From the basket to the order: billing address, card, overview, in this order or at once (F095, F096)."""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.checks import Checks, first_refusal, must
from pcm_sim.connect.store.basket import Basket, Item, Offer, Shopper, Step, offer_checks, payment_checks
from pcm_sim.connect.store.orders import Order, OrderLine
from pcm_sim.connect.store.wallet import Wallet
from pcm_sim.domain.requests import Denied

_BEFORE = {Step.BILLING: Step.CART, Step.PAYMENT: Step.BILLING, Step.REVIEW: Step.PAYMENT}


class Placed(NamedTuple):
    """What an order leaves.

    Attributes:
        basket: Empty again.
        order: The order.
    """

    basket: Basket
    order: Order


def go_on(basket: Basket, wallet: Wallet, shopper: Shopper, now: int) -> Basket | Denied:
    """Go to the next step; what is free has no step for a card (F093).

    Args:
        basket: The basket.
        wallet: Cards and address of the account.
        shopper: For which car, and where.
        now: Simulated ms.

    Returns:
        The basket, or `basket_empty`, `address_missing` or why the card cannot pay.
    """
    refused = first_refusal(step_checks(basket, wallet, shopper, now))
    if refused:
        return refused
    match basket.step:
        case Step.CART:
            return replace(basket, step=Step.BILLING)
        case Step.BILLING:
            return _at_payment(basket, wallet)
        case _:
            return replace(basket, step=Step.REVIEW)


def step_checks(basket: Basket, wallet: Wallet, shopper: Shopper, now: int) -> Checks:
    """Ask what `go_on` asks at the step where a purchase stands."""
    yield must("basket_filled", basket.items, "basket_empty")
    if basket.step is Step.BILLING:
        yield must("address", wallet.address, "address_missing")
    elif basket.step is not Step.CART:
        yield from payment_checks(basket, wallet, shopper, now)


def go_back(basket: Basket) -> Basket:
    """Go to the step before; there is none for a card where nothing is to be paid."""
    before = _BEFORE.get(basket.step, Step.CART)
    if before is Step.PAYMENT and not basket.total_cents:
        before = Step.BILLING
    return replace(basket, step=before)


def can_express(basket: Basket, wallet: Wallet) -> bool:
    """Tell whether the express purchase is offered: address and card are stored (F096)."""
    paid_for = bool(wallet.cards) or not basket.total_cents
    return bool(basket.items) and basket.step is not Step.REVIEW and wallet.address is not None and paid_for


def express(basket: Basket, wallet: Wallet, shopper: Shopper, now: int) -> Basket | Denied:
    """Go to the overview at once, the last stored card preselected (F096, F100).

    Args:
        basket: The basket.
        wallet: Cards and address of the account.
        shopper: For which car, and where.
        now: Simulated ms.
    """
    refused = first_refusal(express_checks(basket, wallet, shopper, now))
    return refused or replace(_at_payment(basket, wallet), step=Step.REVIEW)


def express_checks(basket: Basket, wallet: Wallet, shopper: Shopper, now: int) -> Checks:
    """Ask what `express` asks: what the steps between would, one after the other."""
    yield must("basket_filled", basket.items, "basket_empty")
    yield must("address", wallet.address, "address_missing")
    yield from payment_checks(_at_payment(basket, wallet), wallet, shopper, now)


def choose_card(basket: Basket, wallet: Wallet, card_id: str) -> Basket | Denied:
    """Pay with another stored card; it can be changed until the order is placed (F101)."""
    return replace(basket, card=card_id) if wallet.card(card_id) else Denied("no_card")


def place_order(basket: Basket, wallet: Wallet, shopper: Shopper, order_id: str, now: int) -> Placed | Denied:
    """Order what is in the basket; the terms go out by mail afterwards (F092).

    Args:
        basket: The basket, at its overview.
        wallet: Cards and address of the account.
        shopper: For which car, and where.
        order_id: The number of the order.
        now: Simulated ms.

    Returns:
        The order and the empty basket, or the first that holds of `basket_empty`, `order_not_reviewed`,
        what `refuse_offer` says, `address_missing`, why the card cannot pay, `terms_not_accepted` and
        `consent_needed`.
    """
    refused = first_refusal(order_checks(basket, wallet, shopper, now))
    if refused:
        return refused
    card = basket.card if basket.total_cents else ""
    lines = tuple(map(_line, basket.items))
    order = Order(order_id, basket.account, basket.vin, lines, basket.total_cents, card, now)
    return Placed(Basket(basket.account, basket.vin), order)


def order_checks(basket: Basket, wallet: Wallet, shopper: Shopper, now: int) -> Checks:
    """Ask what `place_order` asks, in its order; of several products each is asked about."""
    yield must("basket_filled", basket.items, "basket_empty")
    yield must("reviewed", basket.step is Step.REVIEW, "order_not_reviewed")
    for item in basket.items:
        yield from offer_checks(item.offer, shopper, now)
    yield must("address", wallet.address, "address_missing")
    yield from payment_checks(basket, wallet, shopper, now)
    yield must("terms", basket.terms, "terms_not_accepted")
    unread = any(one.offer.privacy and not one.consented for one in basket.items)
    yield must("consent", not unread, "consent_needed")


def _at_payment(basket: Basket, wallet: Wallet) -> Basket:
    """Preselect the last stored card unless another was chosen, and pass by the card where all is free."""
    if not basket.total_cents:
        return replace(basket, step=Step.REVIEW, card="")
    last = wallet.preselected
    kept = basket.card if wallet.card(basket.card) else last.id if last else ""
    return replace(basket, step=Step.PAYMENT, card=kept)


def _line(item: Item) -> OrderLine:
    return line_of(item.offer, auto_renew=item.auto_renew)


def line_of(offer: Offer, *, auto_renew: bool = False) -> OrderLine:
    """Give the line of an order for a product at the terms on sale.

    Args:
        offer: The product.
        auto_renew: Its renewal is accepted (F103).
    """
    return OrderLine(
        product=offer.product,
        kind=offer.kind,
        plan=offer.plan,
        price_cents=offer.price_cents,
        renewal_cents=offer.renewal_cents,
        term_months=offer.term_months,
        notice_days=offer.notice_days,
        needs_restart=offer.needs_restart,
        auto_renew=auto_renew,
        term_days=offer.term_days,
    )
