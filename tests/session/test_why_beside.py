"""Why, beside the car: refusals of the telephone and the desk, and the rows of My Porsche."""

import ast
from pathlib import Path

import pytest
from clouds import CAR_VIN
from hands import Hand
from phone_walks import Phone
from shipped import catalogue

import pcm_sim.connect
from pcm_sim.composition import open_session
from pcm_sim.connect.deeds import CENTRE, INSTRUCTOR, Actor, deed
from pcm_sim.domain.events import Confirm, SetPrivateMode, Tap
from pcm_sim.domain.handset_events import FillField, OnPhone, OpenOnPhone
from pcm_sim.domain.portal_facts import FACTS
from pcm_sim.session.trouble.arming import Wanted, arm
from pcm_sim.session.why.doing import do
from pcm_sim.session.why.explaining import why, why_refused
from pcm_sim.session.why.parts import PAGE, REPAIR, SET, STATE, WAIT, first_closed, is_open
from pcm_sim.session.why.told import told
from pcm_sim.session.why.words import Words

INSTRUCTS = Actor(INSTRUCTOR)


def opened(customer="claire", page="app/vehicle", **signed):
    """Open a page on the telephone of somebody who is signed in."""
    phone = Phone(customer, **signed)
    phone.session.dispatch(OpenOnPhone(page))
    return phone.session


def touch(session, *targets):
    """Touch what is on the telephone, and wait for what it asks."""
    for target in targets:
        session.dispatch(OnPhone(Tap(target)))
        session.settle()


def refused(session, language="en"):
    return why_refused(catalogue(), session, language)


def closed(session):
    """Give the name of the check that decided the last refusal."""
    return first_closed(refused(session).chain).name


def offers(session):
    """Give what the check that decided offers, by kind."""
    return {one.kind: one for one in reversed(first_closed(refused(session).chain).controls)}


def sign_in(session, password):
    session.dispatch(OpenOnPhone("portal"))
    session.dispatch(OnPhone(Tap("portal/sign_in")))
    for name, text in (("email", "claire.martin@example.org"), ("password", password)):
        session.dispatch(OnPhone(FillField(name, text)))
    session.dispatch(OnPhone(Confirm()))
    session.settle()


def test_a_sign_in_tells_the_wrong_password_then_the_lock_and_both_ways_out_open_it():
    session = Hand(open_session("taycan-2022", language="en"), "claire").session
    sign_in(session, "wrong")
    told_first = refused(session)
    assert (told_first.wanted, closed(session)) == ("Sign in (telephone)", "password")
    assert offers(session)[PAGE].target == "portal/forgot"
    before = session.moment.world
    for _ in range(4):
        sign_in(session, "wrong")
    assert closed(session) == "account_open"
    assert offers(session)[WAIT].ms == 15 * 60_000
    assert refused(session) == refused(session)
    assert len(session.moment.world.journal) == len(before.journal) + 4, "looking asks nothing"
    assert do(session, offers(session)[STATE])
    assert closed(session) == "password"
    sign_in(session, "Lavande-26")
    assert refused(session).through
    assert not refused(session).chain


def test_a_command_names_the_fault_that_struck_and_what_keeps_the_car_offline():
    session = opened()
    session.ask(INSTRUCTS, deed("set_state", "claire", CAR_VIN, object="link", state="linked"))
    arm(session, Wanted("maintenance", operation="flash"))
    touch(session, "app/vehicle/flash")
    struck = first_closed(refused(session).chain)
    assert (struck.name, struck.controls[0].kind) == ("no_fault", REPAIR)
    assert "since" in struck.now
    do(session, struck.controls[0])
    assert refused(session).through

    arm(session, Wanted("dead_spot"))
    touch(session, "dialog/yes", "app/vehicle/flash")
    signal = next(one for one in refused(session).chain if one.name == "signal")
    assert (signal.holds, signal.depth, "Dead spot" in signal.now) == (False, 1, True)
    assert [one.kind for one in signal.controls] == [REPAIR, SET]
    do(session, signal.controls[0])
    assert refused(session).through

    session.dispatch(SetPrivateMode(on=True))
    touch(session, "dialog/yes", "app/vehicle/flash")
    assert closed(session) == "car_public"
    do(session, offers(session)[SET])
    assert refused(session).through
    row = why(catalogue(), session, "phone/app/vehicle/flash")
    assert (is_open(row.opens), row.refused, row.facts[0].id) == (True, "", "F044")


