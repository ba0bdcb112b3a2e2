"""Magic values go wrong by themselves, and only where they were asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import MINUTE, START, VIN

from pcm_sim.connect.post.outbox import Draft, Outbox, Recipient, send
from pcm_sim.connect.trouble.effects import CardAnswer, Delivery, FunctionFails
from pcm_sim.connect.trouble.magic import Magic, card_effects, mail_effects, mobile_effects, vin_effects
from pcm_sim.domain.requests import Denied

OFF, ON = Magic(), Magic(on=True)
LOCKED = Denied("pairing_locked", (("min", 15),))


def vin_ending(end):
    """Give a VIN with an end."""
    return VIN[:-2] + end


@pytest.mark.parametrize(
    ("last_four", "effects"),
    [
        ("0002", (CardAnswer("declined"),)),
        ("0069", (CardAnswer("expired"),)),
        ("3220", (CardAnswer("confirm"),)),
        ("4242", ()),
        ("", ()),
    ],
)
def test_a_card_goes_wrong_by_its_last_four(last_four, effects):
    assert card_effects(ON, last_four) == effects
    assert card_effects(OFF, last_four) == ()


@pytest.mark.parametrize(
    ("address", "effects"),
    [
        ("anna+spam@example.test", (Delivery("mail", "spam"),)),
        ("Anna+BOUNCE@Example.test", (Delivery("mail", "bounced"),)),
        ("anna+slow@example.test", (Delivery("mail", "late", 5 * MINUTE),)),
        ("anna+x+spam@example.test", (Delivery("mail", "spam"),)),
        ("anna@example.test", ()),
        ("spam@example.test", ()),
        ("spam@a+b.test", ()),
        ("anna+spammer@example.test", ()),
        ("+spam", ()),
        ("", ()),
    ],
)
def test_a_mail_goes_wrong_by_its_address(address, effects):
    assert mail_effects(ON, address) == effects
    assert mail_effects(OFF, address) == ()


@pytest.mark.parametrize(
    ("number", "effects"),
    [
        ("+49 170 0000100", (Delivery("sms", "lost"),)),
        ("+49 170 00001-01", (Delivery("sms", "late", 5 * MINUTE),)),
        ("+49 170 0000 1 0 2", (Delivery("sms", "twice", 20_000),)),
        ("+49 170 0000103", ()),
        ("", ()),
    ],
)
def test_a_text_message_goes_wrong_by_its_number(number, effects):
    assert mobile_effects(ON, number) == effects
    assert mobile_effects(OFF, number) == ()


@pytest.mark.parametrize(
    ("end", "operation", "effects"),
    [
        ("E1", "activate", (FunctionFails(4),)),
        ("E2", "flash", (Denied("vehicle_offline"),)),
        ("e2", "flash", (Denied("vehicle_offline"),)),
        ("E2", "order", ()),
        ("E3", "pair", (LOCKED,)),
        ("E3", "signin", ()),
        ("E4", "pair", ()),
    ],
)
def test_a_car_goes_wrong_by_the_end_of_its_vin(end, operation, effects):
    assert vin_effects(ON, vin_ending(end), operation) == effects
    assert vin_effects(OFF, vin_ending(end), operation) == ()


def test_the_figures_are_those_that_were_asked_for():
    own = Magic(on=True, late_ms=1, twice_ms=2, failing_minute=3, locked_minutes=9, reaching=("honk",))
    assert mobile_effects(own, "01") == (Delivery("sms", "late", 1),)
    assert mobile_effects(own, "02") == (Delivery("sms", "twice", 2),)
    assert vin_effects(own, vin_ending("E1"), "") == (FunctionFails(3),)
    assert vin_effects(own, vin_ending("E3"), "pair") == (Denied("pairing_locked", (("min", 9),)),)
    assert vin_effects(own, vin_ending("E2"), "honk") == (Denied("vehicle_offline"),)


def test_a_magic_address_sends_its_mail_to_spam():
    address = "anna+spam@example.test"
    draft = Draft("mail", "connect", Recipient("anna", address), "fr", "invitation")
    outbox = send(Outbox(), draft, START, mail_effects(ON, address))
    assert outbox.message(0).folder == "spam"


@given(st.text(max_size=20), st.sampled_from(("pair", "flash", "order")))
def test_nothing_that_a_person_types_goes_wrong_unasked(typed, operation):
    asked = (card_effects, mail_effects, mobile_effects)
    assert not any(one(OFF, typed) for one in asked)
    assert vin_effects(OFF, typed, operation) == ()
    for one in asked:
        one(ON, typed)
    vin_effects(ON, typed, operation)
