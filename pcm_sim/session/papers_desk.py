"""The desk of papers: from an invoice in the cloud to a PDF in the account's language (F134-F136)."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.connect.clock.calendar import local_day
from pcm_sim.connect.operations.charging import sessions_of_invoice
from pcm_sim.connect.store.ledger import Invoice, InvoiceKind
from pcm_sim.connect.store.paying import currency_of, zone_of
from pcm_sim.connect.store.wallet import Address
from pcm_sim.connect.world import World
from pcm_sim.domain.formats import Formats
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.money import CURRENCY_SIGNS
from pcm_sim.session.invoice_sheets import Letterhead, Payer, Words, charging_sheet, invoice_sheet
from pcm_sim.session.papers import InvoiceSheet, invoice_pdf
from pcm_sim.session.phone_kit import PhoneKit

_LINE = "portal.line."


class Stationery(NamedTuple):
    """What every paper is written with.

    Attributes:
        words: Who knows the short texts.
        formats: Language to how it writes days and figures.
        products: Product, or what else an invoice is for, to its name in every language.
        countries: Market to its name in every language.
    """

    words: Words
    formats: Mapping[str, Formats]
    products: Mapping[str, Labels]
    countries: Mapping[str, Labels]


def stationery_of(kit: PhoneKit) -> Stationery:
    """Give what papers are written with, from what the telephone runs by."""
    words = kit.rules.words
    others = {key.removeprefix(_LINE): one for key, one in words.items() if key.startswith(_LINE)}
    return Stationery(kit.rules, kit.rules.formats, {**others, **kit.products}, kit.countries)


def paper_sheet(world: World, number: str, stationery: Stationery) -> InvoiceSheet | None:
    """Put an invoice on paper in the language of its account; none where there is no such invoice.

    Args:
        world: The cloud.
        number: Of the invoice, as `open_paper` answers it.
        stationery: What it is written with.
    """
    invoice = world.ledger.invoice(number)
    if invoice is None:
        return None
    head = _letterhead(world, invoice.account, stationery)
    payer = _payer(world, invoice, head.language, stationery)
    if invoice.kind is InvoiceKind.CHARGING:
        return charging_sheet(head, invoice, payer, sessions_of_invoice(world, invoice))
    names = {one.text: _name(stationery, one.text, head.language) for one in invoice.lines}
    return invoice_sheet(head, invoice, payer, names)


def paper(world: World, number: str, stationery: Stationery) -> bytes | None:
    """Give an invoice as a PDF; none where there is no such invoice. See `paper_sheet`."""
    sheet = paper_sheet(world, number, stationery)
    return invoice_pdf(sheet) if sheet else None


def paper_name(world: World, number: str) -> str:
    """Give the name of the file in which a person keeps a paper: its day and its number."""
    invoice = world.ledger.invoice(number)
    day = local_day(invoice.at, zone_of(world, invoice.account)).isoformat() if invoice else ""
    return "-".join(filter(None, ("invoice", day, number))) + ".pdf"


def _letterhead(world: World, account_id: str, stationery: Stationery) -> Letterhead:
    account = world.account(account_id)
    market = world.book.market(account.country if account else "")
    language = (account.locale if account else "") or market.language
    currency = currency_of(world, account_id)
    formats = stationery.formats.get(language) or Formats()
    return Letterhead(
        stationery.words,
        formats,
        language,
        market.zone,
        CURRENCY_SIGNS.get(currency, currency),
        market.vat_per_mille,
    )


def _payer(world: World, invoice: Invoice, language: str, stationery: Stationery) -> Payer:
    """Give who pays; an account without a billing address gets its paper under its name."""
    account = world.account(invoice.account)
    wallet = world.wallet(invoice.account)
    country = account.country if account else ""
    address = wallet.address or Address(account.name if account else "", "", "", "", country)
    labels = stationery.countries.get(address.country)
    return Payer(address, say(labels, language) if labels else address.country, wallet.preselected)


def _name(stationery: Stationery, product: str, language: str) -> str:
    labels = stationery.products.get(product)
    return say(labels, language) if labels else product
