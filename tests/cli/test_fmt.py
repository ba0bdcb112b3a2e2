"""`pcm-sim fmt`: ids for labels, keys in order, the schema's line; comments, quotes and all else stay."""

import pytest
from written_scenarios import Files

from pcm_sim.scenario.files.places import shipped

WRITTEN = """\
# A word before all.
id: a
schema: 1
# What it is called.
name: {fr: 'x', en: "y", de: z}
vehicle: {car: macan-2019, language: de}   # the car

steps:
  - open: {path: "SET > Device manager > Options > Mobile data", lang: en}
    note: Mobile   # stays
  # Above the touch.
  - tap: {path: "SET > Device manager > Options > Mobile data > Roaming"}  # why

  - toggle: {label: Roaming, to: true}
  - expect:
      present: [back, {label: Roaming}]
      state: {car.country: NO}
  - type: "0123"
  - advance: 10 min
"""
USUAL = """\
schema: 1
# A word before all.
id: a
# What it is called.
name: {fr: 'x', en: "y", de: z}
vehicle: {car: macan-2019, language: de}   # the car

steps:
  - open: set/device_manager/options/mobile_data  # SET > Device manager > Options > Mobile data
    note: Mobile   # stays
  # Above the touch.
  - tap: roaming                                                           # why – WORDS

  - toggle: {id: roaming, to: true}  # Roaming
  - expect:
      present: [back, roaming]  # Roaming
      state: {car.country: NO}
  - type: "0123"
  - advance: 10 min
""".replace("WORDS", "SET > Device manager > Options > Mobile data > Roaming")


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


@pytest.fixture
def file(files):
    files.write("a.scn.yaml", WRITTEN)
    return files.folder / "a.scn.yaml"


def test_labels_become_ids_and_everything_else_stays(cli, file):
    answer = cli("fmt", str(file))
    assert (answer.code, answer.out, answer.err) == (0, f"{file}: changed\n", "")
    assert file.read_text(encoding="utf-8") == USUAL


def test_a_file_in_its_usual_form_stays(cli, file):
    cli("fmt", str(file))
    before = file.stat().st_mtime_ns
    answer = cli("fmt", str(file), "--check")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert cli("fmt", str(file)).out == ""
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_only_asked_nothing_is_written(cli, file, option):
    answer = cli("fmt", option, str(file))
    assert answer.code == 1
    assert file.read_text(encoding="utf-8") == WRITTEN
    if option == "--diff":
        assert "\n+  - open: set/device_manager/options/mobile_data  # SET > " in answer.out
    else:
        assert answer.out == f"{file}: would be changed\n"


def test_a_wrong_file_is_told_and_stays_while_others_are_done(cli, files, file):
    place = files.scenario("- open: ¦nowhere", name="b")
    answer = cli("fmt", str(files.folder))
    assert (answer.code, answer.out) == (1, f"{file}: changed\n")
    assert answer.err == f"{place}: there is no 'nowhere' on macan-2019\n"


def test_words_that_mean_several_entries_stay_and_are_told(cli, files):
    place = files.scenario("- tap: ¦{label: Options}")
    answer = cli("fmt", str(files.folder))
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith(f"{place}: 'Options' stays a label: on macan-95b-2 it is ")
    assert answer.err.endswith(" (name one by its id)\n")


def test_a_word_that_is_also_said_of_a_product_becomes_the_id(cli, files):
    files.scenario("- press: SET\n- tap: {label: Sprache}")
    answer = cli("fmt", str(files.folder))
    assert answer.err == ""
    assert "  - tap: language  # Sprache\n" in (files.folder / "a.scn.yaml").read_text(encoding="utf-8")


def test_words_that_mean_the_entry_of_a_feature_become_the_feature_and_still_play_over_the_years(cli, files):
    files.scenario("- open: {label: Roaming}\n- tap: {label: Roaming}\n- expect: {present: {label: Roaming}}")
    cli("fmt", str(files.folder))
    file = files.folder / "a.scn.yaml"
    formed = file.read_text(encoding="utf-8")
    assert formed.count("roaming") == formed.count("# Roaming") == 3
    file.write_text(f"{formed}outline: {{over: {{vehicle.year: [2017, 2019, 2021]}}}}\n", encoding="utf-8")
    assert cli("check", str(file)).code == 0
    assert "3 passed" in cli("play", "--headless", str(file)).out


def test_words_that_mean_another_id_on_each_car_become_the_feature(cli, files):
    head = "vehicle: {}\noutline: {over: {vehicle.car: [macan-2019, macan-2017]}}\n"
    files.scenario("- open: {label: Roaming}", head)
    cli("fmt", str(files.folder))
    assert "  - open: roaming  # Roaming\n" in (files.folder / "a.scn.yaml").read_text(encoding="utf-8")


def test_the_line_with_the_schema_comes_first_where_there_is_one(cli, files, file):
    schemas = files.folder.parent / "assets" / "schemas"
    cli("schema", "--write", str(schemas))
    cli("fmt", str(file))
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../assets/schemas/scenario.schema.json"


def test_a_file_behind_a_link_is_written_where_it_is(cli, files, file):
    (files.folder / "there").mkdir()
    real = file.rename(files.folder / "there" / "real.yaml")
    file.symlink_to(real)
    cli("fmt", str(file))
    assert file.is_symlink()
    assert real.read_text(encoding="utf-8") == USUAL
    assert [one.name for one in real.parent.iterdir()] == ["real.yaml"]


def test_the_shipped_scenarios_are_in_their_usual_form(cli):
    answer = cli("fmt", "--check", str(shipped()))
    assert (answer.code, answer.out) == (0, "")
