"""Presets: each begins as it says on every car that it is for; the others are told why not."""

from collections import Counter
from pathlib import Path

import pytest
from shipped import catalogue

from pcm_sim.catalogue.problems import Span
from pcm_sim.scenario.files.checking import check_scenario_files
from pcm_sim.scenario.format.acts import Note
from pcm_sim.scenario.format.model import Car, Cell, Given, Scenario, Step
from pcm_sim.scenario.format.vocabulary import PRESET_GROUPS
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.fault_words import FaultWords
from pcm_sim.scenario.play.opening import chosen, opened
from pcm_sim.scenario.play.preset_fit import why_not
from pcm_sim.scenario.play.presets import find_preset, preset_names, preset_roots
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.play.state_names import read_state
from pcm_sim.scenario.seeing.expecting import check

ROOTS = preset_roots(())
NAMES = preset_names(ROOTS)


def preset(name):
    return find_preset(name, ROOTS, catalogue().plain["customers"])


def cell(car, name="", market="", **given):
    step = Step(Span("x.yaml", 1, 1), Note({"": "x"}))
    scenario = Scenario("x.scn.yaml", "x", {"": "x"}, Car(car, market), given=Given(**given), steps=(step,))
    return Cell(scenario, "x", scenario.car, name)


def suits(name, car):
    return not why_not(catalogue(), preset(name), chosen(catalogue(), Car(car)))


def told_why_not(name, car, language):
    told = why_not(catalogue(), preset(name), chosen(catalogue(), Car(car)))
    return FaultWords(catalogue().plain["failures"], language).say(told)


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_begins_as_it_says_on_every_car_it_applies_to(name):
    found, begun = preset(name), 0
    for car in catalogue().matrix.vehicles:
        if not suits(name, car):
            reasons = {told_why_not(name, car, language) for language in ("fr", "en", "de")}
            assert len(reasons) == 3
            assert not any("vehicle." in reason for reason in reasons)
            continue
        asked = cell(car, name)
        stage = Stage(opened(catalogue(), asked), asked)
        for expected in found.shows:
            check(stage, expected)
        begun += 1
    assert found.shows
    assert begun


def test_the_shelf_is_full():
    groups = Counter(preset(name).group for name in NAMES)
    assert set(groups) == set(PRESET_GROUPS)
    assert min(groups.values()) >= 3
    assert len(NAMES) >= 28


@pytest.mark.parametrize("car", ["macan-2019", "panamera-2018"])
def test_abroad_is_abroad_whatever_the_market(car):
    name = "abroad_roaming_off"
    at_home = [one for one in catalogue().markets if _opened(car, name, one).moment.cabin.car.country == one]
    assert at_home == []
    stages = (Stage(_opened(car, name, one), cell(car, name)) for one in ("FR", "NO", "SE"))
    assert [read_state(one, "net.online") for one in stages] == [False] * 3


def _opened(car, name, market):
    return opened(catalogue(), cell(car, name, market))


def test_a_car_that_has_not_what_a_preset_requires_is_refused():
    with pytest.raises(StepError, match="this car has no slot for a SIM card"):
        opened(catalogue(), cell("taycan-2022", "sim_puk"))
    with pytest.raises(StepError, match=r"Power Steering Plus is not sold for this car \(France\)"):
        opened(catalogue(), cell("macan-2019", "function_waits"))


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


def test_one_that_does_not_begin_as_it_says_is_told_with_its_place(tmp_path):
    folder = tmp_path / "scenarios" / "presets"
    folder.mkdir(parents=True)
    texts = '{fr: "a", en: "a", de: "a"}'
    file = folder / "mine.yaml"
    head = f"schema: 1\nname: {texts}\nteaches: {texts}\nrequires: {{vehicle.sim_slot: true}}\n"
    file.write_text(head + "state: {sim.pin_tries: 0}\nshows:\n  - state: {sim.state: dead}\n")
    (told,) = check_scenario_files(catalogue(), [file])
    assert told.span.line == 7
    assert "does not begin so on 718-2025: sim.state is dead; it is puk_required" in told.message
    file.write_text(head + "shows:\n  - state: {sim.stat: dead}\n")
    (told,) = check_scenario_files(catalogue(), [file])
    assert "sim.state" in told.hint
