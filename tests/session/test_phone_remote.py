"""Commands from the telephone to the car: the app asks, the car does it, and the app hears of it (F044)."""

import pytest
from hands import Hand
from session_states import linked

from pcm_sim.composition import open_session
from pcm_sim.domain.events import OrderProduct, SetIgnition, SetLocked, Tap

CLAIRE = ("claire.martin@example.org", "Lavande-26")
REMOTE = "settings/accounts/users/remote"


@pytest.fixture
def hand():
    """Give the owner's telephone, on the page of a linked car that is parked."""
    session = open_session("taycan-2022", language="en")
    linked(session)
    session.dispatch(OrderProduct("remote"))
    session.dispatch(SetIgnition(on=False))
    session.dispatch(SetIgnition(on=True))
    session.settle()
    session.dispatch(SetIgnition(on=False))
    session.dispatch(SetLocked(on=False))
    return Hand(session, "claire").sign_in(*CLAIRE).tap("bar/app", "vehicle")


def test_the_car_locks_when_the_app_asks(hand):
    hand.tap("lock")
    assert hand.value("last") == "Lock: Sent"
    hand.session.advance(60_000)
    assert hand.value("last") == "Lock: Done"
    assert hand.value("locked") == "Locked"
    assert hand.session.moment.car.locked


def test_unlocking_asks_for_the_security_code(hand):
    hand.tap("unlock_coded").fill(security_code="0000")
    assert hand.screen.form
    hand.fill(security_code="4826")
    assert hand.value("last") == "Unlock: Sent"


def test_whoever_asked_is_told_in_words(hand):
    hand.tap("climate_on")
    hand.session.advance(60_000)
    hand.tap("bar/home", "push").tap_first("received")
    assert "limati" in hand.screen.text
    assert "climate_on" not in hand.screen.text


def test_a_car_that_was_never_linked_takes_no_commands():
    hand = Hand(open_session("taycan-2022", language="en"), "claire").sign_in(*CLAIRE)
    hand.tap("bar/app", "vehicle", "flash")
    assert hand.screen.dialog
    assert hand.screen.dialog.message == "phone_remote_first"


def test_with_a_new_security_code_remote_access_is_allowed_in_the_car_again(hand):
    hand.tap("bar/portal", "profile", "login", "change_code")
    hand.fill(security_code="7391", security_code_again="7391")
    hand.tap("bar/app", "vehicle", "unlock_coded").fill(security_code="7391")
    assert hand.screen.form.trouble
    hand.back()
    assert any(one.endswith("/grant") for one in hand.targets)

    session = hand.session
    user = f"settings/accounts/users#{CLAIRE[0]}"
    for event in (
        SetIgnition(on=True),
        Tap("home/settings"),
        Tap("settings/accounts"),
        Tap(user),
        Tap(REMOTE),
    ):
        session.dispatch(event)
    session.settle()
    assert session.screen.notice.message == "remote_granted"
    hand.tap("bar/app", "vehicle")
    assert not any(one.endswith("/grant") for one in hand.targets)
    hand.tap("unlock_coded").fill(security_code="7391")
    assert hand.value("last") == "Unlock: Sent"
