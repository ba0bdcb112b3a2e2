"""Any history replays to an equal moment from any of its steps, and what must never happen never does.

A history is made of moves: touches of what is on the screen, nonsense, whole walks, the right and the wrong
secrets, everything a trainer can change, and time. A move is turned into events when its turn comes, because
what can be touched depends on what happened before.
"""

import copy
from collections import Counter
from functools import cache

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from worlds import (
    ID_CAR,
    MANY_CARDS,
    MARKETS,
    MINUTE,
    NEW_PIN,
    OTHER_VIN,
    build_account,
    build_car,
    build_rules,
    build_session,
    build_vehicle,
    build_world,
)

from pcm_sim.composition import load_catalogue, open_session
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    Back,
    Confirm,
    DriveTo,
    Erase,
    InsertCard,
    PressKey,
    PressKnob,
    SetCloudPace,
    SetIgnition,
    SetLanguage,
    SetPrivateMode,
    SetSignal,
    Tap,
    Tick,
    TurnKnob,
    TypeText,
)
from pcm_sim.domain.nodes import Action, Check, Entrance
from pcm_sim.domain.routes import exists, route
from pcm_sim.domain.sim_card import PIN_TRIES, PUK_TRIES
from pcm_sim.domain.unit import SavedPin
from pcm_sim.domain.view import view
from pcm_sim.session import history
from pcm_sim.session.history import KEPT, Entry, History
from pcm_sim.session.simulation import replay
from pcm_sim.session.step import step

# --- moves ------------------------------------------------------------------------------------------

NUMBERS = st.integers(0, 499)
NONSENSE = st.one_of(
    st.sampled_from(
        ["", "back", "home", "dialog", "dialog/maybe", "pad/x", "form/field/", "wait", "set/", "🙂"]
    ),
    st.text(max_size=6),
)
TIMES = [-1, 0, 1, 999, 1_000, 1_000, 2_500, 20_000, 30_000, 16 * MINUTE, 61 * MINUTE]
RIGHT_OR_WRONG = st.sampled_from(["right", "right", "right", "wrong", "wrong", "other car", "half"])
OFTEN = (
    st.tuples(st.just("touch"), NUMBERS),
    st.tuples(st.just("walk"), NUMBERS),
    st.tuples(st.just("flow"), NUMBERS, RIGHT_OR_WRONG),
    st.tuples(st.just("flow"), NUMBERS, RIGHT_OR_WRONG),
    st.tuples(st.just("fill"), RIGHT_OR_WRONG),
    st.builds(Tick, st.sampled_from(TIMES)),
)
SELDOM = (
    st.tuples(st.just("mend")),
    st.tuples(st.just("key"), NUMBERS),
    st.tuples(st.just("card"), NUMBERS, RIGHT_OR_WRONG),
    st.tuples(st.just("card"), NUMBERS, RIGHT_OR_WRONG),
    st.builds(Tap, NONSENSE),
    st.builds(PressKey, NONSENSE),
    st.builds(TypeText, st.one_of(st.text(max_size=10), st.text("0123456789 -", max_size=9))),
    st.sampled_from([Back(), Erase(), Confirm(), PressKnob()]),
    st.builds(TurnKnob, st.integers(-9, 9)),
    st.sampled_from([SetIgnition(on=False), SetIgnition(on=True), SetIgnition(on=True)]),
    st.builds(DriveTo, st.sampled_from(["FR", "FR", *sorted(MARKETS)])),
    st.builds(SetSignal, st.sampled_from(Bearer), st.integers(-1, 5)),
    st.builds(SetPrivateMode, st.booleans()),
    st.builds(SetCloudPace, st.sampled_from(["normal", "slow", "silent"])),
    st.builds(SetLanguage, st.sampled_from(["fr", "en", "de"])),
)
MOVES = st.one_of(*OFTEN * 4, *SELDOM)
HISTORIES = st.lists(MOVES, min_size=10, max_size=60)


def events_of(session, move):
    """Turn a move into events, one at a time, each seen before the next is chosen."""
    match move:
        case ("touch", number):
            targets = session.screen.targets
            if targets:
                yield Tap(targets[number % len(targets)])
        case ("walk", number):
            nodes = list(session.rules.tree.nodes)
            yield from walk_to(session, nodes[number % len(nodes)])
        case ("flow", number, how):
            yield from walk_to(session, pick_flow(session, number))
            yield from fill_form(session, how)
            if number % 3 and session.moment.unit.pending:
                yield Tick(session.rules.policy.latency_ms)
        case ("mend",):
            yield SetIgnition(on=True)
            yield SetPrivateMode(on=False)
            yield DriveTo(session.moment.car.market)
            yield SetSignal(Bearer.LTE, 4)
            yield SetCloudPace("normal")
            yield InsertCard(None)
        case ("fill", how):
            yield from fill_form(session, how)
        case ("key", number):
            keys = [key.id for key in session.rules.vehicle.head_unit.keys] or ["HOME"]
            yield PressKey(keys[number % len(keys)])
        case ("card", number, how):
            cards = [None, "nobodys", *(card.id for card in session.moment.car.cards)]
            yield InsertCard(cards[number % len(cards)])
            yield from fill_form(session, how)
        case _:
            yield move


