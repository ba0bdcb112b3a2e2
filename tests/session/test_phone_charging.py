"""Charging on the telephone: the history by period and car, and the invoice of a month as a paper."""

import pytest
from phone_walks import Phone

from pcm_sim.domain.screen import RowKind

PORTAL = ("my.porsche.com", "My vehicles", "Taycan", "My Connect services", "Porsche Charging Service")
APP = ("My Porsche app", "Account")
COLUMNS = ["Place", "Date", "Time", "Charging time", "Energy", "Cost"]


@pytest.fixture
def phone():
    return Phone()


def days(phone):
    """Give the days of the sessions that are shown."""
    return [row.label[:10] for row in phone.screen.rows if "/sessions#" in row.id]


def test_a_session_has_six_columns(phone):
    phone.to(*PORTAL)
    phone.tap(next(row.label for row in phone.screen.rows if "/sessions#" in row.id))
    assert phone.labels == COLUMNS
    assert all(row.value for row in phone.screen.rows)


def test_the_history_is_filtered_by_month(phone):
    phone.to(*PORTAL)
    every = days(phone)
    phone.tap("Choose a month", "February 2026")
    assert phone.value("Period") == "01/02/2026 – 28/02/2026"
    assert days(phone) == [day for day in every if day.endswith("02/2026")]
    phone.tap("Choose a month", "all the time")
    assert days(phone) == every


def test_the_history_is_filtered_by_days(phone):
    phone.to(*PORTAL, "Filter by dates").fill(first="01/02/2026", last="10/02/2026")
    assert days(phone) == ["09/02/2026", "03/02/2026"]


def test_a_period_that_ends_before_it_begins_is_refused(phone):
    phone.to(*PORTAL, "Filter by dates").fill(first="10/02/2026", last="01/02/2026")
    assert phone.trouble


def test_the_app_asks_for_a_model_or_all(phone):
    phone.to(*APP, "Charging Service", "Transactions")
    assert phone.labels == ["Taycan 2022", "All models"]
    of_one = days(phone.tap("Taycan 2022"))
    assert of_one == days(phone.back().tap("All models"))


@pytest.mark.parametrize(
    "way", [(*APP, "Information"), ("my.porsche.com", "Messages", "Charging Service invoice")]
)
def test_an_invoice_of_charging_opens_as_a_paper(phone, way):
    phone.to(*way)
    phone.tap(phone.labels[0], "Download the PDF")
    assert phone.screen.paper
    assert phone.session.paper(phone.screen.paper).startswith(b"%PDF-")


def test_a_message_about_an_invoice_has_the_paper_with_it(phone):
    phone.to("my.porsche.com", "Messages")
    phone.tap(phone.labels[0], "Download the PDF")
    assert phone.world.ledger.invoice(phone.screen.paper)


def test_there_is_no_paper_without_an_invoice(phone):
    assert phone.session.paper("2026-999999") is None


def test_the_month_that_is_chosen_is_marked(phone):
    phone.to(*PORTAL).tap("Choose a month", "February 2026").tap("Choose a month")
    marked = [row.label for row in phone.screen.rows if row.checked]
    assert marked == ["February 2026"]
    assert phone.row("February 2026").kind is RowKind.OPTION


def test_no_two_customers_charged_alike(phone):
    sessions = phone.world.sessions
    first, other = (
        {(one.started, one.station, one.wh) for one in sessions if one.vin == vin}
        for vin in sorted({one.vin for one in sessions})[:2]
    )
    assert first
    assert not first & other
