"""`pcm-sim play --headless`: a line a cell, what failed and where, exit codes."""

from zipfile import is_zipfile

import pytest
import scn_files


@pytest.fixture
def scenarios(tmp_path):
    scn_files.write(tmp_path, "own.bad", scn_files.BAD)
    scn_files.write(tmp_path, "own.good", tags="quick")
    return tmp_path


def test_each_cell_has_its_line_and_the_last_one_counts(cli, scenarios):
    answer = cli("play", "--headless", str(scenarios))
    lines = answer.out.splitlines()
    assert answer.code == 1
    assert lines[0].startswith("✗ own.bad")
    assert lines[1].startswith(f"  {scenarios / 'own.bad.scn.yaml'}:8:5: step 2, expect")
    assert [line.split(":")[0].strip() for line in lines[2:4]] == ["expected", "seen"]
    assert lines[4].startswith("✓ own.good")
    assert lines[5].startswith("1 passed, 1 failed in ")


def test_what_is_meant_can_be_named_by_id_or_tag(cli, scenarios):
    for only in ("good", "quick"):
        answer = cli("play", "--headless", str(scenarios), "--only", only)
        assert (answer.code, answer.out.count("✓")) == (0, 1)
    assert "own.good" in cli("play", "--headless", str(scenarios), "--only", "own.goof").refusal


def test_another_car_and_language_are_played(cli, scenarios):
    file = str(scenarios / "own.good.scn.yaml")
    answer = cli("play", "--headless", file, "--car", "macan-2020", "--car", "macan-2021", "--lang", "fr")
    assert answer.code == 0
    assert answer.out.count("✓") == 2
    assert "macan" in cli("play", "--headless", file, "--car", "macan-1850").refusal


def test_why_a_step_failed_is_told_in_the_language_that_was_asked_for(cli, scenarios):
    file = str(scenarios / "own.bad.scn.yaml")
    assert "expected: der Bildschirm des Geräts ist „" in cli("play", "--headless", file, "--lang", "de").out
    assert "expected: the unit's screen is '" in cli("play", "--headless", file).out
    (bad,) = cli("play", "--json", file, "--lang", "fr").json["cells"]
    assert bad["failures"][0]["expected"].startswith("l’écran du système est «\u00a0")


def test_json_tells_everything(cli, scenarios):
    answer = cli("play", "--json", str(scenarios))
    bad, good = answer.json["cells"]
    assert (answer.code, answer.json["totals"]["passed"], answer.json["totals"]["failed"]) == (1, 1, 1)
    assert (good["id"], good["verdict"], good["failures"]) == ("own.good", "passed", [])
    (failure,) = bad["failures"]
    assert (failure["line"], failure["step"]) == (8, "2")


def test_a_folder_for_traces_that_cannot_be_made_is_told_before_anything_is_played(cli, scenarios, tmp_path):
    (tmp_path / "file").write_text("")
    answer = cli("play", "--headless", str(scenarios), "--trace", str(tmp_path / "file" / "traces"))
    assert (answer.code, answer.out) == (2, "")
    assert f"pcm-sim: cannot write traces into '{tmp_path}/file/traces': " in answer.err


def test_what_failed_leaves_a_trace(cli, scenarios, tmp_path, monkeypatch):
    monkeypatch.setattr("pcm_sim.composition.photographer", None)
    answer = cli("play", "--headless", str(scenarios), "--trace", str(tmp_path / "traces"))
    (trace,) = (tmp_path / "traces").iterdir()
    assert is_zipfile(trace)
    assert str(trace) in answer.out


def test_a_wrong_file_is_told_and_nothing_is_played(cli, scenarios):
    (scenarios / "own.broken.scn.yaml").write_text("schema: 1\nid: [x\n", encoding="utf-8")
    answer = cli("play", "--headless", str(scenarios))
    assert (answer.code, answer.out) == (1, "")
    assert "own.broken.scn.yaml:2:" in answer.err


def test_what_is_not_there_is_refused_in_one_sentence(cli, scenarios, tmp_path):
    assert "own.good.scn.yaml" in cli("play", "--headless", str(scenarios / "own.god.scn.yaml")).refusal
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no scenario" in cli("play", "--headless", str(empty)).refusal


LOOKS = """\
    steps:
      - expect: {image: home}
"""


def test_a_picture_is_compared_where_somebody_can_look(cli, tmp_path):
    file = str(scn_files.write(tmp_path, "own.looks", LOOKS))
    unseen = cli("play", "--headless", file)
    assert (unseen.code, unseen.out.splitlines()[-1].partition(" in ")[0]) == (0, "1 warned")
    assert "pcm-sim play --headless --pictures" in unseen.out
    assert "go with --headless" in cli("play", file, "--pictures").refusal
    assert cli("play", "--headless", "--renew", file).code == 0
    assert "1 passed" in cli("play", "--headless", "--pictures", file).out


def test_a_browser_that_is_not_there_and_words_that_need_one_are_told(cli, scenarios):
    file = str(scenarios / "own.good.scn.yaml")
    assert "no browser '/nowhere'" in cli("play", "--browser", "--chromium", "/nowhere", file).refusal
    assert "they go with --browser" in cli("play", "--headless", "--show", file).refusal
    assert "leave out --trace or --browser" in cli("play", "--browser", "--trace", "x", file).refusal
