"""`pcm-sim find` and `pcm-sim compare`: anything by words, and two cars in step."""

import io
import json

import pytest

from pcm_sim.cli.main import main


def test_what_is_found_is_told_kind_by_kind(capsys):
    assert main(["find", "roaming", "--car", "macan-2018", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Entries\n  Switch roaming on\n    PHONE ▸ OPT ▸ SET PHONE ▸ Roaming")
    assert "\nFacts\n" in told
    assert main(["find", "911", "2022", "--kind", "car", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["key"] == "911-2022"


@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (["find", "qqqqqqqq"], "nothing is found for 'qqqqqqqq'", 1),
        (["find", "x", "--kind", "cars"], "there is no kind 'cars' – meant: car", 2),
        (["compare", "macan-2018", "taycan-2022", "--to", "zzzz"], "neither car has an entry 'zzzz'", 2),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(words, told, code, capsys):
    assert main(words) == code
    assert told in capsys.readouterr().err


def test_two_cars_walk_to_an_entry(capsys):
    assert main(["compare", "taycan-2022", "macan-2018", "--to", "roaming", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Taycan 2022  ↔  Macan 2018\n")
    assert "  Phone  ≠  PHONE > OPT > SET PHONE\n  ! Taycan 2022 has no such entry." in told


def test_two_cars_do_the_steps_that_are_typed(capsys, monkeypatch):
    steps = "# a class\npress: SET\nright tap: settings/display\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(steps))
    assert main(["compare", "macan-2018", "taycan-2022", "--json", "--lang", "en"]) == 0
    start, near, same = json.loads(capsys.readouterr().out)
    assert [one["step"] for one in (start, near, same)] == ["same", "near", "same"]
    assert same["left"]["path"] == ["SET", "Display"]
    monkeypatch.setattr("sys.stdin", io.StringIO("tap: zzzz"))
    assert main(["compare", "macan-2018", "taycan-2022"]) == 1
    assert "line 1, 'tap: zzzz'" in capsys.readouterr().err
