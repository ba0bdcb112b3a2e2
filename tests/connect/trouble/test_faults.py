"""Armed faults: for whom, at which call, what they do, and how they are repaired."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import MINUTE, OTHER_VIN, START, VIN

from pcm_sim.connect.chance import Chance
from pcm_sim.connect.trouble.effects import (
    MAINTENANCE,
    UPSTREAM_TIMEOUT,
    CardAnswer,
    Delivery,
    FunctionFails,
    Latency,
    Spread,
    Stale,
    Timeout,
)
from pcm_sim.connect.trouble.faults import (
    Call,
    Fault,
    Faults,
    Match,
    When,
    arm,
    consult,
    repair,
    repair_all,
)

PAIR = Call("pair", "anna", VIN)
CHANCE = Chance(7)
ANYBODY = Match()
EFFECTS = (
    Latency(2_000),
    MAINTENANCE,
    UPSTREAM_TIMEOUT,
    Timeout(carried_out=True),
    Stale(MINUTE),
    Delivery("sms", "lost"),
    Delivery("sms", "late", MINUTE),
    Delivery("sms", "twice"),
    Delivery("mail", "spam"),
    Delivery("mail", "bounced"),
    CardAnswer("declined"),
    FunctionFails(4),
)


def armed(*faults):
    """Arm faults one after the other."""
    all_of_them = Faults()
    for fault in faults:
        all_of_them = arm(all_of_them, fault)
    return all_of_them


def maintenance(match=ANYBODY, **when):
    """Make a fault that refuses."""
    return Fault("f1", MAINTENANCE, match, When(**when))


def strike(faults, times, *, call=PAIR, chance=CHANCE, now=START, step=0):
    """Call so many times, and tell at which calls something went wrong."""
    struck = []
    for number in range(1, times + 1):
        effects, faults, chance = consult(faults, call, now + step * (number - 1), chance)
        if effects:
            struck.append(number)
    return struck, faults, chance


# --- what goes wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize("effect", EFFECTS, ids=repr)
def test_an_armed_fault_has_its_effect(effect):
    effects, faults, _ = consult(armed(Fault("f1", effect)), PAIR, START, CHANCE)
    assert effects == (effect,)
    assert [(one.at, one.call, one.effect) for one in faults.firings_of("f1")] == [(START, PAIR, effect)]


def test_without_a_fault_nothing_goes_wrong_and_nothing_is_drawn():
    assert consult(Faults(), PAIR, START, CHANCE) == ((), Faults(), CHANCE)


def test_faults_act_together_in_the_order_of_arming():
    both = armed(Fault("slow", Latency(500)), Fault("shut", MAINTENANCE))
    assert consult(both, PAIR, START, CHANCE).effects == (Latency(500), MAINTENANCE)


def test_an_uneven_latency_stays_between_its_bounds_and_reaches_both():
    faults, chance, seen = armed(Fault("f1", Spread(1, 3))), CHANCE, set()
    for _ in range(60):
        effects, faults, chance = consult(faults, PAIR, START, chance)
        seen |= {one.ms for one in effects}
    assert seen == {1, 2, 3}
    assert {one.effect.ms for one in faults.fired} == {1, 2, 3}


# --- for whom ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("match", "struck"),
    [
        (Match(), True),
        (Match("pair"), True),
        (Match(account="anna"), True),
        (Match(vin=VIN), True),
        (Match("pair", "anna", VIN), True),
        (Match("order"), False),
        (Match(account="bert"), False),
        (Match(vin=OTHER_VIN), False),
        (Match("pair", "anna", OTHER_VIN), False),
    ],
)
def test_a_fault_strikes_only_what_it_is_for(match, struck):
    faults = armed(maintenance(match))
    effects, after, _ = consult(faults, PAIR, START, CHANCE)
    assert bool(effects) is struck
    assert after.fault("f1").calls == int(struck)


def test_a_call_that_concerns_nobody_is_not_struck_by_a_fault_for_somebody():
    assert strike(armed(maintenance(Match(account="anna"))), 1, call=Call("pair"))[0] == []


# --- when -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "struck"),
    [
        ({}, [1, 2, 3, 4, 5]),
        ({"nth": 3}, [3, 4, 5]),
        ({"times": 2}, [1, 2]),
        ({"nth": 3, "times": 1}, [3]),
        ({"nth": 6}, []),
        ({"probability": 0.0}, []),
    ],
)
def test_a_fault_strikes_at_its_calls(when, struck):
    assert strike(armed(maintenance(**when)), 5)[0] == struck


def test_a_window_opens_at_its_first_moment_and_closes_at_its_last():
    faults = armed(maintenance(opens=START + MINUTE, closes=START + 3 * MINUTE))
    assert strike(faults, 5, step=MINUTE)[0] == [2, 3]


def test_calls_outside_the_window_do_not_count():
    faults = armed(maintenance(nth=2, opens=START + 2 * MINUTE))
    assert strike(faults, 5, step=MINUTE)[0] == [4, 5]


def test_a_fault_is_live_while_it_can_fire():
    faults = armed(maintenance(times=1, opens=START, closes=START + MINUTE))
    fault = faults.fault("f1")
    assert [fault.is_live(START + at) for at in (-1, 0, MINUTE - 1, MINUTE)] == [False, True, True, False]
    assert not strike(faults, 1)[1].fault("f1").is_live(START)


def test_a_probable_fault_strikes_sometimes_and_the_same_seed_at_the_same_calls():
    faults = armed(maintenance(probability=0.5))
    struck, _, chance = strike(faults, 200)
    assert 70 < len(struck) < 130
    assert strike(faults, 200)[0] == struck
    assert strike(faults, 200, chance=Chance(8))[0] != struck
    assert chance.drawn == 200


def test_a_miss_does_not_use_up_the_times():
    struck, faults, _ = strike(armed(maintenance(probability=0.2, times=3)), 100)
    assert len(struck) == 3
    assert struck != [1, 2, 3]
    assert faults.fault("f1").hits == 3


# --- repair -----------------------------------------------------------------------------------------


def test_a_repaired_fault_strikes_no_more_and_what_it_did_stays_known():
    _, faults, _ = strike(armed(maintenance(), Fault("slow", Latency(5))), 2)
    faults = repair(faults, "f1")
    assert consult(faults, PAIR, START, CHANCE).effects == (Latency(5),)
    assert len(faults.firings_of("f1")) == 2
    assert faults.fault("f1") is None


def test_all_are_repaired_at_once():
    _, faults, _ = strike(armed(maintenance(), Fault("slow", Latency(5))), 1)
    assert repair_all(faults) == Faults((), faults.fired)


def test_repairing_what_is_not_armed_changes_nothing():
    faults = armed(maintenance())
    assert repair(faults, "none") == faults
    assert repair_all(Faults()) == Faults()


def test_arming_again_takes_the_place_and_begins_the_count_anew():
    _, faults, _ = strike(armed(maintenance(times=1)), 1)
    again = arm(faults, faults.fault("f1"))
    assert len(again.armed) == 1
    assert strike(again, 3)[0] == [1]


# --- invariants -------------------------------------------------------------------------------------

whens = st.builds(
    When,
    nth=st.integers(1, 4),
    times=st.integers(0, 4),
    probability=st.sampled_from((0.0, 0.3, 1.0)),
    opens=st.none() | st.integers(START, START + 9),
    closes=st.none() | st.integers(START, START + 9),
)
operations = st.sampled_from(("pair", "order"))
matches = st.builds(Match, operation=st.just("") | operations)
some = st.lists(
    st.builds(Fault, st.sampled_from("abc"), st.sampled_from(EFFECTS), matches, whens), max_size=4
)


@given(some, st.lists(operations, max_size=12))
def test_counters_and_what_has_fired_agree(listed, called):
    faults, chance = armed(*listed), CHANCE
    for at, operation in enumerate(called):
        before = faults
        effects, faults, chance = consult(faults, Call(operation), START + at, chance)
        assert tuple(one.effect for one in list(faults.fired)[len(before.fired) :]) == effects
    for fault in faults.armed:
        firings = faults.firings_of(fault.id)
        assert len(firings) == fault.hits <= fault.calls <= len(called)
        assert not fault.when.times or fault.hits <= fault.when.times
        assert all(fault.match.operation in ("", one.call.operation) for one in firings)
        assert all(replace(fault, hits=0).is_live(one.at) for one in firings)


@given(some, st.integers(0, 9))
def test_what_is_sure_draws_nothing(listed, later):
    sure = [replace(one, when=one.when._replace(probability=1.0)) for one in listed]
    assert consult(armed(*sure), PAIR, START + later, CHANCE).chance == CHANCE
