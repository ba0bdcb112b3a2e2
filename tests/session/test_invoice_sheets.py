"""What stands on an invoice: amounts, days and words as the language of the account writes them."""

from datetime import UTC, date, datetime
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shopping import ADDRESS, VIN, VISA, ZONE, wallet

from pcm_sim.catalogue.cache import load
from pcm_sim.connect.store.charging import ChargingSession, month_bill
from pcm_sim.connect.store.ledger import Bill, InvoiceKind, InvoiceLine, Ledger, charge, refund
from pcm_sim.domain.formats import Formats
from pcm_sim.domain.money import included_tax, written_money
from pcm_sim.session.invoice_sheets import Letterhead, Payer, charging_sheet, invoice_sheet
from pcm_sim.session.papers import invoice_pdf

OTHER_VIN = "WP0ZZZPCMSIM00002"
NIGHT = int(datetime(2026, 1, 31, 23, tzinfo=UTC).timestamp()) * 1000
"""The first moment of February in Paris."""
PAYER = Payer(ADDRESS, "France", wallet(VISA).preselected)
WRITES = {
    "fr": Formats("DD/MM/YYYY", ","),
    "en": Formats("DD/MM/YYYY", "."),
    "de": Formats("DD.MM.YYYY", ","),
}
LINES = (InvoiceLine("navigation_plus", 1, 123_450), InvoiceLine("music", 2, 50))


@cache
def words():
    """Read the shipped words once."""
    return load()


def head(language="en", **changes):
    """Say how an account's invoices are written."""
    return Letterhead(words(), WRITES[language], language, ZONE)._replace(**changes)


def written(*lines, kind=InvoiceKind.ORDER):
    """Charge something in the night to February."""
    return charge(Ledger(), Bill(kind, "anna", VIN, lines or LINES), NIGHT, ZONE)


def session(**changes):
    """Build a charging session of two in the afternoon."""
    at = int(datetime(2026, 1, 3, 13, 5, tzinfo=UTC).timestamp()) * 1000
    return ChargingSession(VIN, "C-1", "S-1", "Lyon", True, at, 65, 38_200, 2_410)._replace(**changes)


def plain(text):
    """Write a text with usual blanks and signs."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MINUS SIGN}", "-")


# --- money ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (0, "0,00 €"),
        (5, "0,05 €"),
        (123_456, "1 234,56 €"),
        (123_456_789, "1 234 567,89 €"),
        (-4_900, "-49,00 €"),
    ],
)
def test_an_amount_is_grouped_and_never_broken(cents, text):
    amount = written_money(cents, "€", ",", "{amount} {currency}")
    assert " " not in amount
    assert plain(amount) == text


@pytest.mark.parametrize(
    ("cents", "per_mille", "tax"),
    [(12_000, 200, 2_000), (11_900, 190, 1_900), (100, 0, 0), (-12_000, 200, -2_000)],
)
def test_the_tax_is_part_of_the_price(cents, per_mille, tax):
    assert included_tax(cents, per_mille) == tax


@given(st.integers(-(10**9), 10**9), st.integers(0, 300))
def test_the_tax_is_right_to_the_nearest_hundredth(cents, per_mille):
    exact = cents * per_mille / (1000 + per_mille)
    assert abs(included_tax(cents, per_mille) - exact) <= 0.5 + 1e-6


# --- sheets -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "title", "day", "total", "tax"),
    [
        ("fr", "Facture 2026-000001", "01/02/2026", "1 235,00 €", "TVA 20 % (taux simulé)"),
        ("en", "Invoice 2026-000001", "01/02/2026", "€ 1 235.00", "VAT 20% (simulated rate)"),
        ("de", "Rechnung 2026-000001", "01.02.2026", "1 235,00 €", "MwSt. 20 % (simulierter Satz)"),
    ],
)
def test_an_invoice_is_written_by_the_language_and_the_zone(language, title, day, total, tax):
    sheet = invoice_sheet(head(language), written().invoice, PAYER, {})
    assert (sheet.title, sheet.issued) == (title, date(2026, 2, 1))
    assert sheet.details[1][1] == day
    assert plain(sheet.sums[-1][1]) == total
    assert plain(sheet.sums[1][0]) == tax


def test_lines_have_names_and_the_card_its_last_digits():
    sheet = invoice_sheet(head(), written().invoice, PAYER, {"navigation_plus": "Navigation Plus"})
    assert [row[:2] for row in sheet.rows] == [("Navigation Plus", "1"), ("music", "2")]
    assert sheet.details[-1] == ("Card", "VISA •••• 4242")
    assert sheet.recipient == ("Anna Example", "1 rue de l’Exemple", "69001 Lyon", "France")


def test_net_and_tax_make_up_the_total():
    sheet = invoice_sheet(head("en", tax_per_mille=77), written(LINES[1]).invoice, PAYER, {})
    assert [plain(amount) for _, amount in sheet.sums] == ["€ 0.46", "€ 0.04", "€ 0.50"]
    assert plain(sheet.sums[1][0]) == "VAT 7.7% (simulated rate)"


def test_a_refund_names_what_it_corrects():
    back = refund(written().ledger, "2026-000001", NIGHT, ZONE).invoice
    sheet = invoice_sheet(head(), back, PAYER._replace(card=None), {})
    assert sheet.title == "Credit note 2026-000002"
    assert sheet.details[-1] == ("Corrects", "2026-000001")
    assert plain(sheet.sums[-1][1]) == "-€ 1 235.00"


def test_a_charging_invoice_has_a_line_for_each_session():
    sessions = [session(), session(minutes=9, wh=1_010)]
    paid = charge(Ledger(), month_bill("anna", sessions), NIGHT, ZONE).invoice
    sheet = charging_sheet(head(), paid, PAYER, sessions)
    assert sheet.title == "Charging invoice 2026-000001"
    assert ("Period", "01/01/2026 – 31/01/2026") in sheet.details
    assert [tuple(map(plain, row)) for row in sheet.rows] == [
        ("03/01/2026", "14:05", "Lyon", "1 h 05 min", "38.20 kWh", "€ 24.10"),
        ("03/01/2026", "14:05", "Lyon", "9 min", "1.01 kWh", "€ 24.10"),
    ]


def test_an_invoice_for_several_cars_says_which_charged():
    sessions = [session(), session(vin=OTHER_VIN)]
    paid = charge(Ledger(), month_bill("anna", sessions), NIGHT, ZONE).invoice
    sheet = charging_sheet(head(), paid, PAYER, sessions)
    assert sheet.details[2] == ("Car", "Several cars")
    assert [row[2] for row in sheet.rows] == [f"Lyon ({VIN})", f"Lyon ({OTHER_VIN})"]


@pytest.mark.parametrize("language", WRITES)
def test_every_invoice_says_that_it_is_a_simulation_and_can_be_set(language):
    sheets = (
        invoice_sheet(head(language), written().invoice, PAYER, {}),
        charging_sheet(head(language), written().invoice, PAYER, [session()] * 40),
    )
    for sheet in sheets:
        assert "Simulation" in sheet.mark
        assert all(len(row) == len(sheet.columns) for row in sheet.rows)
        assert invoice_pdf(sheet).startswith(b"%PDF")
