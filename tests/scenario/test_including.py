"""Files that scenarios run: where they are found, what is given to them, and what is refused."""

import pytest
from written_scenarios import Files

from pcm_sim.scenario.format.acts import Run, Type


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


def acts(steps):
    for step in steps:
        yield step.act
        if isinstance(step.act, Run):
            yield from acts(step.act.steps)


def test_a_file_is_found_from_the_scenarios_folder_and_filled_in(files, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    text = "schema: 1\nid: a\nname: x\nvehicle: {car: macan-2019}\nsteps:\n  - run: lib/inner\n"
    files.write("deep/er/a.scn.yaml", text)
    files.steps("lib/inner", "- back: true\n- run: lib/innermost")
    files.steps("lib/innermost", "- press: SET")
    assert [type(one).__name__ for one in acts(files.read().steps)] == ["Run", "Back", "Run", "Press"]


def test_a_scenario_outside_any_such_folder_looks_in_its_own(tmp_path):
    files = Files(tmp_path)
    files.folder = files.folder.rename(tmp_path / "mine")
    files.scenario("- run: lib/inner")
    files.steps("lib/inner", "- run: lib/innermost")
    files.steps("lib/innermost", "- back: true")
    assert len([*acts(files.read().steps)]) == 3


def test_values_go_in_by_with_alone_and_have_defaults(files):
    head = (
        "params: {who: {default: claire}, pin: {default: '0000', secret: true}}\nvehicle: {car: macan-2019}\n"
    )
    files.scenario("- run: lib/inner\n  with: {text: '${who}!'}\n- run: lib/inner\n- run: lib/hidden", head)
    files.steps("lib/inner", "- type: '${text}'", "params: {text: nobody}\n")
    files.steps("lib/hidden", "- type: '${pin}'", "params: {pin: {default: '1234', secret: true}}\n")
    (cell,) = files.cells()
    typed = [one.text for one in acts(cell.scenario.steps) if isinstance(one, Type)]
    assert typed == ["claire!", "nobody", "${pin}"]


def test_an_outer_value_is_unknown_inside(files):
    files.scenario("- run: lib/inner", "params: {who: claire}\nvehicle: {car: macan-2019}\n")
    place = files.steps("lib/inner", "- type: ¦'${who}'")
    assert files.told() == [f"{place}: nothing is called 'who' here (give it under params:)"]


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("- run: ¦lib/iner", "there is no file {folder}/lib/iner.yaml (did you mean 'lib/inner'?)"),
        ("- run: lib/inner\n  with: {¦nam: x}", "'lib/inner' takes no 'nam' (did you mean 'name'?)"),
        ("- run: ¦../inner", "'../inner' is not a file below the scenarios' folder, such as lib/sign-in"),
        (
            "- run: ¦/etc/passwd",
            "'/etc/passwd' is not a file below the scenarios' folder, such as lib/sign-in",
        ),
        ("- run: ¦lib/round", "'lib/round' runs itself (lib/round > lib/round)"),
        ("- type: ¦'${nobody}'", "nothing is called 'nobody' here (give it under params:)"),
        ("- type: ¦'${clare.email}'", "nothing is called 'clare.email' here (did you mean 'claire.email'?)"),
        ("- type: ¦'${Who}'", "'${Who}' is no name of a value (write it as ${name})"),
        ("- type: ¦'${who'", "'${who' is no name of a value (write it as ${name})"),
    ],
)
def test_what_is_wrong_is_told_at_the_word(files, steps, told):
    place = files.scenario(steps)
    files.steps("lib/inner", "- type: '${name}'", "params: {name: x}\n")
    inner = files.steps("lib/round", "- run: ¦lib/round")
    where = inner if "itself" in told else place
    assert files.told() == [f"{where}: {told.replace('{folder}', str(files.folder))}"]


def test_files_that_run_each_other_in_a_circle_are_told_with_the_chain(files):
    files.scenario("- run: lib/one")
    files.steps("lib/one", "- run: lib/two")
    place = files.steps("lib/two", "- run: ¦lib/one")
    assert files.told() == [f"{place}: 'lib/one' runs itself (lib/one > lib/two > lib/one)"]


def test_files_that_run_each_other_too_deep_are_told(files):
    files.scenario("- run: lib/n1")
    for at in range(1, 10):
        files.steps(f"lib/n{at}", f"- run: lib/n{at + 1}" if at < 9 else "- back: true")
    (told,) = files.told()
    assert "files run each other more than 8 deep (lib/n1 > lib/n2 > " in told


def test_a_link_that_leads_out_is_refused(files, tmp_path):
    (tmp_path / "secret.yaml").write_text("schema: 1\nname: x\nsteps: []\n", encoding="utf-8")
    (files.folder / "lib").mkdir()
    (files.folder / "lib" / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    place = files.scenario("- run: ¦lib/out")
    told = f"'lib/out' is a link that leads out of {files.folder} (put the file itself there)"
    assert files.told() == [f"{place}: {told}"]


def test_every_scenario_that_runs_a_wrong_file_is_wrong(files):
    files.steps("lib/bad", "- tapp: x")
    for name in ("a", "b"):
        files.scenario("- run: lib/bad", name=name)
    problems = files.told()
    assert problems == [f"{files.folder}/lib/bad.yaml:4:5: unknown key 'tapp' (did you mean 'tap'?)"]
