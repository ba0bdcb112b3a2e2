"""From the basket to the order: billing address, card, overview, in this order or at once (F095, F096)."""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.store.basket import Basket, Item, Offer, Shopper, Step, refuse_offer, refuse_payment
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
    if not basket.items:
        return Denied("basket_empty")
    match basket.step:
        case Step.CART:
            return replace(basket, step=Step.BILLING)
        case Step.BILLING if wallet.address is None:
            return Denied("address_missing")
        case Step.BILLING:
            return _at_payment(basket, wallet)
        case _:
            return refuse_payment(basket, wallet, shopper, now) or replace(basket, step=Step.REVIEW)


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
    if not basket.items:
        return Denied("basket_empty")
    if wallet.address is None:
        return Denied("address_missing")
    chosen = _at_payment(basket, wallet)
    return refuse_payment(chosen, wallet, shopper, now) or replace(chosen, step=Step.REVIEW)


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
    refused = _refuse_order(basket, wallet, shopper, now)
    if refused:
        return refused
    card = basket.card if basket.total_cents else ""
    lines = tuple(map(_line, basket.items))
    order = Order(order_id, basket.account, basket.vin, lines, basket.total_cents, card, now)
    return Placed(Basket(basket.account, basket.vin), order)


def _refuse_order(basket: Basket, wallet: Wallet, shopper: Shopper, now: int) -> Denied | None:
    if not basket.items:
        return Denied("basket_empty")
    if basket.step is not Step.REVIEW:
        return Denied("order_not_reviewed")
    refusals = (refuse_offer(one.offer, shopper, now) for one in basket.items)
    refused = next((one for one in refusals if one), None)
    if refused:
        return refused
    if wallet.address is None:
        return Denied("address_missing")
    return refuse_payment(basket, wallet, shopper, now) or _refuse_unread(basket)


def _refuse_unread(basket: Basket) -> Denied | None:
    if not basket.terms:
        return Denied("terms_not_accepted")
    unread = any(one.offer.privacy and not one.consented for one in basket.items)
    return Denied("consent_needed") if unread else None


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
