"""Linking from the car's side: what is sent, the wait and its ends, and what each answer does."""

import pytest
from worlds import (
    ACCOUNT,
    DATA_OFF,
    ID_CAR,
    PAIR,
    REMEMBER,
    SIGN_IN,
    VIN,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_unit,
    build_vehicle,
)

from pcm_sim.domain.effects import Dropped
from pcm_sim.domain.events import (
    Answer,
    Back,
    Confirm,
    DriveTo,
    Erase,
    InsertCard,
    SetIgnition,
    SetPrivateMode,
    TypeText,
)
from pcm_sim.domain.requests import Denied, Farewell, Resume, Roster, Sync, Unlink, Welcome
from pcm_sim.domain.screen import PageKind
from pcm_sim.domain.unit import User

ANNA = User("anna@example.test", "Anna Example")
WELCOME = Welcome("anna@example.test", "Anna Example")
ROSTER = Roster(((ANNA.email, ANNA.name),))
NOBODY = Roster(())
CODE = "12345678"
SIGNED = ("anna@example.test", "secret", "1234")


def wait_for_code(**car):
    """Send a pairing code and wait for the answer."""
    return Seat(car=build_car(**car)).go_to(PAIR).enter(CODE)


def wait_for_sign_in():
    """Send a Porsche ID and wait for the answer."""
    return Seat(build_rules(build_vehicle(**ID_CAR))).go_to(SIGN_IN).enter(*SIGNED)


def drive_linked(*, logged_in=True, **car):
    """Sit in a car that is linked."""
    user = User(ANNA.email, ANNA.name, logged_in=logged_in)
    return Seat(car=build_car(**car), unit=build_unit(users=(user,)))


def texts(seat):
    """Give what is typed into the open form."""
    return [field.text for field in seat.unit.form.fields]


# --- why nothing is sent ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("car", "unit", "reason"),
    [
        ({"private_mode": True}, {}, "private_mode"),
        ({"market": "PL", "country": "PL"}, {}, "no_sim"),
        ({"card": build_card()}, {}, "sim_pin"),
        ({"card": build_card(pin_tries=0)}, {}, "sim_puk"),
        ({"card": build_card(pin_tries=0, puk_tries=0)}, {}, "sim_dead"),
        ({}, {"data": False}, "data_off"),
        ({"country": "CH"}, {}, "roaming_off"),
        ({"bars": 0}, {}, "no_signal"),
    ],
)
def test_while_offline_nothing_is_sent_and_the_form_stays_with_the_reason(car, unit, reason):
    seat = Seat(car=build_car(**car), unit=build_unit(**unit)).go_to(PAIR).enter(CODE)
    assert (seat.asked, seat.unit.pending) == ((), None)
    assert seat.refused == (f"offline_{reason}",)
    assert seat.dialog == f"offline_{reason}"
    assert texts(seat.tap("dialog/yes")) == [CODE]


@pytest.mark.parametrize("action", ["log_in", "unlink"])
def test_while_offline_no_action_of_the_account_is_sent(action):
    seat = drive_linked(logged_in=action != "log_in", bars=0).go_to(f"{ACCOUNT}/{action}").tap("dialog/yes")
    assert (seat.asked, seat.unit.user is None) == ((), False)


# --- the wait ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("wait", [wait_for_code, wait_for_sign_in])
def test_a_request_is_waited_for_on_a_page_that_can_be_cancelled(wait):
    seat = wait()
    assert len(seat.asked) == 1
    targets = [one for one in seat.screen.targets if not one.startswith("status/")]
    assert (seat.screen.kind, seat.screen.node, targets) == (PageKind.WAIT, "wait", ["wait/cancel", "back"])
    assert seat.screen.can_go_back


@pytest.mark.parametrize("event", [TypeText("1"), Erase(), Confirm()])
def test_nothing_can_be_typed_or_touched_while_waiting(event):
    seat = wait_for_code()
    before = seat.cabin
    assert seat.do(event).tap("form/confirm", "pad/1", "set", PAIR, "nonsense").cabin == before