def test_an_order_tells_what_was_not_accepted_and_what_the_bank_said():
    session = opened(page="store/basket")
    empty = why(catalogue(), session, "phone/store/basket/order")
    assert first_closed(empty.opens).name == "basket_filled"
    session.ask(INSTRUCTS, deed("add_to_basket", "claire", CAR_VIN, "radio_plus"))
    touch(session, "store/basket/express", "store/basket/order")
    assert closed(session) == "terms"
    asked = [one.name for one in refused(session).chain]
    assert asked[:4] == ["account_open", "car_known", "member", "owner"]
    assert do(session, offers(session)[PAGE])
    arm(session, Wanted("card_declined"))
    touch(session, "dialog/yes", "store/basket/terms", "store/basket/order")
    assert [one.name for one in refused(session).chain] == ["no_fault", "bank"]
    assert "payment failed" in refused(session).chain[1].now


def test_a_code_by_sms_that_got_lost_is_explained_on_the_form_and_after_a_wrong_one():
    hand = Hand(open_session("taycan-2022", language="en"), "paul").tap("mail").tap_first("inbox")
    session = hand.session
    arm(session, Wanted("sms_lost"))
    hand.tap("link", "request")
    form = why(catalogue(), session, "phone/portal/sms_code")
    lost = first_closed(form.opens)
    assert (lost.name, "since" in lost.now, lost.controls[0].kind) == ("sms_here", True, REPAIR)
    hand.tap("bar/portal", "sms_code").fill(sms_code="000000")
    assert closed(session) == "sms_here"
    do(session, offers(session)[REPAIR])
    session.advance(60_000)
    hand.home().tap("bar/portal", "again")
    assert closed(session) == "sms_right"
    assert offers(session)[PAGE].target == "sms"
    session.ask(INSTRUCTS, deed("set_state", "paul", object="sms_code", state="expired"))
    right = session.moment.world.account("paul").sms.newest
    hand.home().tap("bar/portal", "sms_code").fill(sms_code=right)
    assert closed(session) == "sms_in_time"
    assert do(session, offers(session)[STATE])
    assert refused(session).through


def test_the_desk_is_told_too_and_a_language_of_ones_own():
    session = opened()
    session.ask(Actor(CENTRE, "valmont"), deed("invite_again", "claire", CAR_VIN))
    refusal = refused(session, "de")
    assert (refusal.wanted, refusal.chain[0].name) == ("Erneut einladen", "does_it")
    lines = told(why(catalogue(), session, "phone/", "fr"), refused(session, "fr"))
    assert lines[0].startswith("refused (")
    assert any(line.startswith("  Téléphone") for line in lines)


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_there_are_words_for_every_check_of_the_cloud_and_every_fact_of_the_telephone(language):
    words = Words(catalogue(), opened().rules, language)
    for name in {"does_it", "bank", "no_fault", "no_magic", "sms_here", "code_typed"} | check_names():
        assert words.say(f"check.{name}")
    for fact, values in FACTS.items():
        assert words.say(f"fact.{fact}")
        for value in values:
            known = (f"value.{fact}.{value}", f"value.{value}")
            assert isinstance(value, bool) or any(map(words.knows, known)), (fact, value)


def check_names():
    """Give the name of every check that the cloud's own text asks."""
    found = set()
    for path in Path(pcm_sim.connect.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and getattr(node.func, "id", "") in CHECKS
            if named and isinstance(node.args[0], ast.Constant):
                found.add(node.args[0].value)
    return found


CHECKS = {"must", "Checked", "stage_check"}
