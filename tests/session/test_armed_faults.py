"""Faults of car and cloud: armed on what happens, striking within that step, repaired, drawn from a seed."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from moves import TRAINER, examples, histories, live
from shipped import catalogue

from pcm_sim.composition import open_session
from pcm_sim.connect.cloud import DUE, OPERATIONS
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.effects import PutRight, WentWrong
from pcm_sim.domain.events import (
    BringPhone,
    Confirm,
    SetHotspot,
    SetIgnition,
    SetSignal,
    SetSpeed,
    Tap,
    Tick,
    TypeText,
)
from pcm_sim.session.car_settings import BY_NAME, SETTINGS
from pcm_sim.session.simulation import replay
from pcm_sim.session.step import step
from pcm_sim.session.telling.lines import told
from pcm_sim.session.trouble.arming import (
    NotArmed,
    Wanted,
    arm,
    arming,
    offered_faults,
    repair,
    repair_all,
    uncover,
    why_not_armed,
)
from pcm_sim.session.trouble.book import fault_book
from pcm_sim.session.trouble.events import ArmFaults
from pcm_sim.session.trouble.strikes import strikes
from pcm_sim.session.trouble.surprise import surprise
from pcm_sim.session.trouble.troubles import Trouble

MINUTE = 60_000
OFF_AND_ON = (SetIgnition(on=False), SetIgnition(on=True))


@cache
def opened(car="macan-2019"):
    return open_session(car, "FR", "en", catalogue=catalogue())


def session_of(car="macan-2019"):
    """Begin anew on a car."""
    shared = opened(car)
    return shared.beginning_at(shared.trail.opening.start)


def book():
    return fault_book(catalogue().plain)


def set_now(moment):
    return {one.key: one.read(moment) for one in SETTINGS if one.read}


def struck(effects):
    return [one.fault for one in effects if isinstance(one, WentWrong)]


def restart(session):
    return [effect for event in OFF_AND_ON for effect in session.dispatch(event)]


# --- when it strikes --------------------------------------------------------------------------------


def test_a_fault_of_the_car_strikes_at_once_and_its_repair_sets_back_what_it_found():
    session = session_of()
    session.dispatch(SetSignal(Bearer("3g"), 2))
    assert struck(arm(session, Wanted("dead_spot"))) == ["dead_spot#1"]
    assert session.moment.car.bearer is Bearer.NONE
    assert PutRight("dead_spot#1") in repair(session, "dead_spot#1")
    assert (session.moment.car.bearer, session.moment.car.bars) == (Bearer("3g"), 2)


def test_a_fault_that_sets_the_bearer_alone_gives_back_the_bars_that_went_with_it():
    session = session_of()
    session.dispatch(SetSignal(Bearer("3g"), 2))
    session.dispatch(ArmFaults((Trouble("tunnel", sets=(("bearer", ("none",)),), due=True),)))
    assert (session.moment.car.bearer, session.moment.car.bars) == (Bearer.NONE, 0)
    repair(session, "tunnel")
    assert (session.moment.car.bearer, session.moment.car.bars) == (Bearer("3g"), 2)


def test_it_strikes_at_the_second_wrong_pin_within_that_step():
    session = session_of()
    restart(session)
    assert session.screen.node == "form:sim_pin" or session.moment.unit.form.form == "sim_pin"
    arm(session, Wanted("dead_spot", on="wrong_pin", nth=2))
    for pin, fired in (("9999", []), ("9998", ["dead_spot#1"])):
        session.dispatch(TypeText(pin))
        assert struck(session.dispatch(Confirm())) == fired


def test_a_fault_of_the_cloud_strikes_the_very_request_that_it_waited_for():
    session = session_of("taycan-2022")
    arm(session, Wanted("maintenance", on="linking", nth=1, times=1))
    assert not session.moment.world.faults.armed
    session.go_to("link")
    session.dispatch(Confirm())
    for name, text in (
        ("email", "claire.martin@example.org"),
        ("password", "Lavande-26"),
        ("security_code", "4826"),
    ):
        session.dispatch(Tap(f"form/field/{name}"))
        session.dispatch(TypeText(text))
    effects = session.dispatch(Confirm())
    assert struck(effects) == ["maintenance#1"]
    assert [one.operation for one in strikes(session.moment)] == ["sign_in_car"]
    session.settle()
    assert session.moment.unit.user is None


def test_time_lets_it_strike_and_end_in_one_tick_or_in_many():
    session = session_of()
    arm(session, Wanted("border", after=10 * MINUTE, lasts=5 * MINUTE))
    whole, news = step(session.rules, session.moment, Tick(20 * MINUTE))
    at, parts = session.moment, ()
    for ms in (10 * MINUTE, 1, 4 * MINUTE, MINUTE, 5 * MINUTE - 1):
        at, more = step(session.rules, at, Tick(ms))
        parts += more
    assert (at, parts) == (whole, news)
    assert struck(news) == ["border#1"]
    assert whole.car.country == "FR"
    assert session.moment.now + 10 * MINUTE == strikes(whole)[0].at


def test_what_finds_nothing_to_break_waits_on():
    session = session_of()
    session.dispatch(SetHotspot(on=False))
    arm(session, Wanted("hotspot_drops", on="start"))
    assert not struck(restart(session))
    session.dispatch(SetHotspot(on=True))
    assert struck(restart(session)) == ["hotspot_drops#1"]


def test_one_strike_leads_to_the_next():
    session = session_of()
    arm(session, Wanted("weak_signal", on="abroad"))
    arm(session, Wanted("border", on="drives"))
    assert struck(session.dispatch(SetSpeed(30))) == ["border#1", "weak_signal#1"]


@pytest.mark.parametrize(
    ("car", "wanted", "why"),
    [
        ("macan-2019", Wanted("dead_sopt"), "unknown"),
        ("macan-2019", Wanted("dead_spot", on="wrong_pni"), "trigger"),
        ("macan-2019", Wanted("dead_spot", on="page"), "page"),
        ("macan-2019", Wanted("dead_spot", on="page", page="nowhere"), "page"),
        ("taycan-2022", Wanted("sim_out"), "not_on_car"),
        ("macan-2019", Wanted("cable_loose"), "already"),
        ("macan-2014", Wanted("slow"), "not_on_car"),
    ],
)
def test_what_cannot_be_armed_says_why(car, wanted, why):
    assert why_not_armed(session_of(car), wanted).code == why


def test_without_a_telephone_its_faults_cannot_strike_now():
    session = session_of()
    session.dispatch(BringPhone(None))
    assert arm(session, Wanted("hotspot_drops")) == NotArmed("cannot", "hotspot_drops")


def test_a_page_that_opens_lets_it_strike():
    session = session_of()
    arm(session, Wanted("unit_restarts", on="page", page="roaming"))
    session.go_to("roaming")
    assert [one.fault for one in strikes(session.moment)] == ["unit_restarts#1"]


# --- repair -----------------------------------------------------------------------------------------

OF_CAR = tuple(book().faults)


@settings(deadline=None, max_examples=examples(25))
@given(
    st.lists(st.sampled_from(OF_CAR), min_size=1, max_size=6, unique=True), st.randoms(use_true_random=False)
)
def test_repaired_in_any_order_the_car_is_as_it_would_be_without(faults, order):
    session = session_of()
    session.dispatch(SetHotspot(on=True))
    before = set_now(session.moment)
    for fault in faults:
        arm(session, Wanted(fault))
    ids = [one.id for one in session.moment.troubles.armed] if session.moment.troubles else []
    order.shuffle(ids)
    for one in ids:
        repair(session, one)
    assert set_now(session.moment) == before


def test_what_somebody_changed_meanwhile_stays():
    session = session_of()
    arm(session, Wanted("dead_spot"))
    session.dispatch(SetSignal(Bearer("2g"), 1))
    repair_all(session)
    assert session.moment.car.bearer is Bearer("2g")


# --- surprise, and the laws of the moment -----------------------------------------------------------


def test_the_same_seed_draws_the_same_and_covers_it_until_it_struck_or_is_asked_for():
    session = session_of()
    assert surprise(session, 4, 7) == surprise(session_of(), 4, 7)
    assert len({surprise(session, 4, seed).troubles for seed in range(20)}) > 15
    session.dispatch(surprise(session, 4, 7))
    assert all(one.covered for one in session.moment.troubles.armed)
    uncover(session)
    assert not any(one.covered for one in session.moment.troubles.armed)
    facts = opened("taycan-2022").rules.vehicle.facts()
    drawn = surprise(session_of("taycan-2022"), 9, 3).troubles
    assert all(book().faults[one.id.partition("#")[0]].is_for(facts) for one in drawn if one.sets)


@settings(deadline=None, max_examples=examples(8))
@given(histories(8, 16), st.integers(0, 999), st.integers(0, 30 * MINUTE))
def test_a_history_with_faults_replays_and_two_ticks_are_one(moves, number, ms):
    session = session_of()
    faults = offered_faults(session)
    wanted = Wanted(faults[number % len(faults)], on=[*book().triggers][number % 16], nth=number % 2 + 1)
    if why_not_armed(session, wanted) is None:
        session.dispatch(arming(session, wanted))
    session.dispatch(surprise(session, 5, number))
    session.dispatch(TRAINER[number % len(TRAINER)])
    live(session, moves)
    events = [one.event for one in session.trail.since()]
    opening = session.trail.opening.start
    assert replay(session.rules, opening, events) == session.moment
    one, effects = step(session.rules, session.moment, Tick(ms))
    two, more = step(session.rules, one, Tick(ms))
    assert step(session.rules, session.moment, Tick(2 * ms)) == (two, effects + more)


def test_the_history_tells_of_faults_but_not_of_what_is_covered():
    session = session_of()
    arm(session, Wanted("dead_spot", on="start"))
    restart(session)
    session.dispatch(surprise(session, 3, 7))
    repair_all(session)
    lines = [one.sentence for one in told(session, "en")]
    assert any("Fault armed: Dead spot" in one for one in lines)
    assert any("Went wrong: Dead spot (Ignition on)" in one for one in lines)
    assert any("Surprise armed, faults: 3" in one for one in lines)


# --- the data ---------------------------------------------------------------------------------------


def test_the_data_name_what_there_is():
    for trigger in (one.trigger for one in book().triggers.values()):
        assert trigger.kind != "operation" or set(trigger.names) <= OPERATIONS.keys()
        assert trigger.kind != "fires" or set(trigger.names) <= set(DUE)
    for plain in catalogue().plain["car_faults"].values():
        assert all(
            BY_NAME[name].takes.fits(value) or value == "none" or (name, value) == ("unit.restart", "true")
            for name, values in plain["set"].items()
            for value in values
        )