CANCELS = {
    "target": lambda seat: seat.tap("wait/cancel"),
    "back": lambda seat: seat.do(Back()),
    "key": lambda seat: seat.press("BACK"),
    "back_target": lambda seat: seat.tap("back"),
}


@pytest.mark.parametrize("how", CANCELS)
def test_cancelling_opens_the_form_again_as_it_was(how):
    seat = CANCELS[how](wait_for_sign_in())
    assert (seat.unit.pending, texts(seat), seat.notice) == (None, list(SIGNED), "cancelled")
    assert seat.effects[-1] == Dropped(1)


@pytest.mark.parametrize("how", CANCELS)
@pytest.mark.parametrize("reply", [WELCOME, Farewell(), Denied("pairing_code_wrong", (("n", 4),))])
def test_an_answer_after_cancelling_is_inert(how, reply):
    seat = CANCELS[how](wait_for_code())
    before = seat.cabin
    assert seat.answer(reply, 1).cabin == before
    assert seat.effects == ()


def test_the_key_of_an_area_drops_the_wait_and_the_form():
    seat = wait_for_code().press("PHONE")
    assert (seat.unit.pending, seat.unit.form, seat.unit.node) == (None, None, "phone")
    assert Dropped(1) in seat.effects
    assert seat.answer(WELCOME, 1).unit.user is None


def test_when_nobody_answers_the_unit_says_so_and_the_form_is_as_it_was():
    seat = wait_for_sign_in().expire()
    assert (seat.unit.pending, seat.dialog, seat.refused) == (None, "cloud_timeout", ("cloud_timeout",))
    assert texts(seat) == list(SIGNED)
    before = seat.cabin
    assert seat.answer(WELCOME, 1).cabin == before


def test_the_end_of_an_older_wait_does_not_end_a_newer_one():
    seat = wait_for_code().tap("wait/cancel").do(Confirm())
    assert seat.unit.pending.request == 2
    before = seat.cabin
    assert seat.expire(1).answer(WELCOME, 1).cabin == before
    assert seat.answer(WELCOME, 2).unit.user == ANNA


def test_switching_the_car_off_ends_the_wait():
    seat = wait_for_code().do(SetIgnition(on=False))
    assert (seat.unit.pending, seat.unit.form) == (None, None)
    assert Dropped(1) in seat.effects
    seat.answer(WELCOME, 1).expire(1)
    assert (seat.unit.user, seat.unit.dialog) == (None, None)
    seat.do(SetIgnition(on=True)).answer(WELCOME, 1)
    assert seat.unit.user is None


@pytest.mark.parametrize(
    "cut", [SetPrivateMode(on=True), DriveTo("CH"), InsertCard("own")], ids=["private", "abroad", "card"]
)
def test_an_answer_that_cannot_get_through_is_inert_and_the_wait_runs_out(cut):
    seat = Seat(car=build_car(others=(build_card(asks_pin=False, home="PL"),))).go_to(PAIR).enter(CODE)
    seat.do(cut).answer(WELCOME)
    assert seat.unit.user is None
    assert seat.unit.pending
    assert seat.expire().dialog == "cloud_timeout"


def test_a_card_that_asks_for_its_pin_ends_the_wait():
    """It goes before the SIM that the request went out by, so no answer can get through any more."""
    seat = Seat(car=build_car(others=(build_card(),))).go_to(PAIR).enter(CODE).do(InsertCard("own"))
    assert (seat.unit.pending, seat.screen.node) == (None, "form:sim_pin")
    assert Dropped(1) in seat.effects


# --- what comes back --------------------------------------------------------------------------------


