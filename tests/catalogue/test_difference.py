"""Two cars compared: what differs stands there once, and the other way round it is the same."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.catalogue.cache import load
from pcm_sim.catalogue.difference import compare

CATALOGUE = load()
CARS = sorted(CATALOGUE.matrix.vehicles)


def difference(first, second, language="en"):
    vehicles = CATALOGUE.matrix.vehicles
    return compare(CATALOGUE, vehicles[first], vehicles[second], language)


@pytest.mark.parametrize("key", CARS)
def test_a_car_does_not_differ_from_itself(key):
    assert difference(key, key).is_none


@given(st.sampled_from([*combinations(CARS, 2)]), st.sampled_from(["fr", "en", "de"]))
def test_the_other_way_round_it_is_the_same(pair, language):
    one, other = difference(*pair, language), difference(*reversed(pair), language)
    assert one.only_first == other.only_second
    assert {(fact.what, fact.second, fact.first) for fact in one.equipment} == set(other.equipment)
    assert {(moved.second, moved.first) for moved in one.ways} == {
        (moved.first, moved.second) for moved in other.ways
    }
    assert len(one.ways) + one.same_ways == len(CATALOGUE.features)


def test_the_macan_of_2019_has_another_unit_and_other_ways():
    found = difference("macan-95b-1", "macan-95b-2")
    equipment = {fact.what: (fact.first, fact.second) for fact in found.equipment}
    assert equipment["head_unit"] == ("PCM 4.0", "PCM 5.0")
    roaming = next(one for one in found.ways if one.feature == "roaming")
    assert roaming.first == "PHONE > OPT > SET PHONE > Roaming"
    assert roaming.second == "SET > Device manager > Options > Mobile data > Roaming"
    assert roaming.facts == ("F070", "F072")


def test_a_feature_of_one_car_alone_says_why_the_other_lacks_it():
    roaming = next(
        one for one in difference("cayenne-9ya-code", "cayenne-9ya-id").ways if one.feature == "roaming"
    )
    assert roaming.there == (True, False)
    assert roaming.second == "– This car takes care of roaming by itself: there is nothing to set."


def test_below_an_entry_that_is_alone_nothing_is_told_again():
    found = difference("macan-95b-1", "macan-95b-2")
    for ways in (found.only_first, found.only_second):
        assert not any(one != other and one.startswith(f"{other} > ") for one in ways for other in ways)
