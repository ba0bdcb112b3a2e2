"""`pcm-sim facts`: what is shown of how many, by section, and why the rest is not."""

import pytest
import scn_files

SHOWN = """\
    steps:
      - open: roaming
      - expect: {screen: set/device_manager/options/mobile_data, facts: [F072]}
      - expect: {screen: set/device_manager/options/mobile_data, facts: [F073]}
"""
NOT_SO = """\
    steps:
      - open: roaming
      - expect: {screen: home, facts: [F073]}
      - expect: {screen: home, facts: [F074]}
"""
NEVER_REACHED = """\
    steps:
      - steps:
          - expect: {screen: home, facts: [F076]}
        when: {vehicle.link: id}
"""
REASON = """\
schema: 1
not_shown:
  F070: {fr: "Parce que.", en: "Because.", de: "Darum."}
"""


@pytest.fixture
def scenarios(tmp_path):
    scn_files.write(tmp_path, "own.shown", SHOWN)
    scn_files.write(tmp_path, "own.not_so", NOT_SO)
    scn_files.write(tmp_path, "own.never", NEVER_REACHED)
    return tmp_path


@pytest.fixture
def told(cli, scenarios):
    """Give what is told of each fact that is not shown."""
    answer = cli("facts", "--json", str(scenarios))
    missing = [one for section in answer.json["sections"] for one in section["missing"]]
    return {one["fact"]: one["why"] for one in missing}


def test_a_fact_counts_where_what_names_it_was_so(cli, scenarios):
    answer = cli("facts", str(scenarios), "--lang", "en")
    lines = answer.out.splitlines()
    assert (answer.code, lines[0]) == (1, "1 of 202 facts shown")
    assert ["G", "Roaming", "1", "of", "8"] in [line.split() for line in lines]
    assert "  F077  no expectation names it" in lines
    assert not any(line.startswith("  F072") for line in lines)


@pytest.mark.parametrize(
    ("lang", "section"), [("fr", "inscription"), ("en", "registration"), ("de", "Registrierung")]
)
def test_names_are_in_the_language_asked_for_and_french_by_default_as_everywhere(
    cli, tmp_path, lang, section
):
    scn_files.write(tmp_path, "own.shown", SHOWN)
    answer = cli("facts", str(tmp_path), "--lang", lang)
    assert section in answer.out
    assert lang != "fr" or cli("facts", str(tmp_path)).out == answer.out


def test_json_names_the_cells_that_show_a_fact(cli, scenarios):
    answer = cli("facts", "--json", str(scenarios))
    assert (answer.json["shown"], answer.json["total"]) == (1, 202)
    assert answer.json["facts"]["F072"] == ["own.shown"]
    assert answer.json["facts"]["F073"] == []
    assert sum(one["total"] for one in answer.json["sections"]) == 202


def test_what_failed_anywhere_is_not_shown_and_says_where(told, scenarios):
    file = scenarios / "own.not_so.scn.yaml"
    assert told["F073"].startswith(f"it is not so on own.not_so, {file}:8:5: ")
    assert told["F074"].startswith(f"its scenario failed before it: own.not_so, {file}:8:5: ")


def test_what_was_never_looked_at_says_why(told):
    assert told["F076"] == "its expectation was never reached"


def test_a_stated_reason_is_told_in_the_reader_s_language(cli, scenarios, tmp_path_factory):
    own = tmp_path_factory.mktemp("own")
    (own / "scenarios" / "facts").mkdir(parents=True)
    (own / "scenarios" / "facts" / "not-shown.yaml").write_text(REASON, encoding="utf-8")
    answer = cli("facts", str(scenarios), "--data", str(own), "--lang", "de")
    assert "  F070  Darum." in answer.out.splitlines()


def test_a_reason_for_no_fact_is_told_with_its_place(cli, scenarios, tmp_path_factory):
    own = tmp_path_factory.mktemp("own")
    (own / "scenarios" / "facts").mkdir(parents=True)
    file = own / "scenarios" / "facts" / "not-shown.yaml"
    file.write_text(REASON.replace("F070", "F999"), encoding="utf-8")
    answer = cli("facts", str(scenarios), "--data", str(own))
    assert (answer.code, f"{file}:3:3: there is no fact 'F999'" in answer.err) == (1, True)


def test_a_file_that_is_not_there_is_told(cli, tmp_path):
    assert cli("facts", str(tmp_path / "none.scn.yaml")).refusal.startswith("there is no file")
