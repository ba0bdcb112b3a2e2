"""Cards and billing address of an account: only test cards come in, and no number is kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shopping import ADDRESS, AMEX, BRANDS, MASTERCARD, START, VISA, ZONE, store, wallet

from pcm_sim.connect.clock.calendar import day_end
from pcm_sim.connect.store.wallet import (
    TEST_NUMBERS,
    TypedCard,
    Wallet,
    brand_of,
    good_until,
    refuse_card,
    remove_card,
    set_address,
)
from pcm_sim.domain.requests import Denied

# --- storing ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "brand", "last4"),
    [
        (VISA, "visa", "4242"),
        ("4242 4242 4242 4242", "visa", "4242"),
        ("4242-4242-4242-4242", "visa", "4242"),
        (MASTERCARD, "mastercard", "4444"),
        ("2223003122003222", "mastercard", "3222"),
        (AMEX, "amex", "0005"),
        ("4000000000000002", "visa", "0002"),
        ("4000000000000069", "visa", "0069"),
        ("4000000000003220", "visa", "3220"),
    ],
)
def test_a_stored_card_keeps_its_brand_and_last_four(number, brand, last4):
    kept = store(Wallet(), number).preselected
    assert (kept.brand, kept.last4, kept.expiry) == (brand, last4, "12/28")


@pytest.mark.parametrize("number", sorted(TEST_NUMBERS))
def test_no_number_is_kept_or_written_anywhere(number):
    assert number not in repr(store(Wallet(), number))
    assert number not in repr(TypedCard(number, "12/28"))


@pytest.mark.parametrize(
    ("number", "expiry", "refusal"),
    [
        ("", "12/28", "card_number_bad"),
        ("4242", "12/28", "card_number_bad"),
        ("4242424242424243", "12/28", "card_number_bad"),
        ("424242424242424x", "12/28", "card_number_bad"),
        ("٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢", "12/28", "card_number_bad"),
        ("4000000000000010", "12/28", "card_not_test"),
        ("6011111111111117", "12/28", "brand_not_accepted"),
        (VISA, "", "card_expiry_bad"),
        (VISA, "13/28", "card_expiry_bad"),
        (VISA, "00/28", "card_expiry_bad"),
        (VISA, "1/28", "card_expiry_bad"),
        (VISA, "12/2028", "card_expiry_bad"),
        (VISA, "12/25", "card_expired"),
    ],
)
def test_a_card_that_is_no_good_is_not_stored(number, expiry, refusal):
    assert store(Wallet(), number, expiry) == Denied(refusal)


def test_a_market_takes_the_brands_that_it_names():
    assert store(Wallet(), AMEX, brands=("visa", "mastercard")) == Denied("brand_not_accepted")


@given(st.from_regex(r"[0-9]{13,19}", fullmatch=True))
def test_no_other_number_than_a_test_number_is_stored(number):
    assert isinstance(store(Wallet(), number), Denied) or number in TEST_NUMBERS


@pytest.mark.parametrize(
    ("start", "brand"),
    [
        ("4", "visa"),
        ("50", ""),
        ("51", "mastercard"),
        ("55", "mastercard"),
        ("56", ""),
        ("2220", ""),
        ("2221", "mastercard"),
        ("2299", "mastercard"),
        ("2500", "mastercard"),
        ("2699", "mastercard"),
        ("2719", "mastercard"),
        ("2720", "mastercard"),
        ("2721", ""),
        ("34", "amex"),
        ("37", "amex"),
        ("36", ""),
    ],
)
def test_the_first_digits_tell_the_brand(start, brand):
    assert brand_of(start.ljust(16, "0")) == brand


# --- choosing and removing --------------------------------------------------------------------------


def test_the_card_that_was_stored_last_is_preselected():
    assert wallet(VISA, AMEX).preselected.brand == "amex"
    assert wallet(VISA, AMEX, VISA).preselected.brand == "visa"
    assert Wallet().preselected is None


def test_a_card_stored_again_is_there_once():
    again = wallet(VISA, AMEX, VISA)
    assert [one.brand for one in again.cards] == ["amex", "visa"]
    assert len({one.id for one in again.cards}) == 2


def test_a_card_is_removed_but_not_the_last():
    two = wallet(VISA, AMEX)
    one = remove_card(two, two.preselected.id)
    assert one.preselected.brand == "visa"
    assert remove_card(one, one.preselected.id) == Denied("card_needed")
    assert remove_card(one, "card-9") == Denied("no_card")


# --- using ------------------------------------------------------------------------------------------


def test_a_card_is_good_until_its_month_is_over_where_its_holder_lives():
    card = wallet(VISA).preselected
    end = day_end(date(2028, 12, 31), ZONE)
    assert good_until(card, ZONE) == end
    assert refuse_card(wallet(VISA), card.id, BRANDS, end - 1, ZONE) is None
    assert refuse_card(wallet(VISA), card.id, BRANDS, end, ZONE) == Denied("card_expired")


def test_a_card_is_refused_where_it_is_missing_or_not_taken():
    mine = wallet(AMEX)
    assert refuse_card(mine, "", BRANDS, START, ZONE) == Denied("no_card")
    assert refuse_card(mine, mine.preselected.id, ("visa",), START, ZONE) == Denied("brand_not_accepted")


# --- the address ------------------------------------------------------------------------------------


def test_an_address_is_kept_without_stray_blanks():
    kept = set_address(Wallet(), ADDRESS._replace(city="  Saint   Exemple "))
    assert kept.address == ADDRESS._replace(city="Saint Exemple")


@pytest.mark.parametrize("part", ADDRESS._fields)
def test_an_address_needs_all_its_parts(part):
    assert set_address(Wallet(), ADDRESS._replace(**{part: " "})) == Denied("address_incomplete")
