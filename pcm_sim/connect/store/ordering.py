"""From an order to what was ordered: charge, then contracts and functions begin (F092, F095, F109)."""

from collections.abc import Iterable

from pcm_sim.connect.accounts.porsche_id import OPENED, PorscheId
from pcm_sim.connect.checks import Checks, first_refusal, must
from pcm_sim.connect.clock.calendar import TermPolicy, withdrawal_end
from pcm_sim.connect.clock.terms import term_of
from pcm_sim.connect.functions import functions as function
from pcm_sim.connect.functions.function_keeping import new_function
from pcm_sim.connect.functions.functions import FunctionSale, FunctionState, Plan
from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.garage.user_checks import buyer_checks
from pcm_sim.connect.garage.users import refuse_buyer
from pcm_sim.connect.operations.grants import new_key
from pcm_sim.connect.store import contracts as service
from pcm_sim.connect.store.basket import Shopper
from pcm_sim.connect.store.billing import FUNCTION, order_bill
from pcm_sim.connect.store.contract_planning import kept_contract, order_settled, with_order
from pcm_sim.connect.store.contracts import ENDED, Contract, Lease, Sale, Term
from pcm_sim.connect.store.orders import Order, OrderLine, OrderState
from pcm_sim.connect.store.paying import Paid, charge, is_unconfirmed, zone_of
from pcm_sim.connect.store.store_letters import tell_invoice, tell_order
from pcm_sim.connect.trouble.effects import Effect
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied


def shopper_of(world: World, account_id: str, vin: str) -> Shopper | Denied:
    """Give for which car somebody buys, and where; only the owner does, and where there is a store (F148).

    Args:
        world: The cloud.
        account_id: Who buys.
        vin: The car.

    Returns:
        The shopper, or `account_not_active`, `vin_unknown`, `not_member`, `not_owner`, `country_unsupported`.
    """
    refused = first_refusal(shopper_checks(world, account_id, vin))
    account, car = world.account(account_id), world.car(vin)
    if refused or account is None or car is None:
        return refused or Denied("vin_unknown")
    market = world.book.market(account.country)
    has = products_of(world, vin)
    return Shopper(car.line, car.year, market.country, market.zone, has, market.cards, car.connected)


def shopper_checks(world: World, account_id: str, vin: str) -> Checks:
    """Ask what `shopper_of` asks, in its order."""
    account, car = world.account(account_id), world.car(vin)
    yield must("account_open", account and account.stage in OPENED, "account_not_active")
    yield must("car_known", car, "vin_unknown")
    if car:
        yield from buyer_checks(car, account_id)
    if account:
        yield must("store_in_market", world.book.market(account.country).store, "country_unsupported")


def products_of(world: World, vin: str) -> frozenset[str]:
    """Name the products that a car has and that have not ended: none is sold twice."""
    services = (
        one.sale.product for one in world.contracts.values() if one.sale.vin == vin and one.state not in ENDED
    )
    functions = (
        one.sale.product
        for one in world.functions.values()
        if one.sale.vin == vin and one.state is not FunctionState.REMOVED
    )
    return frozenset((*services, *functions))


def settle(world: World, order: Order, effects: Iterable[Effect] = (), *, holder_there: bool = False) -> Paid:
    """Charge an order and let what was ordered begin; where the card fails, nothing begins.

    Args:
        world: The cloud.
        order: Placed, or not paid so far.
        effects: What goes wrong with the operation that pays.
        holder_there: The card's holder is asked again and confirms.

    Returns:
        The world with the order `confirmed` or `fulfilled`; or `payment_failed` or, where the bank waits for
        the holder, `unconfirmed`, with the refusal.
    """
    effects = tuple(effects)
    bill = order_bill(order)
    paid = charge(world, bill, effects, order.card, holder_there=holder_there) if bill else Paid(world)
    held = paid.world.but(orders={**paid.world.orders, order.id: order})
    if paid.refusal:
        waits = is_unconfirmed(paid.refusal)
        failed = with_order(held, order.id, OrderState.UNCONFIRMED if waits else OrderState.PAYMENT_FAILED)
        return Paid(tell_order(failed, failed.orders[order.id], effects), paid.refusal)
    after = with_order(held, order.id, OrderState.CONFIRMED)
    after = tell_order(after, after.orders[order.id], effects)
    invoice = after.ledger.last
    if bill and invoice:
        after = tell_invoice(after, invoice)
    for line in order.lines:
        begin = _begin_function if line.kind == FUNCTION else _begin_service
        after = begin(after, order, line)
    return Paid(order_settled(after, order.id))


