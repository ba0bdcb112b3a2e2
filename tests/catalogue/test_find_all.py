"""Anything is found by words: entries, cars, facts, messages, and what other rooms can do."""

from time import process_time

import pytest
from shipped import catalogue

from pcm_sim.catalogue.search_all import Other, Place, find_all
from pcm_sim.catalogue.search_facts import resting_on
from pcm_sim.catalogue.search_marks import marks_in
from pcm_sim.composition import choose_car
from pcm_sim.composition_palette import Palette

OTHERS = (Other("command", "present", "Show the device full screen"), Other("section", "time", "Time"))


def found(words, car="macan-2019", language="en", **asked):
    """Find with a car before one, or with none."""
    vehicle = choose_car(catalogue(), car, "FR").vehicle if car else None
    return find_all(catalogue(), words, Place(language, "FR", vehicle, OTHERS), **asked)


def first(words, **asked):
    """Give kind and key of what comes first."""
    return found(words, **asked)[0][:2]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("roaming", ("entry", "roaming")),
        ("romaing", ("entry", "roaming")),
        ("macan 2019", ("car", "macan-2019")),
        ("maccan 2019", ("car", "macan-2019")),
        ("911 992 2019", ("car", "911-2019-992")),
        ("F055", ("fact", "F055")),
        ("f55", ("fact", "F055")),
        ("x7", ("fact", "X07")),
        ("full screen", ("command", "present")),
        ("wrong code", ("message", "pairing_code_wrong")),
    ],
)
def test_what_is_meant_comes_first(words, what):
    assert first(words) == what


def test_without_a_car_cars_facts_and_messages_are_found():
    kinds = {one.kind for words in ("2019", "wrong code", "F055") for one in found(words, car="")}
    assert {"car", "message", "fact"} <= kinds
    assert "entry" not in kinds


def test_what_is_not_on_the_car_says_why_and_leads_nowhere():
    hit = found("roaming", car="taycan-2022")[0]
    assert not hit.possible
    assert "roaming by itself" in hit.path


def test_kinds_stay_together_and_one_alone_has_all_the_room():
    kinds = [one.kind for one in found("private mode")]
    assert kinds == sorted(kinds, key=kinds.index)
    cars = found("2019", kind="car", limit=20)
    assert len(cars) > 5
    assert {one.kind for one in cars} == {"car"}
    assert [one.key for one in found(" ")] == ["present", "time"]


def test_cars_are_those_of_the_country():
    vehicle = choose_car(catalogue(), "macan-2019", "FR").vehicle
    here, there = (
        {one.key for one in find_all(catalogue(), "911 2019", Place("en", market, vehicle), kind="car")}
        for market in ("FR", "US")
    )
    assert "911-2019-992" in here
    assert here != there


def test_the_letters_that_were_meant_are_marked():
    assert marks_in("Itinérance et rôle", "itinerance ROLE") == ((0, 10), (14, 4))
    assert marks_in("Switch roaming on", "romaing") == ((7, 7),)
    assert marks_in("PIN", "zz") == ()


def test_a_fact_tells_what_rests_on_it():
    vehicle = choose_car(catalogue(), "macan-2019", "FR").vehicle
    resting = resting_on(catalogue(), "F080", "de", vehicle)
    assert "set/porsche_connect/private_mode" in dict(resting.entries)
    assert resting_on(catalogue(), "F080", "de").entries == ()


def test_presets_and_customers_are_found_with_what_they_are_for():
    palette = Palette(catalogue())
    taycan = choose_car(catalogue(), "taycan-2022", "FR")
    puk = palette.find("PUK", taycan, "de", "FR", kind="preset")[0]
    assert (puk.key, puk.possible) == ("sim_puk", False)
    assert palette.find("Claire Martin", taycan, "fr", "FR")[0].kind == "customer"


def test_it_is_found_while_one_types():
    found("roaming")
    began = process_time()
    for words in ("r", "ro", "roam", "romaing", "private mode", "2019"):
        found(words)
    assert (process_time() - began) / 6 < 0.06