@pytest.mark.parametrize("wait", [wait_for_code, wait_for_sign_in])
def test_a_welcome_links_the_porsche_id(wait):
    seat = wait().answer(WELCOME)
    assert (seat.unit.user, seat.unit.pending, seat.unit.form) == (ANNA, None, None)
    assert (seat.screen.status.user, seat.notice) == ("AE", "linked")
    assert seat.changed == {"unit.user": "in"}


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Anna Example", "AE"), ("Anna", "A"), ("Anna Maria de Vries", "AV"), ("élodie roux", "ÉR"), ("", "")],
)
def test_the_header_shows_the_first_letters(name, initials):
    assert wait_for_code().answer(Welcome("a@b.test", name)).screen.status.user == initials


def test_a_refused_code_is_asked_for_again_with_the_reason():
    seat = wait_for_code().answer(Denied("pairing_code_wrong", (("n", 4),)))
    assert (texts(seat), seat.trouble, seat.refused) == ([""], "pairing_code_wrong", ("pairing_code_wrong",))
    assert seat.screen.form.trouble == "pairing_code_wrong en way out of pairing_code_wrong en"


def test_a_refused_sign_in_keeps_the_e_mail_and_no_secret():
    seat = wait_for_sign_in().answer(Denied("password_wrong", (("n", 2),)))
    assert (texts(seat), seat.unit.form.active) == ([SIGNED[0], "", ""], 1)


# --- logging out, logging in, unlinking -------------------------------------------------------------


def test_logging_out_keeps_the_link():
    seat = drive_linked().go_to(f"{ACCOUNT}/log_out")
    assert (seat.unit.user, seat.screen.status.user) == (User(ANNA.email, ANNA.name, logged_in=False), "")
    assert (seat.notice, seat.changed) == ("logged_out", {"unit.user": "out"})


def test_logging_in_again_asks_for_nothing_that_was_typed_before():
    seat = drive_linked(logged_in=False).go_to(f"{ACCOUNT}/log_in")
    assert seat.asked == (Resume(ANNA.email),)
    assert seat.answer(WELCOME).unit.user == ANNA


def test_a_refused_action_is_told_over_the_page():
    seat = drive_linked(logged_in=False).go_to(f"{ACCOUNT}/log_in").answer(Denied("link_gone"))
    assert (seat.unit.form, seat.dialog) == (None, "link_gone")


def test_unlinking_asks_first_and_then_the_cloud():
    seat = drive_linked().go_to(f"{ACCOUNT}/unlink")
    assert (seat.asked, seat.unit.user) == ((), ANNA)
    assert seat.tap("dialog/yes").asked == (Unlink(ANNA.email),)
    assert seat.unit.user == ANNA
    seat.answer(Farewell(ANNA.email))
    assert (seat.unit.user, seat.notice, seat.changed) == (None, "unlinked", {"unit.user": "none"})


# --- the unit and the cloud agree again -------------------------------------------------------------


def test_after_a_start_the_unit_asks_who_is_linked():
    assert Seat().do(SetIgnition(on=False), SetIgnition(on=True)).asked == (Sync(),)


def test_the_question_waits_until_the_cloud_can_be_reached():
    seat = Seat(car=build_car(private_mode=True)).do(SetIgnition(on=False), SetIgnition(on=True))
    assert (seat.asked, seat.unit.owes) == ((), "sync")
    assert seat.do(SetPrivateMode(on=False)).asked == (Sync(),)
    assert seat.unit.owes == ""


def start_and_ask(**state):
    """Start a car and let it ask the cloud who is linked."""
    return Seat(unit=build_unit(**state)).do(SetIgnition(on=False), SetIgnition(on=True))


@pytest.mark.parametrize(
    ("user", "reply", "after", "notice"),
    [
        (None, ROSTER, ANNA, "linked"),
        (None, NOBODY, None, ""),
        (None, Denied("vin_unknown"), None, ""),
        (ANNA, ROSTER, ANNA, ""),
        (ANNA, NOBODY, None, "unlinked"),
        (ANNA, Roster((("bert@example.test", "Bert"),)), User("bert@example.test", "Bert"), "linked"),
        (ANNA, Denied("vin_unknown"), ANNA, ""),
    ],
)
def test_the_answer_is_a_word_only_where_it_is_news(user, reply, after, notice):
    seat = start_and_ask(users=(user,) if user else ())
    seat.answer(reply, seat.unit.background)
    assert (seat.unit.user, seat.notice, seat.unit.background) == (after, notice, None)


