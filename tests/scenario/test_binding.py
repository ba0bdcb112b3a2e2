"""What a scenario names is looked up on every car it is for, before anything is played."""

from itertools import accumulate

import pytest
from shipped import catalogue
from written_scenarios import Files

from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.problems import Problems
from pcm_sim.domain.labels import say
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import check_on_cars
from pcm_sim.scenario.format.acts import Where

MOBILE_DATA = "SET > Device manager > Options > Mobile data"
ROAMING = "set/device_manager/options/mobile_data/roaming"
THREE_CARS = "vehicle: {}\noutline: {over: {vehicle.car: [macan-2019, macan-2017, panamera-2018]}}\n"
BY_PHONE = "roaming is reached by PHONE > OPT > SET PHONE > Roaming; use open: roaming"
WRONG = "SET > Gerätemanager > Mobile Daten > Roaming"
RIGHT = "SET > Geräte-Manager > Optionen > Mobile Daten > Roaming"


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("- open: ¦roamin", "there is no 'roamin' on macan-2019 (did you mean 'roaming'?)"),
        ("- tap: ¦dialog/yess", "there is no 'dialog/yess' on macan-2019 (did you mean 'dialog/yes'?)"),
        ("- tap: ¦set#x", "there is no 'set#x' on macan-2019 ('set' is no list)"),
        ("- press: ¦SETT", "there is no key 'SETT' on macan-2019 (did you mean 'SET'?)"),
        ("- type: {into: ¦pinn, text: x}", "there is no field 'pinn' (did you mean 'pin'?)"),
        ("- set: {¦car.contry: NO}", "there is no setting 'car.contry' (did you mean 'car.country'?)"),
        ("- inject: ¦slo", "there is no fault 'slo' (did you mean 'slow'?)"),
        (
            "- inject: {fault: slow, operation: ¦pai}",
            "there is no operation 'pai' (did you mean 'pair'?)",
        ),
        ("- advance: {until: ¦next_evnt}", "there is no event 'next_evnt' (did you mean 'next_event'?)"),
        (
            "- dealer: {do: ¦invit}",
            "nothing is called 'invit' that the dealer can do (did you mean 'invite'?)",
        ),
        (
            "- instructor: {set: {object: ¦contrat, state: ended}}",
            "there is no object 'contrat' (did you mean 'contract'?)",
        ),
        (
            "- instructor: {set: {object: contract, state: ¦endet}}",
            "there is no state to set of contract 'endet' (did you mean 'ended'?)",
        ),
        ("- phone: {take: ¦clair}", "there is no customer 'clair' (did you mean 'claire'?)"),
        ("- phone: {read: ¦sms_cod}", "there is no letter 'sms_cod' (did you mean 'sms_code'?)"),
        ("- phone: [{fill: {¦emal: x}}]", "there is no field of My Porsche 'emal' (did you mean 'email'?)"),
        ("- phone: {open: ¦mail/inbo}", "My Porsche has no 'mail/inbo' (did you mean 'mail/inbox'?)"),
        (
            "- phone: {tap: ¦{label: Ajouter un vehicule}}",
            "nothing in My Porsche is called 'Ajouter un vehicule' (did you mean 'Ajouter un véhicule'?)",
        ),
        ("- phone: {open: ¦{label: Nowhere}}", "nothing in My Porsche is called 'Nowhere'"),
        ("- phone: {tap: ¦{label: Messages, lang: it}}", "there is no language 'it' (fr, en, de)"),
        ("- expect: {screen: ¦sett}", "there is no 'sett' on macan-2019 (did you mean 'set'?)"),
        ("- expect: {message: ¦roaming_no}", "there is no message 'roaming_no' (did you mean 'roaming_on'?)"),
        ("- expect: {state: {¦car.x: 1}}", "there is no state 'car.x'"),
        ("- expect: {mail: ¦sms_code}", "the letter 'sms_code' does not go by mail (it goes by sms)"),
        ("- expect: {screen: home, facts: [¦F999]}", "there is no fact 'F999' (did you mean 'F199'?)"),
        (
            '- open: ¦{path: "SET > Gerätemanager > Mobile Daten > Roaming"}',
            f"there is no '{WRONG}' on macan-2019 ('Roaming' is reached by {RIGHT})",
        ),
        ("- expect: {absent: ¦form/field/pinn}", "no form has a field 'pinn' (did you mean 'pin'?)"),
        (
            "- expect: {present: ¦form/field/passwrd}",
            "no form has a field 'passwrd' on macan-2019 (did you mean 'password'?)",
        ),
        ("- expect: {page: {absent: ¦form/field/vinn}}", "no form has a field 'vinn' (did you mean 'vin'?)"),
        ("- expect: {absent: ¦no_such}", "no car has 'no_such'"),
        ("- tap: ¦{label: Roamming}", "there is no 'Roamming' on macan-2019 (did you mean 'Roaming'?)"),
    ],
)
def test_a_name_that_there_is_not_is_told_at_its_place_with_the_one_meant(files, steps, told):
    place = files.scenario(steps)
    (line,) = files.told()
    assert line.startswith(f"{place}: {told}")


