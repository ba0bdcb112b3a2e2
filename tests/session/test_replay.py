"""Any history replays to an equal moment from any of its steps, and what must never happen never does.

Here on cars by hand, small enough that a history gets far in few steps; `test_every_vehicle.py` has the rest.
"""

import copy
from collections import Counter
from functools import cache

from areas import drive
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from invariants import check_life
from moves import NUMBERS, examples, histories, live
from worlds import (
    ID_CAR,
    MANY_CARDS,
    MINUTE,
    START,
    VIN,
    build_account,
    build_car,
    build_rules,
    build_session,
    build_vehicle,
    build_world,
)

from pcm_sim.domain.areas import Grant, Wifi
from pcm_sim.domain.events import Back, PressKey, Tap, Tick
from pcm_sim.domain.unit import User
from pcm_sim.session import history
from pcm_sim.session.history import KEPT, Entry, History
from pcm_sim.session.simulation import replay
from pcm_sim.session.step import step

# --- cars -------------------------------------------------------------------------------------------


@cache
def rules_by_hand(kind):
    """Build the rules of a car by hand."""
    return build_rules(build_vehicle(**(ID_CAR if kind == "id" else {})))


def start(kind):
    """Start a simulation by hand."""
    if kind == "linked":
        linked = start("code/own")
        live(
            linked,
            [PressKey("SET"), Tap("set/pair"), ("fill", "right"), Tick(linked.rules.policy.latency_ms)],
        )
        return build_session(linked.rules, start=linked.moment)
    kind, _, slot = kind.partition("/")
    accounts = (build_account("anna"), build_account("bert", security_code=None), build_account("carl"))
    if kind == "areas":
        world = build_world(*accounts, method="code")
        unit = {"grants": GRANTS, "wifi": Wifi(on=True)}
        return drive(world=world, unit=unit, cards=MANY_CARDS, slot=slot or None)
    if kind == "shared":
        world = build_world(*accounts, method="id", linked=("anna", "carl"))
        world = world.but(updates=frozenset({VIN}))
        unit = {"users": PEOPLE, "grants": GRANTS, "update": "available"}
        return drive(equipment={**ID_CAR, "carplay": "wireless"}, world=world, unit=unit)
    car = build_car(cards=MANY_CARDS, slot=slot or None) if kind == "code" else build_car()
    return build_session(rules_by_hand(kind), car=car, world=build_world(*accounts, method=kind))


BY_HAND = st.sampled_from(
    ["code/own", "code/swiss", "code/", "id", "linked", "areas/own", "areas/open", "areas/", "shared"]
)
GRANTS = (Grant("traffic", START + MINUTE), Grant("lanes", None, "ready"))
PEOPLE = (
    User("anna@example.test", "Anna Example"),
    User("carl@example.test", "Carl Example", logged_in=False),
)

# --- the properties ---------------------------------------------------------------------------------


def print_of(moment):
    """Give what a moment is known by again, should anybody have changed it; mappings have no hash."""
    world = moment.world
    told = (world.cars, world.chance, world.outbox, len(world.journal), world.now)
    return hash((moment.unit, moment.car, moment.now, moment.queue, told, *world.accounts.values()))


def check_replay(session, moves, pick):
    """Check that a history replays and that no moment of it ever changed."""
    first = session.moment
    kept = copy.deepcopy(first)
    rules = session.rules
    moments, events = live(session, moves)
    hashes = [print_of(moment) for moment in moments]
    check_life(rules, moments, events)
    somewhere = pick % len(moments)
    assert replay(rules, moments[somewhere], events[somewhere:]) == session.moment
    assert replay(rules, kept, events) == session.moment
    assert [print_of(moment) for moment in moments] == hashes
    assert first == kept
    check_history(session)


def check_history(session):
    """Check that the history that a session keeps replays from each of its steps."""
    entries = session.history.entries
    at = session.history.start
    for entry in entries:
        at = replay(session.rules, at, [entry.event])
        assert at == entry.moment
    assert at == session.moment


@settings(deadline=None, max_examples=examples(60))
@given(BY_HAND, histories(), NUMBERS)
def test_any_history_replays_to_an_equal_moment_from_any_of_its_steps(kind, moves, pick):
    check_replay(start(kind), moves, pick)


