"""How contracts, functions, invoices and charging sessions are written out: what somebody has bought."""

from pcm_sim.connect.functions.functions import Function
from pcm_sim.connect.store.charging import ChargingSession
from pcm_sim.connect.store.contracts import Contract
from pcm_sim.connect.store.ledger import Invoice
from pcm_sim.connect.store.paying import currency_of
from pcm_sim.connect.world import World
from pcm_sim.server.rest.seer import Seer
from pcm_sim.server.rest.shown import Answer, Time, written, written_or_none


class ContractSeen(Answer):
    """A service of a car.

    Attributes:
        ends: When it ends for good; none while it renews itself.
        term_ends: When the present term ends.
        cancel_by: Until when it can be ended with this term.
        withdraw_until: Until when the purchase can be undone; none where it cannot.
    """

    id: str
    vin: str
    product: str
    name: str
    state: str
    auto_renew: bool
    cancelled: bool
    notice_missed: bool
    in_car: bool
    term_ends: Time
    cancel_by: Time
    ends: Time | None
    withdraw_until: Time | None
    renewal_cents: int
    paid_cents: int


class Contracts(Answer):
    """Contracts that somebody pays for."""

    contracts: list[ContractSeen]


class FunctionSeen(Answer):
    """A Function on Demand of a car.

    Attributes:
        reason: Code of why it failed last.
        ends: When it ends; none while it goes on.
    """

    id: str
    vin: str
    product: str
    name: str
    state: str
    plan: str
    reason: str
    price_cents: int
    activated_at: Time | None
    month_ends: Time | None
    ends: Time | None


class Functions(Answer):
    """Functions."""

    functions: list[FunctionSeen]


class InvoiceLine(Answer):
    """A line of an invoice."""

    text: str
    quantity: int
    cents: int


class InvoiceSeen(Answer):
    """An invoice; negative where money was given back."""

    number: str
    kind: str
    vin: str
    lines: list[InvoiceLine]
    total_cents: int
    currency: str
    at: Time
    corrects: str
    pdf: str


class Invoices(Answer):
    """Invoices, the newest first."""

    invoices: list[InvoiceSeen]


class SessionSeen(Answer):
    """A public charging."""

    vin: str
    contract: str
    station: str
    place: str
    started: Time
    minutes: int
    wh: int
    cents: int


class Sessions(Answer):
    """Charging sessions, the newest first."""

    sessions: list[SessionSeen]


def contract_of(seer: Seer, key: str, contract: Contract) -> ContractSeen:
    """Write a contract out."""
    sale, term = contract.sale, contract.term
    return ContractSeen(
        id=key,
        vin=sale.vin,
        product=sale.product,
        name=seer.name_of(sale.product),
        state=contract.state.value,
        auto_renew=contract.auto_renew,
        cancelled=contract.cancelled,
        notice_missed=contract.notice_missed,
        in_car=contract.in_car,
        term_ends=written(term.ends),
        cancel_by=written(term.cancel_by),
        ends=written_or_none(contract.ends),
        withdraw_until=written_or_none(contract.withdraw_until or None),
        renewal_cents=sale.renewal_price,
        paid_cents=contract.paid,
    )


def function_of(seer: Seer, key: str, function: Function) -> FunctionSeen:
    """Write a function out."""
    sale = function.sale
    return FunctionSeen(
        id=key,
        vin=sale.vin,
        product=sale.product,
        name=seer.name_of(sale.product),
        state=function.state.value,
        plan=sale.plan.value,
        reason=function.reason,
        price_cents=sale.price,
        activated_at=written_or_none(function.activated_at),
        month_ends=written_or_none(function.month_ends),
        ends=written_or_none(function.ends),
    )


def invoice_of(world: World, invoice: Invoice, root: str) -> InvoiceSeen:
    """Write an invoice out.

    Args:
        world: The cloud.
        invoice: The invoice.
        root: Where its paper is, without number and ending.
    """
    return InvoiceSeen(
        number=invoice.number,
        kind=invoice.kind.value,
        vin=invoice.vin,
        lines=[InvoiceLine(**one._asdict()) for one in invoice.lines],
        total_cents=invoice.total_cents,
        currency=currency_of(world, invoice.account),
        at=written(invoice.at),
        corrects=invoice.corrects,
        pdf=f"{root}/{invoice.number}.pdf",
    )


def session_of(session: ChargingSession) -> SessionSeen:
    """Write a charging out."""
    return SessionSeen(
        vin=session.vin,
        contract=session.contract,
        station=session.station,
        place=session.place,
        started=written(session.started),
        minutes=session.minutes,
        wh=session.wh,
        cents=session.cents,
    )
