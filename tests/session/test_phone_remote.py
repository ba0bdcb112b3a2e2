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


def fail_by_ignition(hand):
    hand.session.dispatch(SetIgnition(on=True))
    hand.tap("lock")
    hand.session.advance(60_000)


def test_a_command_that_failed_says_why_and_what_to_do(hand):
    fail_by_ignition(hand)
    assert hand.value("last") == "Lock: Not carried out"
    hand.tap("last_failed")
    assert "switched on" in hand.screen.text
    assert "Switch it off" in hand.screen.text


def test_the_push_of_a_command_that_failed_says_that_it_was_not_carried_out(hand):
    fail_by_ignition(hand)
    hand.tap("bar/home", "push").tap_first("received")
    assert "commande non exécutée" in hand.screen.title
    assert "Arrêtez-le" in hand.screen.text


def test_a_command_that_was_done_has_nothing_to_explain(hand):
    hand.tap("lock")
    hand.session.advance(60_000)
    assert not any(one.endswith("/last_failed") for one in hand.targets)


def test_french_sets_a_blank_before_the_colon(hand):
    hand.tap("lock").speak("fr")
    assert hand.value("last") == "Verrouillage\N{NO-BREAK SPACE}: Envoyée"
