"""Selling a car on the telephone: done step by step, or skipped, which goes on costing its seller."""

import pytest
from phone_walks import Phone

SALE = ("my.porsche.com", "My vehicles", "Taycan", "Sell the car")
PRODUCTS = ("my.porsche.com", "My products")


@pytest.fixture
def phone():
    """Give the telephone of a seller, one of whose services renews itself."""
    return Phone().to(*PRODUCTS, "Remote services", "Automatic renewal").to(*SALE, "Begin")


def test_a_checklist_names_what_is_left(phone):
    assert phone.value("Stop the renewals") == "to do"
    assert phone.value("Cancel the monthly functions") == "done"
    assert phone.tap("Stop the renewals").value("About") == "Remote services"


def test_a_step_is_done_from_the_list(phone):
    phone.tap("Stop the renewals", "Do it now")
    assert phone.value("Stop the renewals") == "done"
    assert phone.to(*PRODUCTS, "Remote services").value("After that").startswith("ends on")


def test_a_step_that_is_done_says_so(phone):
    assert "nothing is left" in phone.tap("Cancel the monthly functions").screen.text


def test_a_skipped_step_warns_and_goes_on_charging_the_seller(phone):
    phone.tap("Stop the renewals", "Skip this step")
    assert phone.dialog.message == "sale_skip_ask"
    phone.yes()
    assert phone.value("Stop the renewals") == "skipped"
    phone.tap("Hand the car over")
    assert phone.dialog.message == "sale_undone_ask"
    phone.yes()
    assert phone.screen.node == "portal/vehicles"
    assert phone.to(*PRODUCTS).value("Still charged to you after a sale") == "Remote services"


def test_a_car_that_is_kept_is_not_being_sold(phone):
    phone.tap("Keep the car")
    assert phone.labels == ["Begin"]


def test_a_sold_car_leaves_the_account_as_it_is(phone):
    phone.tap("Hand the car over").yes()
    assert phone.to("my.porsche.com").value("Hello") == "Claire Martin"
