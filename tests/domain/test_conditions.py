"""Conditions: what holds now, and what can ever hold on one car."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcm_sim.domain.conditions import ALWAYS, FACTS, All, Any, Is, Not, holds, possible

FIXED = {"vehicle.sim_slot": True, "vehicle.link": "code"}
HERE = {**FIXED, "unit.linked": False, "sim.state": "ready"}

SLOT = Is("vehicle.sim_slot", value=True)
NO_SLOT = Is("vehicle.sim_slot", value=False)
BY_ID = Is("vehicle.link", "id")
LINKED = Is("unit.linked", value=True)
READY = Is("sim.state", "ready")
UNKNOWN = Is("net.online", value=True)


@pytest.mark.parametrize(
    ("condition", "now", "ever"),
    [
        (ALWAYS, True, True),
        (Not(ALWAYS), False, False),
        (Any(()), False, False),
        (SLOT, True, True),
        (NO_SLOT, False, False),
        (BY_ID, False, False),
        (Not(BY_ID), True, True),
        (Not(SLOT), False, False),
        (LINKED, False, True),
        (Not(LINKED), True, True),
        (READY, True, True),
        (UNKNOWN, False, True),
        (Not(UNKNOWN), True, True),
        (All((SLOT, READY)), True, True),
        (All((SLOT, LINKED)), False, True),
        (All((NO_SLOT, READY)), False, False),
        (Any((NO_SLOT, READY)), True, True),
        (Any((NO_SLOT, LINKED)), False, True),
        (Any((NO_SLOT, BY_ID)), False, False),
        (Not(All((SLOT, READY))), False, True),
        (Not(All((SLOT, Not(BY_ID)))), False, False),
        (Not(Any((SLOT, LINKED))), False, False),
        (Not(Any((NO_SLOT, LINKED))), True, True),
        (Not(Not(LINKED)), False, True),
        (Not(Not(NO_SLOT)), False, False),
    ],
)
def test_what_holds_now_and_what_can_ever_hold(condition, now, ever):
    assert holds(condition, HERE) is now
    assert possible(condition, FIXED) is ever


def test_every_fact_has_more_than_one_value():
    assert all(len(set(values)) == len(values) > 1 for values in FACTS.values())


SOME = ("vehicle.link", "vehicle.sim_slot", "unit.linked", "unit.user")
ATOMS = st.sampled_from([Is(fact, value) for fact in SOME for value in FACTS[fact]])
CONDITIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(lambda of: All(tuple(of)), st.lists(inner, max_size=3)),
        st.builds(lambda of: Any(tuple(of)), st.lists(inner, max_size=3)),
    ),
    max_leaves=6,
)


def states(fixed):
    """Give every state of the world that has these fixed facts."""
    free = [fact for fact in SOME if fact not in fixed]
    for values in product(*(FACTS[fact] for fact in free)):
        yield {**fixed, **dict(zip(free, values, strict=True))}


@settings(deadline=None, max_examples=150)
@given(CONDITIONS, st.sampled_from(FACTS["vehicle.link"]), st.booleans())
def test_what_holds_in_some_state_is_possible(condition, link, slot):
    fixed = {"vehicle.link": link, "vehicle.sim_slot": slot}
    if any(holds(condition, state) for state in states(fixed)):
        assert possible(condition, fixed)


@settings(deadline=None, max_examples=150)
@given(CONDITIONS, st.data())
def test_with_every_fact_fixed_what_is_possible_is_what_holds(condition, data):
    fixed = {fact: data.draw(st.sampled_from(FACTS[fact])) for fact in SOME}
    assert possible(condition, fixed) is holds(condition, fixed)
