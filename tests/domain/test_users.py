"""Several Porsche IDs in one car: signing in, switching, logging out, removing one, and forgetting all."""

from dataclasses import replace

import pytest
from areas import DAY, JOINED, PAIRED, PHONES, sit
from worlds import DEAD_SPOT, ID_CAR, PASSWORD, SECURITY_CODE, START, build_card

from pcm_sim.domain.areas import Areas, Grant, Installation, Media, Telephony
from pcm_sim.domain.events import PlugPhone, SetIgnition
from pcm_sim.domain.requests import Denied, Farewell, Resume, Roster, SignIn, Unlink, Welcome
from pcm_sim.domain.unit import User

ANNA = User("anna@example.test", "Anna Example")
BERT = User("bert@example.test", "Bert Example", logged_in=False)
CARL = Welcome("carl@example.test", "Carl Example")
ALL = "users/all"
GRANTS = (Grant("traffic", START + DAY), Grant("lanes", None, "ready"))


def row(user):
    """Give the target of a user in the list."""
    return f"{ALL}#{user.email}"


def share(*users, **state):
    """Sit in a car that several people are linked to."""
    return sit(equipment=ID_CAR, unit={"users": users or (ANNA, BERT), "grants": GRANTS}, **state)


def people(seat):
    """Give who is linked, with who is logged in."""
    return {user.email.partition("@")[0]: user.logged_in for user in seat.unit.users}


def touch(seat, user, action):
    """Open the page of a user and touch a row on it."""
    return seat.press("USERS").tap(row(user), f"{ALL}/{action}")


# --- signing in -------------------------------------------------------------------------------------


def test_a_second_person_signs_in_and_is_the_one_who_is_logged_in():
    seat = share(ANNA).press("USERS").tap("users/sign_in").enter(CARL.email, PASSWORD, SECURITY_CODE)
    assert seat.asked == (SignIn(CARL.email, PASSWORD, SECURITY_CODE),)
    seat.answer(CARL)
    assert (people(seat), seat.notice) == ({"anna": False, "carl": True}, "linked")
    assert seat.screen.status.user == "CE"


def test_whoever_is_linked_already_is_only_logged_in():
    seat = share().press("USERS").tap("users/sign_in").enter(BERT.email, PASSWORD, SECURITY_CODE)
    seat.answer(Welcome(BERT.email, BERT.name))
    assert (people(seat), seat.notice) == ({"anna": False, "bert": True}, "logged_in")


def test_services_that_came_with_an_earlier_link_stay_when_a_second_person_signs_in():
    seat = share(ANNA).press("USERS").tap("users/sign_in").enter(CARL.email, PASSWORD, SECURITY_CODE)
    assert seat.answer(CARL).unit.areas.grants == GRANTS


def test_a_first_link_brings_the_services_of_the_car():
    seat = sit(equipment=ID_CAR).press("USERS").tap("users/sign_in")
    seat.enter(CARL.email, PASSWORD, SECURITY_CODE).answer(CARL.__class__(CARL.email, CARL.name, GRANTS))
    assert seat.unit.areas.grants == GRANTS


def test_the_list_shows_everybody_and_who_is_logged_in():
    seat = share().press("USERS")
    assert [(seat.row(row(one)).label, seat.row(row(one)).checked) for one in (ANNA, BERT)] == [
        ("Anna Example", True),
        ("Bert Example", False),
    ]


# --- switching and logging out ----------------------------------------------------------------------


def test_another_one_is_logged_in_without_a_password():
    seat = touch(share(), BERT, "log_in")
    assert seat.asked == (Resume(BERT.email),)
    seat.answer(Welcome(BERT.email, BERT.name))
    assert (people(seat), seat.notice) == ({"anna": False, "bert": True}, "logged_in")


def test_logging_in_needs_the_cloud_and_says_why_it_cannot():
    seat = touch(share(**DEAD_SPOT), BERT, "log_in")
    assert (seat.dialog, people(seat)) == ("offline_no_signal", {"anna": True, "bert": False})


def test_a_link_that_is_gone_logs_nobody_in():
    seat = touch(share(), BERT, "log_in").answer(Denied("link_gone"))
    assert (seat.dialog, people(seat)) == ("link_gone", {"anna": True, "bert": False})


