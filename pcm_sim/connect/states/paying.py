"""States of what is paid with and for: a stored card and what its bank says, an order and its money."""

from collections.abc import Iterator
from dataclasses import replace

from pcm_sim.connect.clock.calendar import add_months, local_day
from pcm_sim.connect.states.things import Kind, Setter, Thing, Wish
from pcm_sim.connect.store.ordering import products_of, settle
from pcm_sim.connect.store.orders import OWED, OrderState, move_on
from pcm_sim.connect.store.paying import zone_of
from pcm_sim.connect.store.store_letters import tell_order
from pcm_sim.connect.store.wallet import Card, good_until
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

_GOOD_MONTHS = 36
"""How long a card is good that was made so; simulated."""


def _cards(world: World) -> Iterator[Thing]:
    return (Thing("card", key, item=card.id) for key, one in world.wallets.items() for card in one.cards)


def _card_state(world: World, thing: Thing) -> str:
    card = world.wallet(thing.account).card(thing.item)
    if card is None:
        return ""
    expired = world.now >= good_until(card, zone_of(world, thing.account))
    return "expired" if expired else card.bank or "valid"


def _expiry(world: World, account: str, months: int) -> str:
    """Write the month some months from now as a card has it."""
    day = add_months(local_day(world.now, zone_of(world, account)).replace(day=1), months)
    return f"{day:%m/%y}"


def _with_card(world: World, account: str, card: Card) -> World:
    wallet = world.wallet(account)
    cards = tuple(card if one.id == card.id else one for one in wallet.cards)
    return world.but(wallets={**world.wallets, account: replace(wallet, cards=cards)})


def _bank_says(answer: str) -> Setter:
    """Make a setter of what the bank says to each charge of a card; an expired one is good again."""

    def carry_out(world: World, wish: Wish) -> World | Denied:
        thing = wish.thing
        card = world.wallet(thing.account).card(thing.item)
        if card is None:
            return Denied("no_card")
        over = world.now >= good_until(card, zone_of(world, thing.account))
        expiry = _expiry(world, thing.account, _GOOD_MONTHS) if over else card.expiry
        return _with_card(world, thing.account, card._replace(bank=answer, expiry=expiry))

    return carry_out


def _to_expired(world: World, wish: Wish) -> World | Denied:
    card = world.wallet(wish.thing.account).card(wish.thing.item)
    if card is None:
        return Denied("no_card")
    last = _expiry(world, wish.thing.account, -1)
    return _with_card(world, wish.thing.account, card._replace(expiry=last, bank=""))


def _orders(world: World) -> Iterator[Thing]:
    return (Thing("order", item=key) for key in world.orders)


def _order_state(world: World, thing: Thing) -> str:
    order = world.orders.get(thing.item)
    return order.state.value if order else ""


def _to_paid(world: World, wish: Wish) -> World | Denied:
    """Charge an order that is owed; what was ordered begins, as after a payment."""
    order = world.orders[wish.thing.item]
    if order.state not in OWED:
        return Denied("order_closed")
    if any(one.product in products_of(world, order.vin) for one in order.lines):
        return Denied("already_active")
    last = world.wallet(order.account).preselected
    paid = settle(world, order.with_card(last.id if last else ""), holder_there=True)
    return paid.refusal or paid.world


def _moved(state: OrderState) -> Setter:
    """Make a setter of an order that is owed; its customer is written to where it stays so."""

    def carry_out(world: World, wish: Wish) -> World | Denied:
        order = world.orders[wish.thing.item]
        moved = move_on(order, state) if order.state in OWED else Denied("order_closed")
        if isinstance(moved, Denied):
            return moved
        after = world.but(orders={**world.orders, order.id: moved})
        return tell_order(after, moved) if state in OWED else after

    return carry_out


KINDS = {
    "card": Kind(
        ("account", "item"),
        _cards,
        _card_state,
        {
            "valid": _bank_says(""),
            "expired": _to_expired,
            "declined": _bank_says("declined"),
            "confirm": _bank_says("confirm"),
        },
    ),
    "order": Kind(
        ("item",),
        _orders,
        _order_state,
        {
            "confirmed": _to_paid,
            "payment_failed": _moved(OrderState.PAYMENT_FAILED),
            "unconfirmed": _moved(OrderState.UNCONFIRMED),
            "cancelled": _moved(OrderState.CANCELLED),
        },
    ),
}
