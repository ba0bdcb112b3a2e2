"""`pcm-sim diff CAR CAR` and `pcm-sim changes LINE`."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from pcm_sim.composition import load_catalogue


class Html(HTMLParser):
    """The anchors of a page, and the links to them."""

    def __init__(self, file):
        super().__init__()
        self.ids, self.links = set(), set()
        self.feed(file.read_text("utf-8"))

    def handle_starttag(self, _tag, attrs):
        told = dict(attrs)
        self.ids.add(told.get("id"))
        if told.get("href", "").startswith("#"):
            self.links.add(told["href"][1:])


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
    ways = {way["feature"]: way for way in plain["ways"]}
    assert ways["roaming"]["verdict"] == "moved"
    assert ways["roaming"]["first"]["steps"][0] == {"key": "PHONE"}
    assert ways["private_mode"]["first"] == {"reason": "This PCM has no private mode."}


def test_a_row_that_is_elsewhere_says_where_it_is_now(cli):
    out = cli("diff", "911-2021", "911-2022", "--lang", "en").out
    page = out.partition("~ SET  →  Settings\n")[2].splitlines()
    assert "      - Updates  (on the other: Updates)" in page
    assert "SET  →  Settings, then as before" in out


def test_a_page_holds_both_screens_and_nothing_from_elsewhere(cli, tmp_path):
    for words, name in (
        (("diff", "911-2021", "911-2022", "--no-pictures"), "diff.html"),
        (("changes", "718", "--lang", "de"), "changes.html"),
    ):
        file = tmp_path / name
        assert cli(*words, "--html", str(file)).out == f"{file}\n"
        page = file.read_text("utf-8")
        assert not re.search(r"(?:src|href)=\"(?!#|data:)|url\(|https?:", page)
        assert cli(*words, "--html", str(file)).code == 0
        assert file.read_text("utf-8") == page
    pages = Html(tmp_path / "diff.html")
    assert pages.ids >= {"equipment", "ways", "areas", "pages", "page/set", "page/set/device_manager"}
    assert pages.links <= pages.ids


def test_a_page_that_cannot_be_written_is_refused_before_anything_is_worked_out(cli, tmp_path):
    assert cli("diff", "911-2021", "911-2022", "--html", "page.txt").refusal.endswith("should end in .html")
    assert "there is no folder" in cli("changes", "911", "--html", str(tmp_path / "no/page.html")).refusal


@pytest.mark.parametrize("line", ["718", "911", "cayenne", "macan", "panamera", "taycan"])
def test_the_years_of_a_line_are_told_row_by_row(cli, line):
    rows = load_catalogue().matrix.of_line(line)
    answer = cli("changes", line, "--lang", "en")
    assert answer.code == 0
    heads = [text for text in answer.out.splitlines() if text and not text.startswith(" ")]
    assert len(heads) == len(rows)


def test_json_of_a_line_holds_every_step(cli):
    rows = load_catalogue().matrix.of_line("taycan")
    plain = cli("changes", "taycan", "--json").json
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