def test_logging_out_keeps_everybody_linked():
    seat = touch(share(), ANNA, "log_out")
    assert (people(seat), seat.screen.status.user) == ({"anna": False, "bert": False}, "")
    assert (seat.notice, seat.changed) == ("logged_out", {"unit.user": "out"})


def test_the_page_of_a_user_offers_what_is_not_so():
    seat = share().press("USERS").tap(row(ANNA))
    assert [one.id.rpartition("/")[2] for one in seat.screen.rows] == ["log_out", "unlink"]
    seat.press("USERS").tap(row(BERT))
    assert [one.id.rpartition("/")[2] for one in seat.screen.rows] == ["log_in", "unlink"]


# --- removing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("user", "left", "state"), [(ANNA, {"bert": False}, "out"), (BERT, {"anna": True}, "in")]
)
def test_removing_one_keeps_the_others(user, left, state):
    seat = touch(share(), user, "unlink")
    assert seat.dialog == "unlink_ask"
    assert seat.tap("dialog/yes").asked == (Unlink(user.email),)
    seat.answer(Farewell(user.email))
    assert (people(seat), seat.notice, seat.changed) == (left, "unlinked", {"unit.user": state})
    assert seat.screen.node == "users"


def test_removing_the_last_one_leaves_nobody():
    seat = touch(share(ANNA), ANNA, "unlink").tap("dialog/yes").answer(Farewell(ANNA.email))
    assert (people(seat), seat.changed) == ({}, {"unit.user": "none"})
    assert seat.row(ALL).label == "no users en"


# --- news from the cloud ----------------------------------------------------------------------------


def hear(seat, *users):
    """Start the car and let the cloud say who is linked."""
    seat.do(SetIgnition(on=False), SetIgnition(on=True))
    return seat.answer(Roster(tuple((one.email, one.name) for one in users), GRANTS), seat.unit.background)


@pytest.mark.parametrize(
    ("users", "after", "notice", "state"),
    [
        ((ANNA, BERT), {"anna": True, "bert": False}, "", None),
        ((ANNA,), {"anna": True}, "unlinked", "in"),
        ((BERT,), {"bert": False}, "unlinked", "out"),
        ((), {}, "unlinked", "none"),
        ((ANNA, BERT, CARL), {"anna": True, "bert": False, "carl": False}, "linked", "in"),
        ((BERT, CARL), {"bert": False, "carl": True}, "linked", "in"),
    ],
)
def test_what_the_cloud_knows_better_is_taken_over(users, after, notice, state):
    seat = hear(share(), *users)
    assert (people(seat), seat.notice, seat.changed.get("unit.user")) == (after, notice, state)


# --- a factory reset --------------------------------------------------------------------------------


def test_a_factory_reset_forgets_every_area():
    phones = (replace(PHONES[0], hotspot=True, cable=True),)
    seat = sit(
        card=build_card(verified=True),
        phones=phones,
        private_mode=True,
        unit={
            "users": (ANNA, BERT),
            "grants": GRANTS,
            "wifi": JOINED,
            "telephony": replace(PAIRED, dialled=(("Office", "1"),)),
            "media": Media("dab", "dab_two", presets=("dab_two",)),
            "data_source": "wifi",
            "update": "available",
            "installation": Installation("lanes"),
            "roaming": True,
            "data": False,
        },
    )
    seat.press("USERS").tap("users/sound").press("CARPLAY").tap("carplay/start")
    seat.press("USERS").tap("users/reset", "dialog/yes")
    new = Areas(media=Media(station="fm_one", presets=("fm_one",)))
    assert seat.unit.areas == replace(new, grants=GRANTS)
    assert (seat.unit.users, seat.unit.roaming, seat.unit.data) == ((), False, True)
    assert seat.car.private_mode is False
    assert seat.press("USERS").row("users/sound").checked is True


def test_a_factory_reset_ends_a_running_call():
    seat = sit().press("PHONE").tap("phone/keypad").enter("0171")
    seat.press("USERS").tap("users/reset", "dialog/yes")
    assert (seat.unit.areas.telephony.call, seat.screen.status.call) == (None, "")


def test_after_a_factory_reset_the_telephone_is_a_stranger():
    seat = sit().do(PlugPhone(on=True)).press("USERS").tap("users/reset", "dialog/yes")
    assert seat.unit.areas.telephony == Telephony()
    assert seat.screen.status.phone == ""
    assert seat.press("BLUETOOTH").tap("bluetooth/pair").dialog == "pair_ask"
