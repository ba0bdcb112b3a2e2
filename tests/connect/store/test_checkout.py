"""From the basket to the order: the steps in their order, the express way, and every refusal."""

import pytest
from shopping import ADDRESS, AMEX, FREE, PRICE, PRIVATE, SHOPPER, START, VISA, basket, offer, wallet

from pcm_sim.connect.store.basket import (
    Basket,
    Step,
    put_in,
    refuse_offer,
    set_consent,
    set_renewal,
    set_terms,
    take_out,
)
from pcm_sim.connect.store.checkout import can_express, choose_card, express, go_back, go_on, place_order
from pcm_sim.connect.store.orders import OrderState
from pcm_sim.connect.store.wallet import Wallet
from pcm_sim.domain.requests import Denied

NOTHING = Wallet()
REVIEW = Step.REVIEW


def place(filled, pays, shopper=SHOPPER, now=START):
    """Order what is in a basket."""
    return place_order(filled, pays, shopper, "O-1", now)


def ready(*offers, **how):
    """Build a basket at its overview and the wallet that pays for it."""
    pays = wallet(VISA)
    return basket(*offers, step=REVIEW, card=pays.preselected.id, **how), pays


# --- filling ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "shopper", "refusal"),
    [
        ({}, {}, None),
        ({"markets_not": ("FR",)}, {}, "country_unsupported"),
        ({}, {"line": "718"}, "product_not_available"),
        ({"sold_until": START}, {}, "product_not_available"),
        ({"sold_until": START + 1}, {}, None),
        ({}, {"has": ("navigation_plus",)}, "already_active"),
    ],
)
def test_a_product_is_sold_for_a_car_a_market_and_a_day(changes, shopper, refusal):
    wanted, buyer = offer(**changes), SHOPPER._replace(**shopper)
    expected = Denied(refusal) if refusal else None
    assert refuse_offer(wanted, buyer, START) == expected
    put = put_in(Basket("anna", "VIN"), wanted, buyer, START)
    assert put == expected if refusal else put.items[0].offer == wanted


def test_a_product_is_in_the_basket_once():
    assert put_in(basket(FREE), FREE, SHOPPER, START) == Denied("already_in_basket")


def test_who_changes_the_basket_begins_anew():
    filled, _ = ready(offer(), PRIVATE)
    assert (take_out(filled, "remote").step, take_out(filled, "remote").card) == (Step.CART, "")
    assert put_in(filled, FREE, SHOPPER, START).step is Step.CART
    assert take_out(filled, "music") == filled


def test_renewal_and_consent_belong_to_one_product():
    filled = set_renewal(basket(offer(), PRIVATE, read=False), "remote", on=True)
    filled = set_consent(filled, "remote", on=True)
    assert [(one.auto_renew, one.consented) for one in filled.items] == [(False, False), (True, True)]
    assert filled.total_cents == 2 * PRICE


# --- step by step -----------------------------------------------------------------------------------


def test_address_card_and_overview_follow_the_basket():
    filled, pays, seen = basket(offer()), wallet(VISA, AMEX), []
    while filled.step is not REVIEW:
        filled = go_on(filled, pays, SHOPPER, START)
        seen.append(filled.step)
    assert seen == [Step.BILLING, Step.PAYMENT, REVIEW]
    assert filled.card == pays.preselected.id
    assert go_on(filled, pays, SHOPPER, START) == filled


def test_a_free_basket_asks_for_no_card():
    billing = go_on(basket(FREE), wallet(), SHOPPER, START)
    overview = go_on(billing, wallet(), SHOPPER, START)
    assert (overview.step, overview.card) == (REVIEW, "")
    assert go_back(overview).step is Step.BILLING
    assert place(overview, wallet()).order.card == ""


@pytest.mark.parametrize(
    ("step", "pays", "refusal"),
    [
        (Step.BILLING, wallet(VISA, address=None), "address_missing"),
        (Step.PAYMENT, wallet(), "no_card"),
    ],
)
def test_what_is_missing_stops_at_its_step(step, pays, refusal):
    assert go_on(basket(offer(), step=step), pays, SHOPPER, START) == Denied(refusal)


def test_an_empty_basket_goes_nowhere():
    for move in (go_on, express):
        assert move(basket(), wallet(VISA), SHOPPER, START) == Denied("basket_empty")
    assert place(basket(), wallet(VISA)) == Denied("basket_empty")
    assert not can_express(basket(), wallet(VISA))