def test_somebody_who_logged_out_stays_so_over_a_start():
    out = User(ANNA.email, ANNA.name, logged_in=False)
    seat = start_and_ask(users=(out,))
    assert seat.answer(ROSTER, seat.unit.background).unit.user == out


def test_nobody_waits_for_the_answer_and_it_disturbs_nothing():
    seat = start_and_ask().go_to(PAIR).type("1234")
    assert seat.screen.kind is PageKind.FORM
    seat.answer(NOBODY, seat.unit.background)
    assert texts(seat) == ["1234"]


def test_an_answer_that_cannot_get_through_is_asked_for_again():
    seat = start_and_ask()
    request = seat.unit.background
    seat.do(SetPrivateMode(on=True)).answer(ROSTER, request)
    assert (seat.unit.user, seat.unit.background) == (None, None)
    assert seat.do(SetPrivateMode(on=False)).asked == (Sync(),)


def test_a_question_in_the_background_that_nobody_answers_is_given_up_silently():
    seat = start_and_ask()
    request = seat.unit.background
    seat.expire(request)
    assert (seat.unit.background, seat.unit.dialog, seat.asked) == (None, None, ())
    before = seat.cabin
    assert seat.answer(ROSTER, request).cabin == before


def test_switching_the_car_off_ends_a_question_in_the_background():
    seat = start_and_ask().do(SetIgnition(on=False))
    assert (seat.unit.background, seat.unit.owes) == (None, "sync")
    seat.do(SetIgnition(on=True)).answer(ROSTER, 1)
    assert (seat.unit.user, seat.unit.background) == (None, 2)


def test_no_two_requests_have_the_same_id():
    seat = start_and_ask()
    ids = [seat.unit.background]
    for _ in range(3):
        seat.go_to(PAIR).enter(CODE)
        ids.append(seat.unit.pending.request)
        seat.do(SetIgnition(on=False), SetIgnition(on=True))
        ids.append(seat.unit.background)
    assert ids == sorted(set(ids))


def test_older_news_does_not_undo_a_link():
    """The question of the start is answered late, after the person linked the car."""
    seat = start_and_ask()
    old = seat.unit.background
    seat.go_to(PAIR).enter(CODE).answer(WELCOME).answer(NOBODY, old)
    assert seat.unit.user == ANNA


def test_older_news_does_not_undo_an_unlinking():
    seat = start_and_ask(users=(ANNA,))
    old = seat.unit.background
    seat.go_to(f"{ACCOUNT}/unlink").tap("dialog/yes").answer(Farewell(ANNA.email)).answer(ROSTER, old)
    assert seat.unit.user is None


def test_an_answer_that_nobody_ever_asked_for_is_inert():
    seat = Seat()
    before = seat.cabin
    assert seat.do(Answer(7, WELCOME), Answer(0, Farewell())).cabin == before


def test_remembering_a_pin_does_not_disturb_a_link():
    seat = (
        Seat(car=build_car(card=build_card()), unit=build_unit(users=(ANNA,))).go_to(REMEMBER).enter("4711")
    )
    assert seat.unit.user == ANNA


def test_switching_data_off_keeps_the_link_and_says_why_there_are_no_services():
    seat = drive_linked().go_to(DATA_OFF)
    assert (seat.unit.user, seat.car.vin) == (ANNA, VIN)
    assert seat.screen.status.why_offline == "offline_data_off en"


def test_the_secrets_are_in_no_repr():
    for seat in (wait_for_sign_in(), wait_for_sign_in().tap("wait/cancel")):
        shown = f"{seat.cabin!r} {seat.effects!r}"
        assert "secret" not in shown
        assert "1234" not in shown
    assert CODE not in repr(wait_for_code().effects)
    assert "secret" not in repr(TypeText("secret"))
