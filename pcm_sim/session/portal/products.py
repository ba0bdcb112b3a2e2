"""My products: contracts with what is left of their terms, and Functions on Demand (F052, F103-F120)."""

from pcm_sim.connect.clock.terms import following
from pcm_sim.connect.functions.functions import BEFORE, Function, FunctionState, Plan
from pcm_sim.connect.store.contracts import ENDED, RENEWABLE, Contract, ContractState
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look, Part
from pcm_sim.session.portal.wording import car_name, days_left, filled, last_day, money, price, product

CONTRACT_STATES = {
    ContractState.ORDERED: "ordered",
    ContractState.PENDING_RESTART: "ready",
    ContractState.ACTIVE: "active",
    ContractState.EXPIRING: "expiring",
    ContractState.PAST_DUE: "payment_failed",
    ContractState.CANCELLED_RUNNING: "cancelled",
    ContractState.SUSPENDED: "suspended",
    ContractState.EXPIRED: "expired",
    ContractState.WITHDRAWN: "withdrawn",
}
"""Where a contract stands, as `item.state` tells it."""
FUNCTION_STATES = {
    FunctionState.ORDERED: "ordered",
    FunctionState.DOWNLOADING: "downloading",
    FunctionState.READY: "ready",
    FunctionState.ARMED: "confirmed",
    FunctionState.INSTALLING: "installing",
    FunctionState.ACTIVE: "active",
    FunctionState.FAILED: "failed",
    FunctionState.CANCELLED: "cancelled",
    FunctionState.REMOVAL_READY: "cancelled",
    FunctionState.REMOVING: "installing",
    FunctionState.REMOVED: "removed",
    FunctionState.REMOVAL_FAILED: "failed",
}
"""The same of a function."""
_ENDABLE = frozenset(
    {
        FunctionState.ORDERED,
        FunctionState.DOWNLOADING,
        FunctionState.READY,
        FunctionState.ARMED,
        FunctionState.FAILED,
        FunctionState.ACTIVE,
    }
)
_BROKEN_OFF = frozenset({FunctionState.FAILED, FunctionState.REMOVAL_FAILED})


def read_products(look: Look) -> Part:
    """Read contracts and functions: what whoever is signed in pays for, and what the car in view has.

    What somebody pays for stays in the list after the car is sold; that is how one finds it (F108).
    """
    if look.account is None:
        return Part()
    account, vin = look.account.id, look.car.vin if look.car else ""
    lists: dict[str, tuple[PortalItem, ...]] = {}
    contracts, functions = look.world.contracts.items(), look.world.functions.items()
    if look.shows("contracts"):
        own = ((key, one) for key, one in contracts if one.sale.payer == account)
        lists["contracts"] = tuple(_contract(look, key, one) for key, one in own)
    if look.shows("car.services"):
        here = ((key, one) for key, one in contracts if one.sale.vin == vin)
        lists["car.services"] = tuple(_contract(look, key, one) for key, one in here)
    if look.shows("functions"):
        bought = ((key, one) for key, one in functions if one.sale.payer == account)
        lists["functions"] = tuple(_function(look, key, one) for key, one in bought)
    if look.shows("car.functions"):
        there = ((key, one) for key, one in functions if one.sale.vin == vin)
        lists["car.functions"] = tuple(_function(look, key, one) for key, one in there)
    return Part(lists=lists)


def _contract(look: Look, key: str, contract: Contract) -> PortalItem:
    sale, ended = contract.sale, contract.state in ENDED
    over = contract.term.ends if contract.ends is None else contract.ends
    stands = "unconfirmed" if contract.unconfirmed else CONTRACT_STATES[contract.state]
    state = look.word(f"contract.{stands}")
    pays = look.account is not None and look.account.id == sale.payer
    is_late = contract.auto_renew and look.now >= contract.term.cancel_by
    late_end = following(contract, look.world.book.contracts.expiring_days).ends
    can_end = pays and not contract.cancelled and contract.state in RENEWABLE
    return PortalItem(
        key,
        product(look, sale.product),
        state if ended else f"{state} · {days_left(look, over)}",
        facts=(
            ("item.kind", "service"),
            ("item.state", stands),
            ("item.active", contract.usable),
            ("item.renews", contract.ends is None),
            ("item.renewable", can_end),
            ("item.free", contract.inclusive),
            ("item.monthly", sale.lease.is_short),
            ("item.cancellable", can_end),
            ("item.notice_missed", contract.notice_missed),
            ("item.notice_over", is_late),
            ("item.withdrawable", pays and not ended and look.now < contract.withdraw_until),
        ),
        shown=(
            ("item.name", product(look, sale.product)),
            ("item.about", look.says(look.kit.about.get(sale.product))),
            ("item.car", car_name(look, sale.vin)),
            ("item.vin", sale.vin),
            ("item.state", state),
            ("item.term", "" if ended else days_left(look, over)),
            ("item.day", last_day(look, over)),
            ("item.price", price(look, sale.renewal_price if contract.renewed else sale.price)),
            ("item.renewal", _renewal(look, contract, over)),
            ("item.notice", last_day(look, contract.term.cancel_by) if can_end and not is_late else ""),
            ("item.late_end", last_day(look, late_end)),
            ("item.late_cost", price(look, sale.renewal_price)),
        ),
    )


def _renewal(look: Look, contract: Contract, over: int) -> str:
    if contract.ends is not None:
        return filled(look, "ends_on", day=last_day(look, over))
    cost = price(look, contract.sale.renewal_price)
    return filled(look, "renews_on", day=look.day(contract.term.ends), money=cost)


def _function(look: Look, key: str, function: Function) -> PortalItem:
    sale, state = function.sale, function.state
    stands = _stands(look, function)
    name, told = product(look, sale.product), look.word(f"function.{stands}")
    pays = look.account is not None and look.account.id == sale.payer
    monthly = sale.plan is Plan.MONTHLY
    cost = money(look, sale.price)
    until = function.month_ends if function.ends is None else function.ends
    return PortalItem(
        key,
        name,
        told,
        facts=(
            ("item.kind", "function"),
            ("item.state", "withdrawn" if function.withdrawn else FUNCTION_STATES[state]),
            ("item.active", function.usable(look.now)),
            ("item.monthly", monthly),
            ("item.retry", pays and state in _BROKEN_OFF),
            ("item.cancellable", pays and monthly and state in _ENDABLE),
            ("item.removable", pays and state is FunctionState.CANCELLED and look.now < function.out_from),
            ("item.withdrawable", pays and function.ends is None and look.now < function.withdraw_until),
        ),
        shown=(
            ("item.name", name),
            ("item.about", look.says(look.kit.about.get(sale.product))),
            ("item.car", car_name(look, sale.vin)),
            ("item.state", told),
            ("item.todo", filled(look, f"todo.{stands}", day=last_day(look, until or look.now))),
            ("item.term", look.word(f"plan.{sale.plan.value}")),
            ("item.price", filled(look, "a_month", money=cost) if monthly else cost),
            ("item.day", last_day(look, until) if until is not None else ""),
            ("item.notice", last_day(look, function.withdraw_until) if function.withdraw_until else ""),
        ),
    )


def _stands(look: Look, function: Function) -> str:
    """Name how a function stands: as the cloud has it, but for a car that is not linked and shows nothing."""
    car = look.world.car(function.sale.vin)
    if function.state in BEFORE and car is not None and not car.linked:
        return "unlinked"
    if function.withdrawn and function.state in {FunctionState.CANCELLED, FunctionState.REMOVED}:
        return "withdrawn"
    return function.state.value