SPANS = st.one_of(st.integers(0, 30_000), st.integers(0, 61 * MINUTE))


@settings(deadline=None, max_examples=examples(30))
@given(BY_HAND, histories(), SPANS, SPANS)
def test_two_ticks_are_one_tick_of_their_sum(kind, moves, first, second):
    session = start(kind)
    moments, _ = live(session, moves)
    rules = session.rules
    for moment in moments[-6:]:
        one, effects = step(rules, moment, Tick(first))
        two, more = step(rules, one, Tick(second))
        assert step(rules, moment, Tick(first + second)) == (two, effects + more)


@settings(deadline=None, max_examples=examples(20))
@given(BY_HAND, histories())
def test_the_same_moves_lead_to_the_same_moment(kind, moves):
    one, two = start(kind), start(kind)
    assert live(one, moves) == live(two, moves)
    assert one.screen == two.screen


def test_the_moves_reach_what_matters():
    """The moves of these tests themselves: histories in which nothing happens would prove nothing."""
    reached = Counter()

    @seed(7)
    @settings(deadline=None, max_examples=300, database=None)
    @given(BY_HAND, histories())
    def look(kind, moves):
        if len(reached) == len(REACHED):
            return
        moments, _ = live(start(kind), moves)
        reached.update(
            what
            for what, is_so in REACHED.items()
            if any(is_so(moment.unit, moment.car) for moment in moments)
        )

    look()
    assert set(reached) == set(REACHED), reached


REACHED = {
    "a wait": lambda unit, _: unit.pending,
    "a question in the background": lambda unit, _: unit.background,
    "a link": lambda unit, _: unit.user,
    "two links": lambda unit, _: len(unit.users) > 1,
    "a refused form": lambda unit, _: unit.form and unit.form.trouble,
    "a PUK": lambda unit, _: unit.form and unit.form.form == "sim_puk",
    "an open card": lambda _, car: car.card_state == "ready",
    "the dark": lambda _, car: not car.ignition,
    "something owed": lambda unit, _: unit.owes,
    "a call": lambda unit, _: unit.areas.telephony.call,
    "CarPlay": lambda unit, _: unit.areas.carplay,
    "a network": lambda unit, _: unit.areas.wifi.joined,
    "a service": lambda unit, _: unit.areas.grants,
    "an update": lambda unit, _: unit.areas.update != "none",
    "an installation": lambda unit, _: unit.areas.installation,
}


# --- what is kept -----------------------------------------------------------------------------------


def test_a_history_keeps_the_newest_steps_and_can_be_replayed_from_the_first_of_them(monkeypatch):
    monkeypatch.setattr(history, "KEPT", 12)
    session = start("code/own")
    for number in range(40):
        live(session, [("touch", number), Back()])
        assert len(session.history.entries) <= 12
        check_history(session)
    assert len(session.history.entries) == 12


def test_a_history_keeps_no_more_than_it_says():
    session = start("code/own")
    kept = History(session.moment)
    for _ in range(KEPT + 50):
        kept.add(Entry(Back(), (), session.moment))
    assert len(kept.entries) == KEPT


def test_time_in_which_nothing_happens_is_one_step_however_often_it_ticks():
    session = start("code/own")
    for _ in range(100):
        session.advance(10)
    assert [entry.event for entry in session.history.entries] == [Tick(1_000)]
    check_history(session)


def test_time_that_runs_backwards_is_kept_as_no_time():
    session = start("code/own")
    for ms in (10, -7, 5, -100, 1):
        session.advance(ms)
    assert [entry.event for entry in session.history.entries] == [Tick(16)]
    check_history(session)


def test_time_in_which_something_happens_is_a_step_of_its_own():
    session = start("code/own")
    live(session, [("mend",), Tick(5), Tick(5), PressKey("SET"), Tap("set/pair"), ("fill", "right")])
    for _ in range(30):
        session.advance(100)
    ticks = [entry.event for entry in session.history.entries if isinstance(entry.event, Tick)]
    assert ticks == [Tick(10), Tick(900), Tick(100), Tick(2_000)]
    check_history(session)
