"""Papers as the desk hands them out: every invoice of the cloud, in the language of who pays."""

from dataclasses import replace
from functools import cache

import pytest
from clouds import Cloud, founded

from pcm_sim.catalogue.cache import load
from pcm_sim.session.papers_desk import Stationery, paper, paper_name, paper_sheet, stationery_of
from pcm_sim.session.phone_opening import phone_kit


@cache
def stationery() -> Stationery:
    """Take the shipped words once."""
    return stationery_of(phone_kit(load()))


@pytest.mark.parametrize(
    ("account", "language", "title"), [("claire", "fr", "Facture"), ("jonas", "de", "Lade")]
)
def test_a_charging_invoice_lists_its_sessions_in_the_language_of_the_account(account, language, title):
    world = founded()
    invoice = next(world.ledger.of(account))
    sheet = paper_sheet(world, invoice.number, stationery())
    assert (sheet.language, sheet.title.startswith(title)) == (language, True)
    assert len(sheet.rows) == invoice.lines[0].quantity


def test_an_order_names_its_products():
    cloud = Cloud().buys("voice_pilot")
    sheet = paper_sheet(cloud.world, cloud.world.ledger.last.number, stationery())
    assert sheet.rows[0][0] == "Commande vocale en ligne"
    assert "France" in sheet.recipient
    assert "49,00\N{NO-BREAK SPACE}€" in sheet.rows[0][2]


def test_a_paper_is_a_pdf_with_a_name():
    world = founded()
    number = world.ledger.last.number
    assert paper(world, number, stationery()).startswith(b"%PDF")
    assert paper_name(world, number) == f"invoice-2026-03-01-{number}.pdf"


def test_there_is_no_paper_of_an_unknown_invoice():
    assert paper(founded(), "2026-999999", stationery()) is None


@pytest.mark.parametrize(("country", "rate"), [("FR", 200), ("DE", 190), ("CH", 81)])
def test_the_tax_in_a_price_is_that_of_the_market(country, rate):
    assert founded().book.market(country).vat_per_mille == rate


def test_an_invoice_names_the_tax_of_the_payer_s_market():
    world = founded()
    account = world.accounts["claire"]
    swiss = world.with_account(replace(account, country="CH"))
    sums = paper_sheet(swiss, next(iter(swiss.ledger.of("claire"))).number, stationery()).sums
    assert any("8,1" in label for label, _ in sums)
