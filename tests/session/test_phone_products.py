"""My products on the telephone: renewal, cancelling with its notice, Functions on Demand."""

import re
from types import SimpleNamespace

import pytest
from phone_walks import Phone

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.session.portal.wording import days_left

PRODUCTS = ("my.porsche.com", "My products")
DAY_MS = 86_400_000


@pytest.fixture
def phone():
    return Phone()


def test_portal_and_store_lead_to_one_page(phone):
    pages = {phone.to(*way).screen.node for way in (PRODUCTS, ("Connect Store", "My products"))}
    assert pages == {"products"}


def test_renewal_is_switched_on_and_off(phone):
    phone.to(*PRODUCTS, "Navigation Plus")
    assert phone.value("After that").startswith("ends on")
    phone.tap("Automatic renewal")
    assert phone.row("Automatic renewal").checked
    assert phone.value("After that").startswith("renews on")
    phone.tap("Automatic renewal")
    assert not phone.row("Automatic renewal").checked


def test_a_contract_is_cancelled_and_ends_with_its_term(phone):
    phone.to(*PRODUCTS, "Navigation Plus")
    end = phone.value("After that")
    phone.tap("Cancel the contract")
    assert phone.dialog.message == "contract_cancel_ask"
    phone.yes()
    assert phone.value("State") == "cancelled"
    assert phone.value("After that") == end
    assert not phone.has("Cancel the contract")


def test_a_free_service_that_was_cancelled_is_taken_up_again(phone):
    phone.to(*PRODUCTS, "Weather", "Cancel the contract").yes().tap("Take it up again")
    assert phone.value("State") == "active"


def test_a_missed_notice_costs_a_term_more(phone):
    phone.to(*PRODUCTS, "Remote services", "Automatic renewal")
    phone.session.advance(25 * DAY_MS)
    phone.tap("Cancel the contract").yes()
    assert phone.screen.notice.message == "contract_notice_missed"
    assert re.search(r"\d\d/\d\d/\d{4}", phone.screen.notice.text)
    assert phone.has("Notice missed")


def test_what_is_left_of_a_term_is_counted_down(phone):
    phone.to(*PRODUCTS, "Remote services")
    assert phone.value("Time left") == "31 days"
    phone.session.advance(DAY_MS)
    assert phone.value("Time left") == "30 days"


def test_a_car_shows_its_services_with_what_is_left(phone):
    phone.to("my.porsche.com", "My vehicles", "Taycan", "My Connect services", "Services")
    assert "days" in phone.value("Weather")


def test_a_function_for_good_cannot_be_cancelled_but_withdrawn_by_support(phone):
    phone.to("Connect Store", "Taycan", "Intelligent Range Manager", "Add to basket", "Basket")
    phone.tap("Express checkout", "I accept", "Place the order")
    phone.to(*PRODUCTS, "Intelligent Range Manager")
    assert not phone.has("Cancel the subscription")
    assert phone.has("Why can I not cancel?")
    assert "+49 30 23125 201" in phone.tap("Withdraw").screen.text


def test_an_ordered_function_says_what_to_do_in_the_car(phone):
    phone.to("Connect Store", "Taycan", "Intelligent Range Manager", "Add to basket", "Basket")
    phone.tap("Express checkout", "I accept", "Place the order")
    phone.to("my.porsche.com", "My vehicles", "Taycan", "My Connect services", "Intelligent Range Manager")
    assert "First link the car" in phone.tap("What to do").screen.text


def test_whoever_helps_depends_on_the_topic(phone):
    phone.to("my.porsche.com", "Contact", "Whom to ask?")
    assert phone.value("Cancelling") == "Porsche Customer Interaction Center"
    assert phone.value("Withdrawing") == "Porsche Connect support"
    assert phone.tap("Service appointment").value("Telephone")


def notice_passed(phone):
    """Let the yearly service of the car renew itself and its time of notice pass."""
    phone.to(*PRODUCTS, "Navigation Plus")
    phone.tap("Automatic renewal")
    contract = next(
        one
        for one in phone.world.contracts.values()
        if (one.sale.product, one.sale.payer) == ("navigation_plus", "claire")
    )
    phone.session.advance(contract.term.cancel_by - phone.session.moment.now + 1)
    return phone


def test_the_question_before_cancelling_too_late_names_the_cost_and_the_end(phone):
    notice_passed(phone).to(*PRODUCTS, "Navigation Plus").tap("Cancel the contract")
    assert phone.dialog.message == "contract_cancel_late_ask"
    asked = phone.dialog.text
    phone.yes()
    end = phone.value("After that").removeprefix("ends on ")
    assert f"ends on {end}" in asked
    assert "€" in asked
    assert "{" not in asked


def test_the_question_before_cancelling_names_the_end(phone):
    phone.to(*PRODUCTS, "Navigation Plus")
    end = phone.value("After that").removeprefix("ends on ")
    assert f"until {end}" in phone.tap("Cancel the contract").dialog.text


def test_when_my_porsche_does_not_answer_the_telephone_speaks_of_itself(phone):
    phone.session.ask(Actor(INSTRUCTOR), deed("arm_fault", item="mute", effect="timeout"))
    phone.to(*PRODUCTS, "Navigation Plus").tap("Automatic renewal")
    phone.session.advance(120_000)
    assert phone.dialog.message == "phone_no_answer"
    assert "restart" not in phone.dialog.text + phone.dialog.way_out


@pytest.mark.parametrize(
    ("days", "told"),
    [(1, "1 day"), (729, "729 days"), (731, "2 years"), (760, "2 years"), (1200, "3 years, 3 months")],
)
def test_how_long_is_left_is_told_in_days_or_in_years_and_months(phone, days, told):
    words = phone.session.phone_rules.words
    look = SimpleNamespace(now=0, zone="UTC", word=lambda one: words[f"portal.{one}"]["en"])
    assert days_left(look, (days + 1) * DAY_MS) == told