def pick_flow(session, number):
    """Give an entry at which something is done; the forms come up as often as all the others."""
    vehicle, tree = session.rules.vehicle, session.rules.tree
    there = [node for node in tree.nodes.values() if exists(vehicle, tree, node.id)]
    forms = [node.id for node in there if isinstance(node, Entrance)]
    others = [node.id for node in there if isinstance(node, Action | Check)]
    return forms[number % len(forms)] if number % 2 else others[number // 2 % len(others)]


def walk_to(session, node):
    """Walk from home to a node of the tree, as far as the way is open, and touch it."""
    yield PressKey("HOME")
    for hop in route(session.rules.vehicle, session.rules.tree, node):
        yield PressKey(hop.target) if hop.kind == "key" else Tap(hop.target)
    if session.screen.dialog:
        yield Tap("dialog/yes")


def fill_form(session, how):
    """Type into every field of the open form and confirm it."""
    form = session.moment.unit.form
    if form is None:
        return
    moment = session.moment
    vehicle = moment.world.vehicle(moment.car.vin)
    other = moment.world.vehicle(OTHER_VIN)
    owner = moment.world.account(vehicle.members[0].account)
    card = moment.car.card
    right = {
        "code": other.code if how == "other car" and other else vehicle.code,
        "email": owner.email,
        "password": owner.password,
        "security_code": owner.security_code or "0000",
        "pin": card.pin if card else "",
        "puk": card.puk if card else "",
        "new_pin": NEW_PIN,
        "repeat_pin": NEW_PIN,
    }
    wrong = {"code": "00000000", "email": owner.email, "puk": "00000000", "pin": "0000"}
    for field in form.fields:
        yield Tap(f"form/field/{field.name}")
        text = right[field.name] if how != "wrong" else wrong.get(field.name, "9999")
        yield TypeText(text[: len(text) // 2] if how == "half" else text)
    yield Tap("form/confirm")


# --- cars -------------------------------------------------------------------------------------------


@cache
def rules_by_hand(kind):
    """Build the rules of a car by hand."""
    return build_rules(build_vehicle(**(ID_CAR if kind == "id" else {})))


@cache
def catalogue():
    """Read the shipped data once."""
    return load_catalogue()


def start(kind):
    """Start a simulation by hand or of a shipped car."""
    if kind == "linked":
        linked = start("code/own")
        live(
            linked,
            [PressKey("SET"), Tap("set/pair"), ("fill", "right"), Tick(linked.rules.policy.latency_ms)],
        )
        return build_session(linked.rules, start=linked.moment)
    kind, _, slot = kind.partition("/")
    if kind in {"code", "id"}:
        accounts = (build_account("anna"), build_account("bert", security_code=None), build_account("carl"))
        car = build_car(cards=MANY_CARDS, slot=slot or None) if kind == "code" else build_car()
        return build_session(rules_by_hand(kind), car=car, world=build_world(*accounts, method=kind))
    return open_session(kind, catalogue=catalogue())


def live(session, moves):
    """Let a history happen.

    Returns:
        Every moment, the first one included, and the events between them.
    """
    moments, events = [session.moment], []
    for move in moves:
        for event in events_of(session, move):
            session.dispatch(event)
            events.append(event)
            moments.append(session.moment)
    return moments, events


BY_HAND = st.sampled_from(["code/own", "code/swiss", "code/", "id", "linked", "linked"])
SHIPPED = st.sampled_from(
    [
        *("718-2020", "911-2019-991", "911-2020", "cayenne-2023", "panamera-2017", "panamera-2020"),
        *("panamera-2021", "macan-2024", "taycan-2020", "taycan-2025"),
    ]
)


# --- what must never happen -------------------------------------------------------------------------


def check_step(rules, before, event, after):
    """Check what holds between two moments."""
    for old, new in zip(before.car.cards, after.car.cards, strict=True):
        assert 0 <= new.pin_tries <= PIN_TRIES
        assert 0 <= new.puk_tries <= PUK_TRIES
        lost = (old.pin_tries - new.pin_tries, old.puk_tries - new.puk_tries)
        if lost[0] < 0 or lost[1] < 0:
            assert shown_right(before, old, new), (event, old, new)
            assert new.verified
        assert max(lost) <= 1
        if max(lost) == 1:
            assert old.id in {before.car.slot, after.car.slot}, event
        assert new.pin == old.pin or shown_right(before, old, new)
    assert after.now - before.now == (max(0, event.ms) if isinstance(event, Tick) else 0)
    assert after.unit.requests >= before.unit.requests
    assert len(after.world.journal) >= len(before.world.journal)
    check_moment(rules, after)


def shown_right(before, old, new):
    """Tell whether the right PIN or PUK was shown to a card in this step."""
    form, saved = before.unit.form, before.unit.saved_pin
    if form and form.form == "sim_pin":
        return form.text("pin") == old.pin
    if form and form.form == "sim_puk":
        return form.text("puk") == old.puk and form.text("new_pin") == new.pin
    return saved == SavedPin(old.id, old.pin) and old.pin_tries > 1


def check_moment(rules, moment):
    """Check what holds in every moment."""
    unit, car = moment.unit, moment.car
    screen = view(rules, moment.cabin)
    assert not (car.private_mode and screen.status.data)
    assert screen.status.data is (screen.status.why_offline == "")
    assert unit.stack[0] == rules.tree.home
    assert all(page.partition("#")[0] in rules.tree.nodes for page in unit.stack)
    assert screen.focus in {"", *screen.targets}
    assert len(set(screen.targets)) == len(screen.targets)
    assert not (unit.pending and unit.form)
    assert unit.saved_pin is None or unit.saved_pin.card == car.slot
    assert unit.typed_pin is None or unit.typed_pin.card == car.slot
    assert all(due.at >= moment.now and unit.waits_for(due.event.request) for due in moment.queue.dues)
    assert (unit.pending is not None or unit.background is not None) is bool(moment.queue.dues)
    if not car.ignition:
        assert (unit.form, unit.dialog, unit.pending, unit.background, screen.targets) == (
            *(None, None, None, None),
            (),
        )


@pytest.fixture(scope="module")
def shipped_data():
    """Read the data before the first history, so that a mistake in them is told once and at once."""
    return catalogue()


# --- the properties ---------------------------------------------------------------------------------


def check_replay(session, moves, pick):
    """Check that a history replays and that no moment of it ever changed."""
    first = session.moment
    kept = copy.deepcopy(first)
    rules = session.rules
    moments, events = live(session, moves)
    hashes = [hash(moment) for moment in moments]
    for at, event in enumerate(events):
        again, _ = step(rules, moments[at], event)
        assert again == moments[at + 1], event
        check_step(rules, moments[at], event, moments[at + 1])
    somewhere = pick % len(moments)
    assert replay(rules, moments[somewhere], events[somewhere:]) == session.moment
    assert replay(rules, kept, events) == session.moment
    assert [hash(moment) for moment in moments] == hashes
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


@settings(deadline=None, max_examples=400)
@given(BY_HAND, HISTORIES, NUMBERS)
def test_any_history_replays_to_an_equal_moment_from_any_of_its_steps(kind, moves, pick):
    check_replay(start(kind), moves, pick)


@pytest.mark.usefixtures("shipped_data")
@settings(deadline=None, max_examples=200)
@given(SHIPPED, HISTORIES, NUMBERS)
def test_any_history_of_a_shipped_car_replays_to_an_equal_moment(car, moves, pick):
    check_replay(start(car), moves, pick)


SPANS = st.one_of(st.integers(0, 30_000), st.integers(0, 61 * MINUTE))


@settings(deadline=None, max_examples=120)
@given(BY_HAND, HISTORIES, SPANS, SPANS)
def test_two_ticks_are_one_tick_of_their_sum(kind, moves, first, second):
    session = start(kind)
    moments, _ = live(session, moves)
    rules = session.rules
    for moment in moments[-6:]:
        one, effects = step(rules, moment, Tick(first))
        two, more = step(rules, one, Tick(second))
        assert step(rules, moment, Tick(first + second)) == (two, effects + more)


@settings(deadline=None, max_examples=60)
@given(BY_HAND, HISTORIES)
def test_the_same_moves_lead_to_the_same_moment(kind, moves):
    one, two = start(kind), start(kind)
    assert live(one, moves) == live(two, moves)
    assert one.screen == two.screen


def test_the_moves_reach_what_matters():
    """The moves of these tests themselves: histories in which nothing happens would prove nothing."""
    reached = Counter()

    @seed(7)
    @settings(deadline=None, max_examples=150, database=None)
    @given(BY_HAND, HISTORIES)
    def look(kind, moves):
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
    "a refused form": lambda unit, _: unit.form and unit.form.trouble,
    "a PUK": lambda unit, _: unit.form and unit.form.form == "sim_puk",
    "an open card": lambda _, car: car.card_state == "ready",
    "the dark": lambda _, car: not car.ignition,
    "something owed": lambda unit, _: unit.owes,
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
