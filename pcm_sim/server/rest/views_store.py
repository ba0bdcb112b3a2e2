"""What a customer sees of the store, of what was bought, and of charging."""

from datetime import date

from pcm_sim.connect.operations.charging import charging_contracts
from pcm_sim.connect.store.charging import Period, days, history
from pcm_sim.connect.store.ledger import Invoice, InvoiceKind
from pcm_sim.domain.requests import Denied
from pcm_sim.server.problems import unknown
from pcm_sim.server.rest.routes import Who
from pcm_sim.server.rest.seer import Seer
from pcm_sim.server.rest.shown_owned import (
    Contracts,
    ContractSeen,
    Functions,
    FunctionSeen,
    Invoices,
    Sessions,
    contract_of,
    function_of,
    invoice_of,
    session_of,
)
from pcm_sim.server.rest.shown_store import (
    Cart,
    Orders,
    OrderSeen,
    Products,
    cart_of,
    order_of,
    products_of,
)
from pcm_sim.server.rest.table_account import PORTAL
from pcm_sim.server.rest.views import Parts, View

INVOICES, CHARGING_INVOICES = f"{PORTAL}/invoices", f"{PORTAL}/charging/invoices"
_FIRST, _LAST = date(1970, 1, 2), date(9000, 1, 1)


def _products(seer: Seer, parts: Parts) -> Products | Denied:
    own = (one.vin for one in seer.world.cars if one.user(seer.account))
    return products_of(seer, parts["vin"] or next(own, ""))


def _cart(seer: Seer, parts: Parts) -> Cart:
    return cart_of(seer, parts["vin"])


def _orders(seer: Seer, _: Parts) -> Orders:
    own = [one for one in seer.world.orders.values() if one.account == seer.account]
    return Orders(orders=[order_of(seer.world, one) for one in reversed(own)])


def _order(seer: Seer, parts: Parts) -> OrderSeen:
    own = {key: one for key, one in seer.world.orders.items() if one.account == seer.account}
    order = own.get(parts["order"])
    if order is None:
        raise unknown("an order of this account", parts["order"], own, f"GET {PORTAL}/orders lists them.")
    return order_of(seer.world, order)


def _contracts(seer: Seer, _: Parts) -> Contracts:
    own = [
        contract_of(seer, key, one)
        for key, one in seer.world.contracts.items()
        if one.sale.payer == seer.account
    ]
    return Contracts(contracts=own)


def _contract(seer: Seer, parts: Parts) -> ContractSeen | Denied:
    key = parts["contract"]
    contract = seer.world.contracts.get(key)
    fits = contract is not None and contract.sale.payer == seer.account
    return contract_of(seer, key, contract) if contract and fits else Denied("contract_unknown")


def _functions(seer: Seer, _: Parts) -> Functions:
    own = [
        function_of(seer, key, one)
        for key, one in seer.world.functions.items()
        if one.sale.payer == seer.account
    ]
    return Functions(functions=own)


def _function(seer: Seer, parts: Parts) -> FunctionSeen:
    own = {key: one for key, one in seer.world.functions.items() if one.sale.payer == seer.account}
    key = parts["function"]
    function = own.get(key)
    if function is None:
        raise unknown("a function of this account", key, own, f"GET {PORTAL}/functions lists them.")
    return function_of(seer, key, function)


def _invoices(seer: Seer, _: Parts) -> Invoices:
    return _written(seer, list(seer.world.ledger.of(seer.account)), INVOICES)


def _charging_invoices(seer: Seer, _: Parts) -> Invoices:
    own = [one for one in seer.world.ledger.of(seer.account) if one.kind is InvoiceKind.CHARGING]
    return _written(seer, own, CHARGING_INVOICES)


def _written(seer: Seer, invoices: list[Invoice], root: str) -> Invoices:
    return Invoices(invoices=[invoice_of(seer.world, one, root) for one in invoices])


def _sessions(seer: Seer, parts: Parts) -> Sessions | Denied:
    try:
        period = _period(parts["from"], parts["to"], seer.zone)
    except ValueError:
        return Denied("period_bad")
    running = charging_contracts(seer.world, seer.account)
    found = history(seer.world.sessions, running, period, parts["vin"])
    return Sessions(sessions=[session_of(one) for one in found])


def _period(first: str, last: str, zone: str) -> Period | None:
    """Read the days of a period.

    Raises:
        ValueError: One is no day, or the last is before the first.
    """
    if not (first or last):
        return None
    begin = date.fromisoformat(first) if first else _FIRST
    end = date.fromisoformat(last) if last else _LAST
    if not _FIRST <= begin <= end <= _LAST:
        raise ValueError
    return days(begin, end, zone)


_OWN = Who.BEARER
_VIN = ("vin", str | None, "for which car; the first of the profile by default")
STORE_VIEWS = (
    View(f"{PORTAL}/store/products", _OWN, "What is sold for a car.", Products, _products, (_VIN,)),
    View(f"{PORTAL}/cart", _OWN, "The basket.", Cart, _cart, (_VIN,)),
    View(f"{PORTAL}/orders", _OWN, "Orders, the newest first.", Orders, _orders),
    View(f"{PORTAL}/orders/{{order}}", _OWN, "An order.", OrderSeen, _order),
    View(f"{PORTAL}/contracts", _OWN, "Services that one pays for.", Contracts, _contracts),
    View(f"{PORTAL}/contracts/{{contract}}", _OWN, "A service.", ContractSeen, _contract),
    View(f"{PORTAL}/functions", _OWN, "Functions that one pays for.", Functions, _functions),
    View(f"{PORTAL}/functions/{{function}}", _OWN, "A function.", FunctionSeen, _function),
    View(INVOICES, _OWN, "Invoices, the newest first.", Invoices, _invoices),
    View(
        f"{PORTAL}/charging/sessions",
        _OWN,
        "Public charging sessions of running contracts, the newest first.",
        Sessions,
        _sessions,
        (
            ("vin", str | None, "of which car; all by default"),
            ("from", str | None, "the first day, ISO 8601"),
            ("to", str | None, "the last day, ISO 8601"),
        ),
    ),
    View(CHARGING_INVOICES, _OWN, "Invoices of charging.", Invoices, _charging_invoices),
)
