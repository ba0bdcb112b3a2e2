"""What stands on an invoice: the words, days and amounts of the account's language, ready to be set."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

from pcm_sim.connect.clock.calendar import local_day
from pcm_sim.connect.store.charging import ChargingSession, month, month_invoiced
from pcm_sim.connect.store.ledger import Invoice, InvoiceKind
from pcm_sim.connect.store.wallet import Address, Card
from pcm_sim.domain.formats import Formats, written_time
from pcm_sim.domain.money import included_tax, written_money
from pcm_sim.session.papers import Column, InvoiceSheet

_MINUTES, _WH, _SECOND_MS, _PER_CENT = 60, 1000, 1000, 10


class Payer(NamedTuple):
    """Who gets an invoice.

    Attributes:
        address: Where bills go.
        country: The country in the payer's language.
        card: What was paid with; none where nobody knows it any more.
    """

    address: Address
    country: str
    card: Card | None = None


class Words(Protocol):
    """Knows the short texts in every language."""

    def word(self, word_id: str, language: str, /) -> str:
        """Give a short text."""


class Letterhead(NamedTuple):
    """How the invoices of an account are written.

    Attributes:
        words: Who knows the short texts: `Rules`, or the catalogue.
        formats: How the language writes days and figures.
        language: ISO 639-1, of the account.
        zone: IANA name, of the account's country.
        currency: Its sign or its code.
        tax_per_mille: Rate of the tax that is in the prices, in thousandths; simulated.
    """

    words: Words
    formats: Formats
    language: str
    zone: str
    currency: str = "€"
    tax_per_mille: int = 200

    def word(self, word_id: str) -> str:
        """Give a short text."""
        return self.words.word(word_id, self.language)

    def money(self, cents: int) -> str:
        """Write an amount, in hundredths."""
        pattern = self.word("paper.money")
        return written_money(cents, self.currency, self.formats.decimal, pattern)

    def day(self, at: int) -> str:
        """Write the day of a moment, in simulated ms."""
        return self.formats.day(self._wall(at))

    def time(self, at: int) -> str:
        """Write the time of day of a moment, in simulated ms."""
        return written_time(self._wall(at), "24")

    def figure(self, value: float, digits: int) -> str:
        """Write a figure with some decimals."""
        return f"{value:.{digits}f}".replace(".", self.formats.decimal)

    def rate(self) -> str:
        """Write the rate of the tax in per cent, with a decimal where it has one."""
        whole, rest = divmod(self.tax_per_mille, _PER_CENT)
        return self.figure(self.tax_per_mille / _PER_CENT, 1) if rest else str(whole)

    def _wall(self, at: int) -> int:
        """Give the ms that a clock on the wall of the zone would show, were it in UTC."""
        wall = datetime.fromtimestamp(at // _SECOND_MS, ZoneInfo(self.zone)).replace(tzinfo=UTC)
        return int(wall.timestamp()) * _SECOND_MS


def invoice_sheet(head: Letterhead, invoice: Invoice, payer: Payer, names: Mapping[str, str]) -> InvoiceSheet:
    """Put an order, a renewal, a function or a refund on paper.

    Args:
        head: How it is written.
        invoice: What was charged or given back.
        payer: Who gets it.
        names: Texts of its lines in the payer's language; a line without one shows its id.
    """
    refund = invoice.kind is InvoiceKind.REFUND
    title = head.word("paper.refund") if refund else head.word("paper.invoice")
    corrected = ((head.word("paper.corrects"), invoice.corrects),) if invoice.corrects else ()
    bare = _sheet(head, invoice, payer, title, corrected)
    return bare._replace(
        columns=(
            Column(head.word("paper.item")),
            Column(head.word("paper.quantity"), figures=True),
            Column(head.word("paper.price"), figures=True),
        ),
        widest=0,
        rows=tuple(
            (names.get(one.text, one.text), str(one.quantity), head.money(one.cents)) for one in invoice.lines
        ),
    )


def charging_sheet(
    head: Letterhead, invoice: Invoice, payer: Payer, sessions: Iterable[ChargingSession]
) -> InvoiceSheet:
    """Put the invoice of a month's charging on paper, a line for each session (F135, F144).

    Args:
        head: How it is written.
        invoice: What was charged as the month ended.
        payer: Who gets it.
        sessions: Those of the month.
    """
    paid = month(month_invoiced(invoice.at, head.zone), head.zone)
    period = f"{head.day(paid.since)} – {head.day(paid.until - 1)}"
    title, details = head.word("paper.charging"), ((head.word("paper.period"), period),)
    return _sheet(head, invoice, payer, title, details)._replace(
        columns=(
            Column(head.word("paper.date")),
            Column(head.word("paper.time")),
            Column(head.word("paper.place")),
            Column(head.word("paper.duration"), figures=True),
            Column(head.word("paper.energy"), figures=True),
            Column(head.word("paper.price"), figures=True),
        ),
        widest=2,
        rows=tuple(_session_row(head, one, with_car=not invoice.vin) for one in sessions),
    )


def _sheet(
    head: Letterhead, invoice: Invoice, payer: Payer, title: str, details: tuple[tuple[str, str], ...]
) -> InvoiceSheet:
    """Give what all invoices have, without a table."""
    vehicle = invoice.vin or head.word("paper.all_cars")
    card = ((head.word("paper.card"), payer.card.shown),) if payer.card else ()
    return InvoiceSheet(
        language=head.language,
        issued=local_day(invoice.at, head.zone),
        title=title.replace("{number}", invoice.number),
        mark=head.word("paper.mark"),
        sender=(head.word("paper.sender"),),
        recipient=_address_lines(payer),
        details=(
            (head.word("paper.number"), invoice.number),
            (head.word("paper.date"), head.day(invoice.at)),
            (head.word("paper.vehicle"), vehicle),
            *details,
            *card,
        ),
        columns=(),
        widest=0,
        rows=(),
        sums=_sums(head, invoice.total_cents),
        notes=(head.word("paper.note"),),
        page=head.word("paper.page"),
    )


def _sums(head: Letterhead, total: int) -> tuple[tuple[str, str], ...]:
    tax = included_tax(total, head.tax_per_mille)
    return (
        (head.word("paper.net"), head.money(total - tax)),
        (head.word("paper.tax").replace("{rate}", head.rate()), head.money(tax)),
        (head.word("paper.total"), head.money(total)),
    )


def _address_lines(payer: Payer) -> tuple[str, ...]:
    name, street, postcode, city, _ = payer.address
    return name, street, f"{postcode} {city}", payer.country


def _session_row(head: Letterhead, session: ChargingSession, *, with_car: bool) -> tuple[str, ...]:
    hours, minutes = divmod(session.minutes, _MINUTES)
    lasted = f"{hours} h {minutes:02} min" if hours else f"{minutes} min"
    return (
        head.day(session.started),
        head.time(session.started),
        f"{session.place} ({session.vin})" if with_car else session.place,
        lasted.replace(" ", "\N{NO-BREAK SPACE}"),
        f"{head.figure(session.wh / _WH, 2)}\N{NO-BREAK SPACE}kWh",
        head.money(session.cents),
    )
