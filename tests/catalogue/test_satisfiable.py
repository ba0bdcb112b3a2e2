"""Whether a condition can hold at all, against the trial of every combination there is."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.catalogue.satisfiable import can_hold
from pcm_sim.domain.conditions import All, Any, Is, Not, holds

VALUES = {"a": (True, False), "b": ("x", "y", "z"), "c": (("k",), ("k", "l"), ()), "d": (True,)}
LEAVES = st.one_of(
    st.builds(Is, st.just("a"), st.booleans()),
    st.builds(Is, st.just("b"), st.sampled_from(["x", "y", "z", "w"])),
    st.builds(Is, st.just("c"), st.sampled_from(["k", "l"])),
    st.builds(Is, st.just("d"), st.booleans()),
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(All, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Any, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)


def combinations():
    for values in product(*VALUES.values()):
        yield dict(zip(VALUES, values, strict=True))


@given(CONDITIONS)
def test_a_condition_can_hold_where_some_combination_makes_it(condition):
    assert can_hold(condition, [VALUES]) == any(holds(condition, facts) for facts in combinations())


@given(CONDITIONS)
def test_of_several_cars_one_is_enough(condition):
    cars = [{name: (value,) for name, value in facts.items()} for facts in combinations()]
    assert can_hold(condition, cars) == can_hold(condition, [VALUES])


def test_a_condition_that_would_take_too_long_is_let_pass():
    values = {f"f{at}": (True, False) for at in range(20)}
    never = All(tuple(one for name in values for one in (Is(name, True), Not(Is(name, True)))))
    assert can_hold(never, [values])
