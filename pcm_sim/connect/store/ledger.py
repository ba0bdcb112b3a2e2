"""What was charged and what was given back, each with its invoice (F134).

Every movement of money has an invoice and every invoice its movement, so what an account was charged less
what it got back is the sum of its invoices.
"""

from collections.abc import Iterator
from dataclasses import field, replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from pcm_sim.connect.clock.calendar import local_day
from pcm_sim.connect.shelf import Shelf
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass


class InvoiceKind(StrEnum):
    """What an invoice is for."""

    ORDER = "order"
    RENEWAL = "renewal"
    FUNCTION = "function"
    CHARGING = "charging"
    REFUND = "refund"


class InvoiceLine(NamedTuple):
    """A line of an invoice.

    Attributes:
        text: Id of the product, or of what else it is for.
        quantity: How many.
        cents: Hundredths for all of them together; negative for what is given back.
    """

    text: str
    quantity: int
    cents: int


class Bill(NamedTuple):
    """What is about to be charged.

    Attributes:
        kind: What for; a refund is made by `refund` alone.
        account: Who pays.
        vin: For which car; empty where it is for several.
        lines: At least one.
    """

    kind: InvoiceKind
    account: str
    vin: str
    lines: tuple[InvoiceLine, ...]

    @property
    def total_cents(self) -> int:
        """Sum of its lines, in hundredths."""
        return sum([one.cents for one in self.lines])


class Invoice(NamedTuple):
    """A charge or a refund on paper.

    Attributes:
        number: Year and running number of that year, `2026-000017`.
        kind: What it is for.
        account: Who pays, or gets back.
        vin: For which car; empty where it is for several.
        lines: What it is made of.
        total_cents: Sum of the lines; negative for a refund.
        at: Simulated ms.
        corrects: Number of the invoice that a refund gives back; empty for a charge.
    """

    number: str
    kind: InvoiceKind
    account: str
    vin: str
    lines: tuple[InvoiceLine, ...]
    total_cents: int
    at: int
    corrects: str = ""


class Written(NamedTuple):
    """What writing an invoice leaves.

    Attributes:
        ledger: With the invoice.
        invoice: The invoice.
    """

    ledger: "Ledger"
    invoice: Invoice


@dataclass(frozen=True, slots=True)
class Ledger:
    """All invoices.

    Attributes:
        invoices: In the order in which they were written.
        counts: Pairs of year and the number of invoices of that year; in the night of a new year two zones
            are in two years.
        given_back: Pairs of number of an invoice and the hundredths of it that were given back.
    """

    invoices: Shelf[Invoice] = field(default_factory=Shelf)
    counts: tuple[tuple[int, int], ...] = ()
    given_back: tuple[tuple[str, int], ...] = ()

    def invoice(self, number: str) -> Invoice | None:
        """Find an invoice by its number."""
        return next((one for one in reversed(self.invoices) if one.number == number), None)

    @property
    def last(self) -> Invoice | None:
        """The invoice that was written last."""
        return self.invoices[len(self.invoices) - 1] if self.invoices else None

    def of(self, account: str) -> Iterator[Invoice]:
        """Give the invoices of an account, the newest first."""
        return (one for one in reversed(self.invoices) if one.account == account)

    def balance(self, account: str) -> int:
        """Give what an account was charged less what it got back, in hundredths."""
        return sum(one.total_cents for one in self.of(account))

    def left(self, number: str) -> int:
        """Give what of an invoice can still be given back, in hundredths; 0 for a refund or none."""
        invoice = self.invoice(number)
        if invoice is None or invoice.kind is InvoiceKind.REFUND:
            return 0
        return invoice.total_cents - dict(self.given_back).get(number, 0)


def charge(ledger: Ledger, bill: Bill, now: int, zone: str) -> Written | Denied:
    """Charge an account, with an invoice.

    Args:
        ledger: All invoices so far.
        bill: What is charged.
        now: Simulated ms.
        zone: IANA name, of the account's country: its year stands in the number.

    Returns:
        The invoice, or `nothing_to_charge` where it would be over nothing: what is free has none (F093).
    """
    if bill.total_cents <= 0 or bill.kind is InvoiceKind.REFUND:
        return Denied("nothing_to_charge")
    return _write(ledger, bill, now, zone)


class Part(NamedTuple):
    """What of an invoice is given back.

    Attributes:
        cents: Hundredths; none for all that is left of it.
        text: Id of the product that it is for; that of the first line by default.
    """

    cents: int | None = None
    text: str = ""


def refund(ledger: Ledger, number: str, now: int, zone: str, cents: int | None = None) -> Written | Denied:
    """Give back what an invoice charged, or a part of it, with an invoice of its own.

    Args:
        ledger: All invoices so far.
        number: The invoice that was charged.
        now: Simulated ms.
        zone: IANA name, of the account's country.
        cents: Hundredths; none for all that is left of it.

    Returns:
        The refund, or `invoice_unknown`, or `nothing_to_charge` where not as much is left.
    """
    return refund_part(ledger, number, Part(cents), now, zone)


def refund_part(ledger: Ledger, number: str, part: Part, now: int, zone: str) -> Written | Denied:
    """Give back what an invoice charged for one of its products; see `refund`.

    Args:
        ledger: All invoices so far.
        number: The invoice that was charged.
        part: How much of it, and what for.
        now: Simulated ms.
        zone: IANA name, of the account's country.
    """
    charged = ledger.invoice(number)
    if charged is None or charged.kind is InvoiceKind.REFUND:
        return Denied("invoice_unknown")
    left = ledger.left(number)
    back = left if part.cents is None else part.cents
    if not 0 < back <= left:
        return Denied("nothing_to_charge")
    bill = Bill(InvoiceKind.REFUND, charged.account, charged.vin, _lines_back(charged, back, part.text))
    # The sum given back stands where the one before it stood.
    before = dict(ledger.given_back)
    noted = replace(ledger, given_back=tuple((before | {number: charged.total_cents - left + back}).items()))
    return _write(noted, bill, now, zone, corrects=number)


def _lines_back(charged: Invoice, back: int, text: str) -> tuple[InvoiceLine, ...]:
    """Give the lines of a refund: those of the invoice where all of it goes back, else one for the part."""
    if back == charged.total_cents:
        return tuple(one._replace(cents=-one.cents) for one in charged.lines)
    return (InvoiceLine(text or charged.lines[0].text, 1, -back),)


def _write(ledger: Ledger, bill: Bill, now: int, zone: str, corrects: str = "") -> Written:
    year = _year(now, zone)
    counts = _counted(ledger.counts, year)
    number = f"{year}-{dict(counts)[year]:06}"
    invoice = Invoice(number, bill.kind, bill.account, bill.vin, bill.lines, bill.total_cents, now, corrects)
    kept = Ledger(ledger.invoices.add(invoice), counts, ledger.given_back)
    return Written(kept, invoice)


def _counted(counts: tuple[tuple[int, int], ...], year: int) -> tuple[tuple[int, int], ...]:
    """Count an invoice to its year, as a rule the last one."""
    if counts and counts[-1][0] == year:
        return (*counts[:-1], (year, counts[-1][1] + 1))
    known = dict(counts)
    return tuple(sorted({**known, year: known.get(year, 0) + 1}.items()))


# Many contracts renew at the same midnight.
@lru_cache(maxsize=256)
def _year(now: int, zone: str) -> int:
    return local_day(now, zone).year