@pytest.mark.parametrize(
    ("step", "before"),
    [
        (REVIEW, Step.PAYMENT),
        (Step.PAYMENT, Step.BILLING),
        (Step.BILLING, Step.CART),
        (Step.CART, Step.CART),
    ],
)
def test_one_can_go_back(step, before):
    assert go_back(basket(offer(), step=step)).step is before


# --- express ----------------------------------------------------------------------------------------


def test_express_goes_to_the_overview_with_the_last_card():
    pays = wallet(VISA, AMEX)
    assert can_express(basket(offer()), pays)
    overview = express(basket(offer()), pays, SHOPPER, START)
    assert (overview.step, overview.card) == (REVIEW, pays.preselected.id)
    assert not can_express(overview, pays)


@pytest.mark.parametrize(
    ("pays", "refusal"),
    [
        (NOTHING, "address_missing"),
        (wallet(VISA, address=None), "address_missing"),
        (wallet(), "no_card"),
    ],
)
def test_express_needs_address_and_card(pays, refusal):
    assert not can_express(basket(offer()), pays)
    assert express(basket(offer()), pays, SHOPPER, START) == Denied(refusal)


def test_express_with_free_services_needs_an_address_only():
    assert can_express(basket(FREE), wallet())
    assert express(basket(FREE), wallet(), SHOPPER, START).step is REVIEW


def test_another_card_may_be_chosen_before_the_order():
    pays = wallet(VISA, AMEX)
    overview = express(basket(offer()), pays, SHOPPER, START)
    other = choose_card(overview, pays, pays.cards[0].id)
    assert place(other, pays).order.card == pays.cards[0].id
    assert choose_card(overview, pays, "card-9") == Denied("no_card")


# --- ordering ---------------------------------------------------------------------------------------


def test_an_order_holds_what_was_agreed_and_leaves_an_empty_basket():
    filled, pays = ready(offer(), FREE)
    placed = place(set_renewal(filled, "navigation_plus", on=True), pays)
    order = placed.order
    assert (order.id, order.account, order.vin) == ("O-1", "anna", filled.vin)
    assert (order.total_cents, order.card, order.placed_at) == (PRICE, filled.card, START)
    assert order.state is OrderState.PLACED
    assert [(one.product, one.price_cents, one.auto_renew) for one in order.lines] == [
        ("navigation_plus", PRICE, True),
        ("weather", 0, False),
    ]
    assert placed.basket == Basket("anna", filled.vin)


@pytest.mark.parametrize("step", [one for one in Step if one is not REVIEW])
def test_nothing_is_ordered_before_its_overview(step):
    filled, pays = ready(offer())
    early = basket(offer(), step=step, card=filled.card)
    assert place(early, pays) == Denied("order_not_reviewed")


def test_what_became_unavailable_meanwhile_is_not_ordered():
    filled, pays = ready(offer())
    assert place(filled, pays, SHOPPER._replace(has=("navigation_plus",))) == Denied("already_active")
    assert place(filled, pays, SHOPPER._replace(market="XX", line="718")) == Denied("product_not_available")


def test_address_and_card_are_looked_at_once_more():
    filled, pays = ready(offer())
    assert place(filled, wallet(VISA, address=None)) == Denied("address_missing")
    assert place(filled, Wallet(address=ADDRESS)) == Denied("no_card")
    assert place(filled, pays, SHOPPER._replace(brands=("amex",))) == Denied("brand_not_accepted")


def test_terms_come_before_consent():
    filled, pays = ready(PRIVATE, read=False)
    assert place(filled, pays) == Denied("terms_not_accepted")
    filled = set_terms(filled, on=True)
    assert place(filled, pays) == Denied("consent_needed")
    assert place(set_consent(filled, "remote", on=True), pays).order.lines


def test_a_product_without_personal_data_needs_no_consent():
    filled, pays = ready(offer(), read=False)
    assert place(set_terms(filled, on=True), pays).order.lines


def test_a_product_is_sold_for_the_lines_and_years_that_have_it():
    young = offer(lines=("taycan",), from_year=2020)
    assert isinstance(put_in(basket(), young, SHOPPER, START), Basket)
    for other in (SHOPPER._replace(year=2019), SHOPPER._replace(line="718")):
        assert put_in(basket(), young, other, START) == Denied("product_not_available")
