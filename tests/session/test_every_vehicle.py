"""Histories on every vehicle that is shipped: whatever is touched, typed or changed, what must hold holds.

No exception; every moment can be shown in every language; no touch is silent; home is one key or touch away;
back returns where one came from; a card gives tries back only to the right PIN or PUK; nothing leaves a car
that is in private mode; what excludes each other does; each step leads to the same moment again.
"""

import pytest
from hypothesis import given, settings
from invariants import check_life
from moves import examples, histories, live
from shipped import CARS, catalogue, open_car


@pytest.fixture(scope="module")
def shipped_data():
    """Read the data before the first history, so that a mistake in them is told once and at once."""
    return catalogue()


def test_every_vehicle_is_among_the_cars(shipped_data):
    assert set(CARS) == set(shipped_data.matrix.vehicles)
    assert {open_car(row).rules.vehicle.key for row in CARS} == set(CARS)


@pytest.mark.usefixtures("shipped_data")
@pytest.mark.parametrize("row", CARS)
def test_whatever_happens_what_must_hold_holds(row):
    @settings(deadline=None, max_examples=examples(8))
    @given(histories())
    def look(moves):
        session = open_car(row)
        moments, events = live(session, moves)
        check_life(session.rules, moments, events)

    look()
