"""What is due in the cloud: planned, moved, cancelled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.connect.clock.agenda import Agenda, Drop, Entry, Move, Plan

CHANGES = st.one_of(
    st.builds(Plan, st.sampled_from("abcd"), st.just("n"), st.integers(0, 9)),
    st.builds(Move, st.sampled_from("abcd"), st.integers(0, 9)),
    st.builds(Drop, st.sampled_from("abcd")),
)


def keys(agenda):
    """Read what waits, soonest first."""
    return [one.key for one in agenda.waiting]


def test_orders_by_time_then_by_turn():
    agenda = Agenda(0).changed([Plan("late", "n", 9), Plan("first", "n", 5), Plan("second", "n", 5)])
    assert keys(agenda) == ["first", "second", "late"]


def test_plans_what_it_is_told():
    agenda = Agenda(0, turn=3).changed([Plan("c1/end", "contract.expired", 7, "c1")])
    assert agenda == Agenda(0, (Entry(7, 3, "c1/end", "contract.expired", "c1"),), 4)


def test_replaces_what_waits_under_the_same_key():
    agenda = Agenda(0).changed([Plan("a", "old", 5), Plan("b", "n", 6), Plan("a", "new", 7)])
    assert [(one.key, one.name) for one in agenda.waiting] == [("b", "n"), ("a", "new")]


def test_moves_keeping_name_and_subject_but_not_turn():
    agenda = Agenda(0).changed([Plan("a", "n", 5, "c1"), Plan("b", "n", 8), Move("a", 8)])
    assert agenda.waiting == (Entry(8, 1, "b", "n"), Entry(8, 2, "a", "n", "c1"))


def test_cancels_by_key():
    agenda = Agenda(0).changed([Plan("a", "n", 5), Plan("b", "n", 5), Drop("a")])
    assert keys(agenda) == ["b"]


@pytest.mark.parametrize("change", [Move("gone", 5), Drop("gone")])
def test_stays_the_same_value_where_nothing_waits_under_the_key(change):
    agenda = Agenda(0).changed([Plan("a", "n", 5)])
    assert agenda.changed([change]) is agenda


@pytest.mark.parametrize("changes", [[Plan("a", "n", 40)], [Plan("a", "n", 200), Move("a", 40)]])
def test_makes_the_past_due_now(changes):
    assert Agenda(100).changed(changes).entry("a").due == 100


def test_leaves_the_earlier_value_alone():
    before = Agenda(0).changed([Plan("a", "n", 5)])
    before.changed([Drop("a")])
    assert keys(before) == ["a"]


@given(st.lists(CHANGES))
def test_keeps_order_and_one_entry_a_key(changes):
    agenda = Agenda(3).changed(changes)
    assert list(agenda.waiting) == sorted(agenda.waiting)
    assert len(set(keys(agenda))) == len(agenda.waiting)
    assert all(one.due >= agenda.now and one.turn < agenda.turn for one in agenda.waiting)


@given(st.lists(CHANGES), st.lists(CHANGES))
def test_changes_in_parts_as_at_once(first, second):
    assert Agenda(0).changed(first).changed(second) == Agenda(0).changed(first + second)
