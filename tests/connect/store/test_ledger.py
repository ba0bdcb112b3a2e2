"""Charges, refunds and their invoices: money moves on paper, and the sums agree."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shopping import START, VIN, ZONE

from pcm_sim.connect.store.ledger import Bill, InvoiceKind, InvoiceLine, Ledger, charge, refund
from pcm_sim.domain.requests import Denied

K = InvoiceKind
NEW_YEAR_IN_PARIS = int(datetime(2025, 12, 31, 23, tzinfo=UTC).timestamp()) * 1000


def bill(*cents, kind=K.ORDER, account="anna"):
    """Say what is charged, a line for each amount."""
    return Bill(kind, account, VIN, tuple(InvoiceLine(f"item{at}", 1, one) for at, one in enumerate(cents)))


def charged(*amounts, ledger=None):
    """Charge one amount after the other."""
    ledger = ledger or Ledger()
    for cents in amounts:
        ledger = charge(ledger, bill(cents), START, ZONE).ledger
    return ledger


# --- charging ---------------------------------------------------------------------------------------


def test_a_charge_has_an_invoice_with_its_lines():
    written = charge(Ledger(), bill(4_900, 100, kind=K.RENEWAL), START, ZONE)
    assert (written.invoice.number, written.invoice.total_cents) == ("2026-000001", 5_000)
    assert (written.invoice.kind, written.invoice.account, written.invoice.vin) == (K.RENEWAL, "anna", VIN)
    assert list(written.ledger.of("anna")) == [written.invoice]
    assert written.ledger.invoice("2026-000001") == written.invoice


def test_invoices_are_numbered_and_the_newest_comes_first():
    assert [one.number for one in charged(1, 2, 3).of("anna")] == [
        "2026-000003",
        "2026-000002",
        "2026-000001",
    ]


def test_each_year_counts_anew_by_the_zone_of_the_account():
    ledger = charged(1, 2)
    late = charge(ledger, bill(3), NEW_YEAR_IN_PARIS - 1, ZONE)
    early = charge(late.ledger, bill(3), NEW_YEAR_IN_PARIS, ZONE)
    west = charge(early.ledger, bill(3), NEW_YEAR_IN_PARIS, "America/New_York")
    assert [one.invoice.number for one in (late, early, west)] == [
        "2025-000001",
        "2026-000003",
        "2025-000002",
    ]


@pytest.mark.parametrize("nothing", [bill(), bill(0), bill(-5), bill(5, kind=K.REFUND)])
def test_nothing_is_charged_without_an_amount(nothing):
    assert charge(Ledger(), nothing, START, ZONE) == Denied("nothing_to_charge")


# --- giving back ------------------------------------------------------------------------------------


def test_a_whole_refund_gives_back_each_line():
    ledger = charge(Ledger(), bill(4_900, 100), START, ZONE).ledger
    back = refund(ledger, "2026-000001", START, ZONE)
    assert (back.invoice.kind, back.invoice.corrects) == (K.REFUND, "2026-000001")
    assert [one.cents for one in back.invoice.lines] == [-4_900, -100]
    assert (back.ledger.balance("anna"), back.ledger.left("2026-000001")) == (0, 0)


def test_parts_are_given_back_until_nothing_is_left():
    first = refund(charged(1_000), "2026-000001", START, ZONE, 300)
    assert (first.invoice.total_cents, first.ledger.left("2026-000001")) == (-300, 700)
    assert refund(first.ledger, "2026-000001", START, ZONE, 701) == Denied("nothing_to_charge")
    rest = refund(first.ledger, "2026-000001", START, ZONE)
    assert (rest.invoice.total_cents, rest.ledger.balance("anna")) == (-700, 0)
    assert refund(rest.ledger, "2026-000001", START, ZONE) == Denied("nothing_to_charge")


@pytest.mark.parametrize("cents", [0, -1])
def test_a_refund_gives_something_back(cents):
    assert refund(charged(5), "2026-000001", START, ZONE, cents) == Denied("nothing_to_charge")


def test_what_was_never_charged_is_not_given_back():
    back = refund(charged(5), "2026-000001", START, ZONE)
    for number in ("2026-000009", back.invoice.number):
        assert refund(back.ledger, number, START, ZONE) == Denied("invoice_unknown")
        assert back.ledger.left(number) == 0


# --- the sums ---------------------------------------------------------------------------------------

PEOPLE = ("anna", "bert")
CHARGES = st.tuples(st.just("charge"), st.sampled_from(PEOPLE), st.lists(st.integers(-50, 900), max_size=3))
REFUNDS = st.tuples(st.just("refund"), st.integers(0, 12), st.none() | st.integers(-5, 900))


@given(st.lists(CHARGES | REFUNDS, max_size=25))
def test_charges_less_refunds_are_the_sum_of_the_invoices(moves):
    ledger, moved = Ledger(), dict.fromkeys(PEOPLE, 0)
    for what, whom, amount in moves:
        if what == "charge":
            done = charge(ledger, bill(*amount, account=whom), START, ZONE)
            sign = 1
        else:
            done = refund(ledger, f"2026-{whom:06}", START, ZONE, amount)
            sign = -1
        if isinstance(done, Denied):
            continue
        ledger = done.ledger
        assert done.invoice.total_cents * sign > 0
        moved[done.invoice.account] += sign * abs(sum(line.cents for line in done.invoice.lines))
    assert {one: ledger.balance(one) for one in PEOPLE} == moved
    assert all(total >= 0 for total in moved.values())
    assert sum(one.total_cents for one in ledger.invoices) == sum(moved.values())
    assert len({one.number for one in ledger.invoices}) == len(ledger.invoices)
