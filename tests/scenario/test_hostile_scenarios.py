"""Files from a stranger: told in clear lines, nothing is run, and it takes no time."""

from time import process_time

import pytest
from acting import act
from shipped import catalogue
from written_scenarios import VEHICLE, Files

from pcm_sim.scenario.files.checking import check_scenario_files

HEAD = f"schema: 1\nid: a\nname: x\n{VEHICLE}steps:\n"


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1:1: the file is empty"),
        ("steps: [", "2:1: a value is missing here"),
        ("just words\n", "1:1: "),
        (HEAD + "  - !!python/object:os.system x\n", "6:5: tags ('!') are not used in these files"),
        (HEAD + "  - tap: !!python/name:os.system x\n", "6:10: tags ('!') are not used in these files"),
        (HEAD + "  - &a {tap: x}\n  - *a\n", "6:5: anchors ('&') are not used in these files"),
        (HEAD + "  - tap: on\n  - tap: {}\n", "6:10: there is no 'on' on macan-2019"),
        (HEAD + "  - {tap: set, press: SET}\n", "6:16: a step has one of 'tap' and 'press', not both"),
        (HEAD + "  - {}\n", "6:5: a step needs one of: tap, hold, "),
        (HEAD + "  - tap: [1, 2]\n", "6:10: expected a target"),
        (HEAD + "  - toggle: {id: roaming, to: yes}\n", "6:31: expected true or false, found 'yes'"),
        (HEAD + "  - type: 0123\n  - pause: 5\n", "7:12: '5' is not a time such as 3 s"),
        (HEAD.replace("schema: 1", "schema: 2"), "1:9: 2 is too large (at most 1)"),
        (HEAD.replace("macan-2019", "{a: b}"), "4:16: expected text"),
        (HEAD + "  - repeat: {times: 1001, steps: []}\n", "6:21: 1001 is too large (at most 1000)"),
        (HEAD + "  - " + "[" * 60_000, "6:"),
        (HEAD + "  - tap: \x00\n", "6:10: "),
    ],
    ids=range(17),
)
def test_what_is_no_scenario_is_told(files, text, told):
    files.write("a.scn.yaml", text)
    lines = files.told()
    assert any(line.startswith(f"{files.folder}/a.scn.yaml:{told}") for line in lines), lines
    assert all("\n" not in line for line in lines)


def test_an_alias_bomb_is_a_list_of_refused_aliases(files):
    rows = "".join(f"  - &l{at} [{', '.join([f'*l{at - 1}'] * 9)}]\n" for at in range(1, 12))
    files.write("a.scn.yaml", f"{HEAD}  - &l0 x\n{rows}")
    assert len(files.told()) > 100


def test_a_million_steps_are_told_before_any_is_played(files):
    place = files.scenario("- ¦repeat: {times: 1000, steps: [{repeat: {times: 1000, steps: [back: true]}}]}")
    told = "these are 1,000,000 steps when every repetition is written out"
    assert files.told() == [f"{place}: {told} (at most 100,000 are played: repeat less)"]


def test_files_that_double_each_other_are_counted_and_not_written_out(files):
    files.scenario("- run: lib/n1")
    for at in range(1, 8):
        files.steps(f"lib/n{at}", f"- repeat: {{times: 100, steps: [run: lib/n{at + 1}]}}")
    files.steps("lib/n8", "- back: true")
    assert any("steps when every repetition is written out" in line for line in files.told())


def test_a_file_too_large_is_not_read(files):
    path = files.folder / "a.scn.yaml"
    with path.open("wb") as file:
        file.truncate(5 * 1024 * 1024)
    assert files.told() == [f"{path}:1:1: too large: 5,242,880 bytes, at most 4,194,304"]


def test_two_files_of_one_id_are_told(files):
    for name in ("one", "two"):
        files.write(f"{name}.scn.yaml", f"{HEAD}  - back: true\n")
    paths = [files.folder / f"{name}.scn.yaml" for name in ("one", "two", "one")]
    (problem,) = check_scenario_files(catalogue(), paths)
    assert (
        str(problem) == f"{paths[1]}:1:1: the id 'a' is also that of {paths[0]} (give each an id of its own)"
    )


def test_a_link_round_in_a_circle_is_told(files):
    path = files.folder / "a.scn.yaml"
    path.symlink_to(path)
    (line,) = files.told()
    assert line.startswith(f"{path}:1:1: cannot be read: ")


def test_two_hundred_files_are_read_and_checked_in_a_moment(files):
    steps = "- open: roaming\n- tap: {label: Roaming}\n- expect: {screen: roaming}\n" * 5
    head = "vehicle: {}\noutline: {over: {vehicle.car: [macan-2019, macan-2017, 718-2018]}}\n"
    for at in range(200):
        files.scenario(steps, head, f"s{at}")
    begun = process_time()
    assert files.told() == []
    assert process_time() - begun < 2


def test_a_hundred_cells_of_a_hundred_thousand_steps_are_told_before_any_is_played(files):
    outline = f"params: {{a: x}}\n¦outline: {{over: {{params.a: {[*map(str, range(100))]}}}}}\n"
    inner = "{repeat: {times: 100, steps: [{note: x}]}}"
    place = files.scenario(f"- repeat: {{times: 1000, steps: [{inner}]}}", VEHICLE + outline)
    told = "100 cells of 100,000 steps are more than anybody plays (at most 5,000,000 steps in all)"
    assert files.told() == [f"{place}: {told}"]


def test_ten_thousand_and_one_cells_are_told(files):
    rows = [{"params.a": str(at)} for at in range(10_001)]
    outline = f"params: {{a: x}}\n¦outline: {{mode: rows, rows: {rows}}}\n"
    place = files.scenario("- note: x", VEHICLE + outline)
    (line,) = files.told()
    assert line.startswith(
        f"{place}: this outline stands for 10,001 cells or more; at most 10,000 are played"
    )


def test_a_name_with_a_line_break_stays_on_one_line(files):
    files.scenario("- open: roamin", name="a")
    (files.folder / "a.scn.yaml").rename(files.folder / "a\nb.scn.yaml")
    (line,) = files.told()
    assert line.startswith(f"'{files.folder}/a\\nb.scn.yaml':6:11: there is no 'roamin'")


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("expect: {screen: set, within: 9999 weeks}", "the unit's screen is 'set'; it is 'home'"),
        ("advance: 99999 weeks", "time passes; it would go beyond what is simulated"),
    ],
)
def test_centuries_pass_in_a_moment(steps, told):
    begun = process_time()
    assert act(steps).fault.startswith(told)
    assert process_time() - begun < 2


def test_a_megabyte_of_text_is_typed_and_told_short():
    acted = act(
        f"open: link\ntype: {{into: code, text: '{'9' * 1_000_000}'}}\nexpect: {{text: '{'9' * 1_000_000}'}}"
    )
    assert acted.verdict == "failed"
    assert len(acted.fault) < 2_000
