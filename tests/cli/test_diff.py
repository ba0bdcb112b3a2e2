"""`pcm-sim diff CAR CAR` and `pcm-sim changes LINE`."""

from itertools import pairwise

import pytest

from pcm_sim.composition import load_catalogue


def test_two_cars_are_told_apart_the_most_telling_first(cli):
    out = cli("diff", "macan-2018", "macan-2019", "--lang", "en").out
    lines = out.splitlines()
    assert lines[0] == "Macan 2018 95B.1  ↔  Macan 2019 95B.2"
    assert lines[2:4] == ["Equipment", "  unit                  PCM 4.0  →  PCM 5.0"]
    assert "    → SET > Device manager > Options > Mobile data > Roaming" in lines


def test_years_of_one_row_do_not_differ(cli):
    answer = cli("diff", "macan-2019", "macan-2020")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "nothing differs")


def test_json_holds_the_same(cli):
    plain = cli("diff", "macan-2018", "macan-2019", "--lang", "en", "--json").json
    assert plain["equipment"][0] == {"what": "head_unit", "first": "PCM 4.0", "second": "PCM 5.0"}
    assert {"equipment", "ways", "same_ways", "only_first", "only_second", "labels"} == set(plain)


@pytest.mark.parametrize("line", ["718", "911", "cayenne", "macan", "panamera", "taycan"])
def test_the_years_of_a_line_are_told_row_by_row(cli, line):
    rows = load_catalogue().matrix.of_line(line)
    answer = cli("changes", line, "--lang", "en")
    assert answer.code == 0
    heads = [text for text in answer.out.splitlines() if text and not text.startswith(" ")]
    assert len(heads) == len(rows)
    plain = cli("changes", line, "--json").json
    assert [(one["from"], one["to"]) for one in plain] == [
        (one.key, other.key) for one, other in pairwise(rows)
    ]


def test_a_line_that_is_none_names_those_there_are(cli):
    answer = cli("changes", "macn")
    told = "there is no model line 'macn'; there are 718, 911, cayenne, macan, panamera, taycan"
    assert (answer.code, answer.refusal) == (2, told)


def test_a_car_that_is_none_is_told_as_everywhere(cli):
    answer = cli("diff", "macan-2018", "macn-2019")
    assert answer.code == 2
    assert answer.refusal.startswith("there is no car 'macn-2019' – meant: ")
