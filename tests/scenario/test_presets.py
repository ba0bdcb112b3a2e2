"""Presets: each begins as it says, on every kind of car that it is for, in each way of linking."""

from pathlib import Path

import pytest
from shipped import catalogue

from pcm_sim.catalogue.problems import Span
from pcm_sim.scenario.format.acts import Note
from pcm_sim.scenario.format.model import Car, Cell, Given, Scenario, Step
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.opening import chosen, opened
from pcm_sim.scenario.play.presets import find_preset, preset_names, preset_roots, why_not
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.play.state_names import read_state

ROOTS = preset_roots(())
NAMES = preset_names(ROOTS)
CARS = ("macan-2018", "panamera-2018", "macan-2019", "taycan-2022", "911-2014")
"""Code on three head units, Porsche ID, and a car without Porsche Connect."""
SHOWN = {
    "linked": {"unit.user": "in"},
    "abroad_roaming_off": {"unit.roaming": False, "net.online": False},
    "sim_pin_asked": {"sim.state": "pin_required"},
    "sim_one_try_left": {"sim.pin_tries": 1},
    "sim_puk": {"sim.state": "puk_required"},
    "private_mode_on": {"car.private_mode": True},
    "fod_refused_charging": {"car.charging": True},
    "update_waits": {"update.state": "available"},
    "dead_spot": {"net.online": False},
    "new_car_before_delivery": {"handset.holder": "paul"},
    "code_not_typed": {"handset.signed_in": "claire", "portal.car.code_shown": True},
    "bought_not_restarted": {"unit.user": "in"},
}


def preset(name):
    return find_preset(name, ROOTS, catalogue().plain["customers"])


def cell(car, name="", market="", **given):
    step = Step(Span("x.yaml", 1, 1), Note({"": "x"}))
    scenario = Scenario("x.scn.yaml", "x", {"": "x"}, Car(car, market), given=Given(**given), steps=(step,))
    return Cell(scenario, "x", scenario.car, name)


def suits(name, car):
    return not why_not(catalogue(), preset(name), chosen(catalogue(), Car(car)))


PLAYED = [(name, car) for name in NAMES for car in CARS if suits(name, car)]


@pytest.mark.parametrize(("name", "car"), PLAYED)
def test_a_preset_begins_as_it_says(name, car):
    session = opened(catalogue(), cell(car, name))
    stage = Stage(session, cell(car, name))
    assert {one: read_state(stage, one) for one in SHOWN[name]} == SHOWN[name]


@pytest.mark.parametrize("car", ["macan-2019", "panamera-2018"])
def test_abroad_is_abroad_whatever_the_market(car):
    name = "abroad_roaming_off"
    at_home = [one for one in catalogue().markets if _opened(car, name, one).moment.cabin.car.country == one]
    assert at_home == []
    stages = (Stage(_opened(car, name, one), cell(car, name)) for one in ("FR", "NO", "SE"))
    assert [read_state(one, "net.online") for one in stages] == [False] * 3


def _opened(car, name, market):
    return opened(catalogue(), cell(car, name, market))


@pytest.mark.parametrize("name", NAMES)
def test_each_is_named_and_taught_in_three_languages_and_suits_some_car(name):
    found = preset(name)
    assert found.name.keys() == found.teaches.keys() == {"fr", "en", "de"}
    assert any(suits(name, car) for car in CARS)


def test_a_car_that_has_not_what_a_preset_requires_is_refused():
    with pytest.raises(StepError, match=r"this car has not what it requires: vehicle\.sim_slot is true"):
        opened(catalogue(), cell("taycan-2022", "sim_puk"))
    with pytest.raises(StepError, match="'power_steering_plus' is not sold for this car in FR"):
        opened(catalogue(), cell("macan-2019", "fod_refused_charging"))


def test_a_preset_that_there_is_not_is_told_with_what_was_meant():
    with pytest.raises(StepError, match="did you mean 'linked'"):
        opened(catalogue(), cell("macan-2019", "linkd"))


def test_a_preset_of_a_persons_own_lies_beside_the_scenario(tmp_path):
    folder = tmp_path / "scenarios" / "presets"
    folder.mkdir(parents=True)
    texts = '{fr: "a", en: "a", de: "a"}'
    own = f"schema: 1\nname: {texts}\nteaches: {texts}\nstate: {{car.country: CH}}\nclock: 2027-07-01T10:00\n"
    (folder / "mine.yaml").write_text(own)
    file = str(tmp_path / "scenarios" / "a.scn.yaml")
    roots = preset_roots((), file)
    assert roots[0] == Path(folder)
    assert find_preset("mine", roots, ()).clock == "2027-07-01T10:00"

    (folder / "mine.yaml").write_text(own.replace("clock", "clokc"))
    with pytest.raises(StepError, match="did you mean 'clock'"):
        find_preset("mine", roots, ())
