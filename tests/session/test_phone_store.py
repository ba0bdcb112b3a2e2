"""The Connect Store on the telephone: from the car to the order, and what a purchase is refused for."""

import pytest
from phone_walks import Phone

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed

VOICE = ("Connect Store", "Taycan", "Online voice control")


@pytest.fixture
def phone():
    return Phone()


def with_voice(phone):
    """Put a paid service into the basket and go there."""
    return phone.to(*VOICE, "Add to basket", "Basket")


def to_review(phone):
    """Go through address and payment to the review."""
    return phone.tap("To the billing address", "To the payment", "Review the order")


def test_a_purchase_goes_by_address_payment_and_review(phone):
    with_voice(phone)
    assert phone.value("Total") == "€\N{NO-BREAK SPACE}49.00"
    steps = [phone.screen.text]
    for label in ("To the billing address", "To the payment", "Review the order"):
        phone.tap(label)
        steps.append(phone.screen.text)
    assert steps == [
        "Basket",
        *(f"Step {at} of 3: {what}" for at, what in enumerate(("billing address", "payment", "review"), 1)),
    ]
    phone.tap("I accept", "I agree", "Place the order")
    assert phone.screen.node.startswith("payment/past/orders#")
    assert phone.value("State") == "confirmed"
    assert phone.value("Card") == "VISA •••• 0026"


def test_what_is_ordered_is_among_my_products_and_has_an_invoice(phone):
    to_review(with_voice(phone)).tap("I accept", "I agree", "Place the order")
    phone.to("my.porsche.com", "My products")
    assert phone.value("Online voice control").startswith("ready, waits for a start online")
    phone.to("my.porsche.com", "Payment & orders", "Invoices")
    assert [row.value for row in phone.screen.rows] == ["€\N{NO-BREAK SPACE}49.00"]


def test_express_goes_straight_to_the_review(phone):
    with_voice(phone).tap("Express checkout")
    assert phone.screen.text == "Step 3 of 3: review"


def test_express_is_not_offered_to_whoever_has_no_card_stored():
    phone = Phone("emma")
    assert not phone.to("Connect Store", "Basket").has("Express checkout")


@pytest.mark.parametrize(
    ("ticked", "refused"),
    [((), "terms_not_accepted"), (("I accept",), "consent_needed")],
)
def test_an_order_needs_terms_and_consent(phone, ticked, refused):
    to_review(with_voice(phone)).tap(*ticked, "Place the order")
    assert phone.dialog.message == refused


def test_a_free_service_asks_for_no_card(phone):
    phone.to("Connect Store", "Taycan", "Safety", "Add to basket", "Basket", "To the billing address")
    phone.tap("Review the order")
    assert phone.value("Total") == "free"
    assert not phone.has("Card")
    assert not phone.has("Change the card")


def test_a_card_is_added_and_preselected_in_the_review(phone):
    to_review(with_voice(phone)).tap("Change the card", "Add a card")
    phone.fill(card_number="5555 5555 5555 4444", expiry="12/29").back()
    assert phone.value("Card") == "Mastercard •••• 4444"


def test_the_payment_step_shows_the_card_that_is_preselected(phone):
    with_voice(phone).tap("To the billing address", "To the payment")
    assert phone.screen.text == "Step 2 of 3: payment"
    assert phone.value("Card") == "VISA •••• 0026"


def test_another_card_is_chosen_before_the_order(phone):
    phone.to("my.porsche.com", "Payment & orders", "Add a card")
    phone.fill(card_number="5555 5555 5555 4444", expiry="12/29")
    to_review(with_voice(phone))
    assert phone.value("Card") == "Mastercard •••• 4444"
    phone.tap("Change the card", "VISA")
    assert phone.value("Card") == "VISA •••• 0026"


def test_the_last_card_stays(phone):
    phone.to("my.porsche.com", "Payment & orders", "VISA", "Remove the card").yes()
    assert phone.dialog.message == "card_needed"
    assert len(phone.world.wallet("claire").cards) == 1


def test_a_card_of_ones_own_is_refused_and_not_kept(phone):
    phone.to("my.porsche.com", "Payment & orders", "Add a card")
    phone.fill(card_number="4539 1488 0343 6467", expiry="12/29")
    assert phone.trouble
    assert "4539148803436467" not in repr(phone.world)


def test_what_the_car_has_is_not_sold_again(phone):
    phone.to("Connect Store", "Taycan")
    assert phone.value("Navigation Plus") == "in the car"
    assert not phone.tap("Navigation Plus").has("Add to basket")


def test_a_product_taken_out_leaves_an_empty_basket(phone):
    with_voice(phone).tap("Online voice control", "Take out of the basket")
    assert phone.labels == ["The basket is empty."]


@pytest.mark.parametrize("page", [("Connect Store",), VOICE, ("Connect Store", "Basket")])
def test_every_page_of_the_store_says_what_one_may_pay_with(phone, page):
    phone.to(*page)
    assert phone.screen.foot[0].text == "Payment methods: Apple Pay · PayPal · VISA · MASTER"
    assert "Terms of sale and terms of use" in [line.text for line in phone.screen.foot]


def test_consent_is_given_for_all_that_asks_for_it_wherever_one_comes_from(phone):
    phone.to(*VOICE, "Add to basket")
    phone.to("Connect Store", "Taycan", "Intelligent Range Manager", "Add to basket", "Basket")
    phone.tap("Express checkout", "I agree")
    assert phone.row("I agree").checked


def bank_says(phone, answer):
    """Let the bank say no to every charge, or wait for the holder."""
    phone.session.ask(Actor(INSTRUCTOR), deed("arm_fault", item="bank", effect="card", answer=answer))
    return phone


def test_a_payment_that_the_bank_wants_confirmed_is_told_as_that_and_can_be_confirmed(phone):
    to_review(with_voice(bank_says(phone, "confirm"))).tap("I accept", "I agree", "Place the order")
    assert "waits for your confirmation" in phone.screen.notice.text
    assert phone.value("State") == "payment to be confirmed"
    phone.tap("I have confirmed it at my bank")
    assert phone.value("State") == "confirmed"
    assert not phone.has("I have confirmed it at my bank")


def test_the_card_of_a_refused_order_is_changed_on_its_page(phone):
    to_review(with_voice(bank_says(phone, "declined"))).tap("I accept", "I agree", "Place the order")
    page = phone.screen.node
    phone.tap("Change the card", "Add a card").fill(card_number="5555 5555 5555 4444", expiry="12/29")
    phone.session.ask(Actor(INSTRUCTOR), deed("repair_all_faults"))
    while phone.screen.node != page:
        phone.back()
    phone.tap("Pay again")
    assert (phone.value("State"), phone.value("Card")) == ("confirmed", "Mastercard •••• 4444")
    assert not phone.has("Change the card")
