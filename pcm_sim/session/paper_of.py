"""From the number of an invoice to its paper: for whom, in which language, with which lines (F134, F136)."""

from pcm_sim.connect.ledger import Invoice, InvoiceKind
from pcm_sim.connect.ops_charging import sessions_of_invoice
from pcm_sim.connect.wallet import Address
from pcm_sim.connect.world import World
from pcm_sim.domain.labels import say
from pcm_sim.session.invoice_sheets import Letterhead, Payer, charging_sheet, invoice_sheet
from pcm_sim.session.papers import InvoiceSheet, invoice_pdf
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.portal.wording import SIGNS


def paper_of(world: World, kit: PhoneKit, number: str) -> bytes | None:
    """Set an invoice as a PDF; none where there is no such invoice.

    Args:
        world: The cloud.
        kit: What the telephone runs by.
        number: Number of the invoice.
    """
    invoice = world.ledger.invoice(number)
    return invoice_pdf(sheet_of(world, kit, invoice)) if invoice else None


def sheet_of(world: World, kit: PhoneKit, invoice: Invoice) -> InvoiceSheet:
    """Give everything that stands on an invoice, in the language of its account.

    Args:
        world: The cloud.
        kit: What the telephone runs by.
        invoice: The invoice.
    """
    account = world.account(invoice.account)
    market = world.book.market(account.country if account else "")
    spoken = account.locale if account and account.locale else market.language
    language = spoken if spoken in kit.rules.languages else kit.rules.languages[0]
    head = Letterhead(
        words=kit.rules,
        formats=kit.rules.writes(language),
        language=language,
        zone=market.zone,
        currency=SIGNS.get(market.currency, market.currency),
    )
    payer = _payer(world, kit, invoice, language)
    if invoice.kind is InvoiceKind.CHARGING:
        return charging_sheet(head, invoice, payer, sessions_of_invoice(world, invoice))
    names = {one.text: _line(kit, one.text, language) for one in invoice.lines}
    return invoice_sheet(head, invoice, payer, names)


def _payer(world: World, kit: PhoneKit, invoice: Invoice, language: str) -> Payer:
    account = world.account(invoice.account)
    wallet = world.wallet(invoice.account)
    country = account.country if account else ""
    labels = kit.countries.get(country)
    address = wallet.address or Address(account.name if account else "", "", "", "", country)
    return Payer(address, say(labels, language) if labels else country)


def _line(kit: PhoneKit, product: str, language: str) -> str:
    """Give what a line is for: a product, or what else is charged."""
    labels = kit.products.get(product) or kit.rules.words.get(f"portal.line.{product}")
    return say(labels, language) if labels else product