def _begin_service(world: World, order: Order, line: OrderLine) -> World:
    lease = Lease(
        world.now, line.term_months, line.term_days, line.notice_days, zone_of(world, order.account)
    )
    sale = Sale(
        vin=order.vin,
        product=line.product,
        payer=order.account,
        price=line.price_cents,
        renewal_price=line.renewal_cents,
        auto_renew=line.auto_renew,
        needs_restart=line.needs_restart,
        lease=lease,
        order=order.id,
    )
    term = term_of(lease, 1, world.book.contracts.expiring_days)
    until = _withdraw_until(world, sale, term)
    placed = service.place(tuple(world.contracts.values()), sale, term, world.now, until)
    if isinstance(placed, Denied):
        return world
    return kept_contract(world, new_key(world, "C"), service.pay(placed, world.now))


def _withdraw_until(world: World, sale: Sale, term: Term) -> int:
    """Say until when a service can be withdrawn; where days count from the activation, always before it."""
    counted_later = from_activation(world, sale.payer) and sale.needs_restart
    return term.ends if counted_later else withdraw_until(world, sale.payer)


def withdraw_until(world: World, account_id: str) -> int:
    """Give the simulated ms from which something that is bought or activated now cannot be withdrawn.

    Args:
        world: The cloud.
        account_id: Who bought; 0 is given where the market has no such right.
    """
    account = world.account(account_id)
    market = world.book.market(account.country if account else "")
    if not market.withdrawal_days:
        return 0
    return withdrawal_end(world.now, market.zone, TermPolicy(withdrawal_days=market.withdrawal_days))


def from_activation(world: World, account_id: str) -> bool:
    """Tell whether the days of withdrawal count from the activation and not from the order."""
    account = world.account(account_id)
    market = world.book.market(account.country if account else "")
    return market.withdrawal_from == "activation" and market.withdrawal_days > 0


def activation_deadline(world: World, contract: Contract) -> int | None:
    """Give until when a service that now comes to its car can be withdrawn, in ms; none for as it was."""
    payer = contract.sale.payer
    return withdraw_until(world, payer) if from_activation(world, payer) else None


def _begin_function(world: World, order: Order, line: OrderLine) -> World:
    plan = Plan(line.plan)
    sale = FunctionSale(order.vin, line.product, order.account, plan, line.price_cents, order.id)
    until = withdraw_until(world, order.account) if sale.plan is Plan.UNLIMITED else 0
    held = tuple(world.functions.values())
    placed = function.place(world.book.functions, held, sale, world.now, until)
    if isinstance(placed, Denied):
        return world
    return new_function(world, new_key(world, "F"), placed)


def known_customer(world: World, account_id: str) -> PorscheId | Denied:
    """Give an account that is open, or `account_not_active`."""
    account = world.account(account_id)
    return account if account and account.stage in OPENED else Denied("account_not_active")


def owned_car(world: World, account_id: str, vin: str) -> Car | Denied:
    """Give a car of which somebody is the main user, or `vin_unknown`, `not_member`, `not_owner`."""
    car = world.car(vin)
    if car is None:
        return Denied("vin_unknown")
    return refuse_buyer(car, account_id) or car
