"""The page on scenarios: its example does what it says, its tables and what stands in them are right."""

import re
import shlex
from pathlib import Path

import pytest
from pages import BLOCK, TICKED, Folder, as_pattern, commands, table, told
from shipped import catalogue

from pcm_sim.cli.main import main
from pcm_sim.domain.conditions import FACTS
from pcm_sim.scenario.files.checking import check_scenario_files
from pcm_sim.scenario.files.places import library_names, shipped
from pcm_sim.scenario.format.vocabulary import COMMON, GIVEN, OUTLINE, PHONE_ACT, SCENARIO, VERBS, WRONG
from pcm_sim.scenario.format.vocabulary_expect import EXPECT
from pcm_sim.scenario.format.vocabulary_task import TASK
from pcm_sim.scenario.play.live_values import CARS, live_names
from pcm_sim.scenario.play.presets import preset_names
from pcm_sim.scenario.play.starting import ONLY_AT_START
from pcm_sim.scenario.play.state_names import PLAIN, state_names
from pcm_sim.session.car_settings import BY_NAME
from pcm_sim.session.console.desk import DEEDS
from pcm_sim.session.console.faults import RECIPES
from pcm_sim.session.signals import BY_SIGNAL

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "scenarios.md").read_text("utf-8")
FOLDER = "my-scenarios"
HEAD = 'schema: 1\nid: t\nname: t\nvehicle: {car: macan-2019}\nparams: {pin: "0000"}\nsteps:\n'


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / FOLDER).mkdir()
    return tmp_path / FOLDER


def printed_by(command, capsys):
    """Run a command, and give what it prints but for how far it is."""
    main(shlex.split(command)[1:])
    out, err = capsys.readouterr()
    return out + re.sub(r"^playing scenarios: .*\n", "", err, flags=re.MULTILINE)


def test_the_examples_do_what_the_page_says(folder, capsys):
    files, ran = Folder(folder), 0
    for block in BLOCK.finditer(PAGE):
        if block["file"]:
            files.write(block)
        elif block["kind"] == "console":
            for command in commands(block["text"]):
                printed = printed_by(command.line, capsys)
                assert re.fullmatch(as_pattern(command.output), printed), f"$ {command.line}\n{printed}"
                ran += 1
    assert ran > 0


def problems(folder, steps, outline=""):
    file = folder / "t.scn.yaml"
    file.write_text(HEAD + "".join(f"  - {one}\n" for one in steps) + outline, "utf-8")
    return [str(one) for one in check_scenario_files(catalogue(), [file])]


def test_every_example_of_a_verb_can_be_played(folder):
    assert not problems(folder, (TICKED.findall(row[2])[0] for row in table(PAGE, "Verbs")))


def test_every_example_of_an_expectation_can_be_expected(folder):
    examples = (TICKED.findall(row[2])[0] for row in table(PAGE, "Expectations"))
    # What only says when or where something is looked at expects nothing by itself.
    whole = (
        one if one.split(":")[0] not in {"facts", "mask", "within"} else f"{one}, dialog: none"
        for one in examples
    )
    assert not problems(folder, (f"expect: {{{one}}}" for one in whole))


def test_every_target_is_one(folder):
    targets = told(table(PAGE, "Targets"))
    assert not problems(folder, (f"tap: {one}" if one[0] == "{" else f'tap: "{one}"' for one in targets))


def test_every_example_of_a_fault_can_be_armed(folder):
    assert not problems(folder, (TICKED.findall(row[2])[0] for row in table(PAGE, "Faults")))


def test_everything_on_the_telephone_can_be_done(folder):
    assert not problems(folder, (f"phone: {one}" for one in told(table(PAGE, "Outside the car"))))


def test_the_outline_and_the_task_are_such(folder):
    outline, task = [one["text"] for one in BLOCK.finditer(PAGE) if one["kind"] == "yaml" and not one["file"]]
    assert not problems(folder, ["back: true"], outline)
    assert not problems(folder, ["open: remember_pin", "expect: {screen: remember_pin}"], task)


@pytest.mark.parametrize(
    ("heading", "number", "names"),
    [
        ("The file", 0, SCENARIO.fields),
        ("Given", 0, GIVEN.fields),
        ("Given", 1, preset_names([shipped() / "presets"])),
        ("Outlines and cells", 0, OUTLINE.fields),
        ("Tasks", 0, TASK.fields),
        ("Verbs", 0, VERBS),
        ("Verbs", 1, COMMON),
        ("Expectations", 0, EXPECT.fields),
        ("Steps in files of their own", 0, [one for one in library_names(shipped()) if one[:4] == "lib/"]),
        ("Faults", 0, {*WRONG.cases["fault"].fields, *WRONG.cases["surprise"].fields} - {"fault"}),
        ("Faults", 1, [*catalogue().plain["car_faults"], *(one.id for one in RECIPES)]),
    ],
)
def test_a_table_is_complete(heading, number, names):
    assert sorted(told(table(PAGE, heading, number))) == sorted(names)


def test_the_table_of_the_telephone_is_complete():
    verbs = {re.match(r"{(\w+):", one)[1] for one in told(table(PAGE, "Outside the car"))}
    assert verbs == set(PHONE_ACT.cases)


def test_every_button_of_the_desk_is_named():
    section = PAGE.partition("What can be done are the buttons of the desk")[2].partition("\n")[0]
    assert sorted(TICKED.findall(section)) == sorted(DEEDS)


def test_the_table_of_live_values_is_complete():
    rows = table(PAGE, "Values, secrets, and what only the simulation knows")
    names = {one.replace("claire.", "CUSTOMER.") for one in live_names(["claire"])}
    assert {one[2:-1] for one in told(rows)} == names
    assert sorted(TICKED.findall(rows[0][1])[1:]) == sorted(catalogue().plain["customers"])


def state_rows():
    return {name: row[2] for row in table(PAGE, "What is so") for name in TICKED.findall(row[0])}


def names_without_whose():
    """Give the names that can be read, with one word in the place of customers, cars, settings and facts.

    Signals are listed by a command of their own.
    """
    rules = catalogue().rules(next(iter(catalogue().matrix.vehicles.values())))
    for name in {*state_names(rules, ("CUSTOMER",))} - {*BY_SIGNAL}:
        area, *rest = name.split(".")
        if area == "cloud" and rest[0] in CARS:
            yield f"cloud.CAR.{rest[1]}"
        elif area in {"unit", "portal"} and name not in {*BY_NAME, *PLAIN, *ONLY_AT_START, *FACTS}:
            yield f"{area}.NAME"
        elif name not in FACTS or name in {*BY_NAME, *ONLY_AT_START}:
            yield name


def test_the_table_of_what_is_so_has_every_name():
    assert {*state_rows()} == {*names_without_whose(), *BY_NAME, *ONLY_AT_START}


def test_the_table_of_what_is_so_tells_what_can_be_set_and_what_only_at_the_start():
    rows = state_rows()
    assert {name for name, mark in rows.items() if "✎" in mark} == set(BY_NAME)
    assert {name for name, mark in rows.items() if "◦" in mark} == {*ONLY_AT_START, "unit.NAME"}