@pytest.mark.parametrize(
    ("step", "hint"),
    [
        (
            f"- tap: ¦'{MOBILE_DATA}'",
            f'this is no id but a path: write {{path: "{MOBILE_DATA}"}}, or set/device_manager/options/',
        ),
        (
            "- open: ¦SET → Geräte-Manager → Optionen",
            'this is no id but a path: write {path: "SET > Geräte-Manager > Optionen"}, or set/device',
        ),
        (
            "- open: ¦SET > Gerätemanager",
            "this is no id: write a path as {path: …}; did you mean 'SET > Geräte-Manager'?",
        ),
        ("- tap: ¦Itinérance", "this is no id but a label: write {label: Itinérance}, or roaming"),
        ("- open: ¦Options", "this is no id but the words of "),
        ("- tap: ¦set/roming", f"did you mean '{ROAMING}'?"),
        ("- tap: ¦set/device_manger/options", "did you mean 'set/device_manager/options'"),
        (
            '- open: ¦{path: "SET > Device manager > Romaing"}',
            f"did you mean '{MOBILE_DATA} > Roaming'?",
        ),
    ],
)
def test_words_in_the_place_of_an_id_and_wrong_ends_of_names_get_a_hint(files, step, hint):
    place = files.scenario(step)
    (line,) = files.told()
    assert line.startswith(f"{place}: there is no ")
    assert f" on macan-2019 ({hint}" in line


def test_a_path_of_other_cars_is_told_once_with_where_the_entry_is(files):
    place = files.scenario(f'- open: ¦{{path: "{MOBILE_DATA} > Roaming", lang: en}}', THREE_CARS)
    told = f"there is no '{MOBILE_DATA} > Roaming' on macan-2017 and panamera-2018 ({BY_PHONE})"
    assert files.told() == [f"{place}: {told}"]


def test_an_id_of_other_cars_is_told_once_with_where_the_entry_is(files):
    place = files.scenario(f"- tap: ¦{ROAMING}", THREE_CARS)
    assert files.told() == [f"{place}: there is no '{ROAMING}' on macan-2017 and panamera-2018 ({BY_PHONE})"]


def test_what_is_only_done_on_some_cars_is_only_looked_up_there(files):
    files.scenario(f"- tap: {ROAMING}\n  when: {{vehicle.device_manager_key: SET}}", THREE_CARS)
    assert len(files.cells()) == 3


def test_everything_wrong_in_a_file_is_told_at_once_even_beside_a_wrong_shape(files):
    files.scenario("- tapp: x\n- open: roamin\n- press: 5\n- expect: {message: nothing}")
    assert [line.split(":", 1)[1].split(":")[0] for line in files.told()] == ["6", "7", "8", "9"]


def test_several_entries_of_a_name_are_told(files):
    place = files.scenario("- open: ¦{label: Options}")
    (line,) = files.told()
    assert line.startswith(f"{place}: 'Options' is ")
    assert "set/device_manager/options" in line


@pytest.mark.parametrize("lang", ["fr", "en", "de"])
@pytest.mark.parametrize("said", [True, False])
def test_words_of_any_language_are_read_as_the_id(files, lang, said):
    entry = "set/device_manager/options/mobile_data"
    nodes = catalogue().tree("mobile-data").nodes
    way = accumulate(entry.split("/"), "{}/{}".format)
    words = "  ▸ ".join(say(nodes[one].label, lang).upper() for one in way)
    narrowed = f", lang: {lang}" if said else ""
    files.scenario(f'- open: {{path: "{words}"{narrowed}}}')
    (cell,) = files.cells(language="de")
    assert cell.scenario.steps[0].act.where == Where(entry)


def test_each_cell_has_the_words_read_on_its_own_car(files):
    files.scenario("- open: {label: Roaming}", THREE_CARS)
    read = {cell.car.said: cell.scenario.steps[0].act.where.id for cell in files.cells()}
    assert read["macan-2019"] == ROAMING
    for car, entry in read.items():
        vehicle = find_car(catalogue().matrix, car, "FR").vehicle
        assert "roaming" in catalogue().tree(vehicle.tree).nodes[entry].features
    assert len({*read.values()}) > 1


def test_a_label_alone_is_that_of_what_is_on_the_screen_by_then(files):
    # On this car one brightness is called so, and in a list it may be a person.
    steps = "- tap: {label: Claire}\n- expect: {present: {label: Claire}}\n- phone: {tap: {label: Compte}}"
    files.scenario(steps, "vehicle: {car: macan-2019}\n")
    (cell,) = files.cells()
    tap, seen, phone = (step.act for step in cell.scenario.steps)
    assert tap.where.path == seen.unit.present[0].path == ("Claire",)
    assert phone.acts[0].where.path == ("Compte",)


def test_what_is_repaired_must_have_been_armed(files):
    armed = "- inject: {fault: slow, name: tired}\n"
    files.scenario(f"{armed}- repair: tired\n- repair: slow\n- repair: all")
    assert len(files.cells()) == 1
    place = files.scenario(f"{armed}- ¦repair: tird")
    assert files.told() == [f"{place}: no fault 'tird' is armed here (did you mean 'tired'?)"]


def test_values_of_a_cell_are_looked_up_too(files):
    head = "vehicle: {car: macan-2019}\nparams: {entry: roaming}\n"
    outline = "outline: {over: {params.entry: [roaming, data_of]}}\n"
    place = files.scenario("- open: ¦'${entry}'", head + outline)
    assert files.told() == [f"{place}: there is no 'data_of' on macan-2019 (did you mean 'data_off'?)"]


def test_cells_on_other_cars_are_checked_when_asked_for(files):
    files.scenario(f"- tap: {ROAMING}")
    problems = Problems()
    check_on_cars(catalogue(), cells_of(catalogue(), files.read(), ("macan-2017",)), problems)
    (line,) = problems.lines()
    assert line.endswith(f"there is no '{ROAMING}' on macan-2017 ({BY_PHONE})")
