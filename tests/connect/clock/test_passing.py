"""Time passes in the cloud: what happens, in which order, and where it stops."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.connect.clock.agenda import Agenda, Drop, Entry, Move, Plan
from pcm_sim.connect.clock.calendar import day_end, term_end
from pcm_sim.connect.clock.passing import At, By, Named, NextEvent, PassingPolicy, advance
from pcm_sim.domain.requests import Denied

DAY = 86_400_000


def note(state, entry):
    """Write down what happened."""
    return (*state, (entry.key, entry.due)), ()


def renew(state, entry):
    """Write down what happened, and let it happen again a day later."""
    return (*state, (entry.key, entry.due)), (Plan(entry.key, entry.name, entry.due + DAY, entry.about),)


def asking(*changes):
    """Build a handler that asks for changes."""
    return lambda state, entry: ((*state, (entry.key, entry.due)), changes)


HANDLERS = {"noted": note, "renewed": renew}


def agenda_of(*changes, now=0):
    """Build an agenda."""
    return Agenda(now).changed(changes)


def run(agenda, until, **more):
    """Let time pass over an empty state."""
    return advance((), agenda, until, HANDLERS | more, PassingPolicy(10 * DAY, 50))


def test_runs_what_is_due_in_order_up_to_and_with_the_time():
    passed = run(agenda_of(Plan("c", "noted", 7), Plan("b", "noted", 5), Plan("a", "noted", 5)), At(7))
    assert passed.state == (("b", 5), ("a", 5), ("c", 7))
    assert [one.key for one in passed.fired] == ["b", "a", "c"]
    assert passed.agenda == Agenda(7, (), 3)
    assert passed.reached
    assert passed.refusal is None


def test_leaves_what_is_not_due():
    passed = run(agenda_of(Plan("a", "noted", 8)), At(7))
    assert (passed.state, passed.fired, passed.agenda.now) == ((), (), 7)
    assert passed.agenda.waiting == (Entry(8, 0, "a", "noted"),)


def test_passes_by_a_span():
    passed = run(agenda_of(Plan("a", "noted", 140), now=100), By(40))
    assert (passed.state, passed.agenda.now) == ((("a", 140),), 140)


def test_runs_what_is_due_at_once_when_no_time_passes():
    assert run(agenda_of(Plan("a", "noted", 3), now=100), By(0)).state == (("a", 100),)


def test_stops_at_the_next_event_with_all_of_the_same_time():
    agenda = agenda_of(Plan("a", "noted", 5), Plan("b", "noted", 5), Plan("c", "noted", 6))
    passed = run(agenda, NextEvent())
    assert (passed.state, passed.agenda.now) == ((("a", 5), ("b", 5)), 5)


def test_goes_nowhere_when_nothing_waits():
    passed = run(Agenda(100), NextEvent())
    assert (passed.agenda, passed.fired, passed.reached) == (Agenda(100), (), False)
    assert passed.refusal is None


def test_stops_at_a_named_event():
    agenda = agenda_of(Plan("a", "noted", 5), Plan("b", "special", 9), Plan("c", "noted", 9))
    passed = run(agenda, Named("special"), special=note)
    assert (passed.state, passed.agenda.now) == ((("a", 5), ("b", 9), ("c", 9)), 9)


def test_stops_where_the_named_event_happens_to_the_named_thing():
    agenda = agenda_of(Plan("a", "noted", 5, "c1"), Plan("b", "noted", 6, "c2"), Plan("c", "noted", 7, "c2"))
    assert run(agenda, Named("noted", "c2")).agenda.now == 6


def test_finds_a_named_event_that_a_handler_plans():
    agenda = agenda_of(Plan("a", "ordering", 5))
    passed = run(agenda, Named("noted"), ordering=asking(Plan("b", "noted", 8)))
    assert (passed.reached, passed.agenda.now) == (True, 8)


def test_changes_nothing_when_the_named_event_never_comes():
    agenda = agenda_of(Plan("a", "renewed", 5))
    passed = run(agenda, Named("noted"))
    assert (passed.state, passed.fired, passed.reached, passed.refusal) == ((), (), False, None)
    assert passed.agenda is agenda


@pytest.mark.parametrize("until", [At(99), By(-1)])
def test_never_goes_back(until):
    agenda = agenda_of(Plan("a", "noted", 100), now=100)
    passed = run(agenda, until)
    assert passed.refusal == Denied("clock_backwards")
    assert (passed.state, passed.fired, passed.reached) == ((), (), False)
    assert passed.agenda is agenda


def test_runs_what_a_handler_adds_meanwhile():
    assert run(agenda_of(Plan("a", "renewed", 1)), At(2 * DAY + 1)).state == (
        ("a", 1),
        ("a", DAY + 1),
        ("a", 2 * DAY + 1),
    )


def test_runs_what_a_handler_adds_into_the_past_at_the_present():
    agenda = agenda_of(Plan("a", "ordering", 5), Plan("b", "noted", 5))
    passed = run(agenda, At(9), ordering=asking(Plan("late", "noted", 1)))
    assert passed.state == (("a", 5), ("b", 5), ("late", 5))


def test_lets_a_handler_cancel_move_and_replace():
    agenda = agenda_of(
        Plan("a", "ordering", 1), Plan("b", "noted", 2), Plan("c", "noted", 3), Plan("d", "noted", 4)
    )
    asked = asking(Drop("b"), Move("c", 6), Plan("d", "noted", 5), Drop("gone"), Move("gone", 2))
    passed = run(agenda, At(9), ordering=asked)
    assert passed.state == (("a", 1), ("d", 5), ("c", 6))
    assert passed.agenda.waiting == ()


def test_names_an_event_without_a_handler():
    with pytest.raises(LookupError, match=r"'expird' \(key 'a'\) is due at 5 ms.*known: noted, renewed"):
        run(agenda_of(Plan("a", "expird", 5)), At(9))


def test_names_a_handler_that_plans_in_circles():
    with pytest.raises(RuntimeError, match=r"'again' \(key 'a'\) is one of more than 50 events due at 5 ms"):
        run(agenda_of(Plan("a", "again", 5)), At(9), again=asking(Plan("a", "again", 5)))


def test_renews_many_contracts_over_three_years():
    start = day_end(date(2026, 1, 30), "Europe/Paris")
    first = term_end(start, 1, "Europe/Paris")

    def bill(paid, entry):
        months = paid.get(entry.about, 0) + 1
        due = term_end(start, months + 1, "Europe/Paris")
        return paid | {entry.about: months}, (Plan(entry.key, entry.name, due, entry.about),)

    contracts = [f"c{number}" for number in range(100)]
    agenda = Agenda(start).changed(Plan(f"{one}/end", "contract.renewed", first, one) for one in contracts)
    end = term_end(start, 36, "Europe/Paris")
    passed = advance({}, agenda, At(end), {"contract.renewed": bill})
    assert passed.state == dict.fromkeys(contracts, 36)
    assert [one.about for one in passed.fired[-100:]] == contracts
    # From 31 January: to 31 January three years on, then to 28 February.
    assert end == day_end(date(2029, 1, 31), "Europe/Paris")
    assert {one.due for one in passed.agenda.waiting} == {day_end(date(2029, 2, 28), "Europe/Paris")}


PLANS = st.lists(
    st.builds(Plan, st.sampled_from("abcdef"), st.sampled_from(sorted(HANDLERS)), st.integers(1, 5 * DAY))
)
CHANGES = st.lists(
    st.one_of(
        st.builds(Plan, st.sampled_from("abcdef"), st.just("noted"), st.integers(1, 5 * DAY)),
        st.builds(Move, st.sampled_from("abcdef"), st.integers(1, 5 * DAY)),
        st.builds(Drop, st.sampled_from("abcdef")),
    )
)


@given(PLANS, st.integers(0, 5 * DAY), st.integers(0, 5 * DAY))
def test_passes_in_parts_as_at_once(plans, first, second):
    agenda = agenda_of(*plans)
    half = run(agenda, By(first))
    parts = advance(half.state, half.agenda, By(second), HANDLERS)
    whole = run(agenda, At(first + second))
    assert (parts.state, parts.agenda, half.fired + parts.fired) == (whole.state, whole.agenda, whole.fired)


@given(PLANS, st.integers(0, 5 * DAY))
def test_settles_in_order_and_within_the_time(plans, span):
    passed = run(agenda_of(*plans), By(span))
    assert list(passed.fired) == sorted(passed.fired)
    assert all(one.due <= passed.agenda.now for one in passed.fired)
    assert all(one.due > passed.agenda.now for one in passed.agenda.waiting)


@given(PLANS, CHANGES)
def test_takes_changes_from_a_handler_as_from_an_operation(plans, changes):
    agenda = agenda_of(Plan("x", "ordering", 0), *plans)
    passed = run(agenda, NextEvent(), ordering=asking(*changes))
    assert passed.agenda.waiting == agenda.changed([Drop("x"), *changes]).waiting
