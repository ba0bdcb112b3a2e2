"""`pcm-sim readings`, and `--reading` of the commands that show a car."""

import pytest

OPTIONS = "SET > Device manager > Options"


def test_each_cell_lists_its_statements_with_their_lines_and_marks_the_one_that_holds(cli):
    lines = cli("readings", "panamera-2020", "--lang", "en").out.splitlines()
    assert lines[0] == "Panamera 2020 971.1"
    at = lines.index("X07  Panamera from 2020: Data connections or Mobile data  (said twice)")
    assert lines[at + 1 : at + 9] == [
        "  ● by_facelift   (ours)",
        "      Data connections up to 2020, Mobile data from 2021 (inferred).",
        "  ○ data_connections   (lines 189, 201)",
        "      From 2017: Data connections.",
        "  ○ mobile_data   (lines 191, 203)",
        "      From 2020: Mobile data.",
        "  ○ literal",
        "",
    ]


def test_the_mark_follows_the_reading_and_the_head_says_what_is_read_otherwise(cli):
    answer = cli("readings", "panamera-2020", "--reading", "X07=mobile_data", "--lang", "en")
    lines = answer.out.splitlines()
    assert lines[0] == "Panamera 2020 971.1, read otherwise: X07=mobile_data"
    assert "  ● mobile_data   (lines 191, 203)" in lines
    assert "  ○ by_facelift   (ours)" in lines
    assert "  ● digits   (line 159)" in lines


def test_gaps_and_what_matters_outside_the_car_are_said(cli):
    heads = [line for line in cli("readings", "--lang", "en").out.splitlines() if line[0:1] == "X"]
    assert len(heads) == 38
    marked = {head[:3] for head in heads if "(a gap: not said" in head}
    assert marked == {"X08", "X10", "X12", "X21", "X29", "X33", "X34", "X35", "X36", "X37"}
    outside = [one for one in cli("readings", "--json").json if one["takes_effect"] == "outside the car"]
    assert {"X13", "X14", "X17", "X26"} <= {one["cell"] for one in outside}


@pytest.mark.parametrize("language", ["fr", "en", "de"])
@pytest.mark.parametrize("words", [[], ["macan-2018"], ["cayenne-2022"]])
def test_the_list_fits_a_terminal(cli, language, words):
    answer = cli("readings", *words, "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    assert max(map(len, answer.out.splitlines())) <= 100


def test_the_cells_as_json(cli):
    cells = {
        one["cell"]: one for one in cli("readings", "macan-2018", "--reading", "x3=literal", "--json").json
    }
    assert "X07" not in cells
    assert (cells["X03"]["resolved"], cells["X03"]["chosen"]) == ("older", "literal")
    assert [one["holds"] for one in cells["X03"]["statements"]] == [True, True]
    assert cells["X03"]["statements"][1]["lines"] == [131, 191, 203, 209, 220]


@pytest.mark.parametrize(
    ("readings", "ways"),
    [
        ([], ["PHONE > OPT > SET PHONE > Roaming"]),
        (["X03=newer"], [f"{OPTIONS} > Mobile data > Roaming"]),
        (["X03=literal"], ["PHONE > OPT > SET PHONE > Roaming", f"{OPTIONS} > Mobile data > Roaming"]),
        (["literal"], ["PHONE > OPT > SET PHONE > Roaming", f"{OPTIONS} > Mobile data > Roaming"]),
    ],
)
def test_where_lists_every_way_of_a_reading(cli, readings, ways):
    words = [word for one in readings for word in ("--reading", one)]
    answer = cli("where", "roaming", "macan-2018", *words, "--lang", "en", "--json")
    found = [one["text"] for one in answer.json if one["feature"] == "roaming"]
    assert sorted(found) == sorted(ways)
    plain = cli("where", "roaming", "macan-2018", *words, "--lang", "en").out
    assert all(f"  {way}\n" in plain for way in ways)
    assert plain.startswith("read otherwise: ") == bool(readings)


def test_where_says_that_a_reading_names_no_path(cli):
    answer = cli("where", "link", "panamera-2017", "--reading", "X04=unnamed", "--lang", "en")
    assert "– On this reading, the FAQ names no path for this car." in answer.out


def test_menu_shows_the_entries_of_the_reading(cli):
    usual = cli("menu", "macan-2018", "--lang", "en").out
    other = cli("menu", "macan-2018", "--reading", "X03=newer", "--lang", "en").out
    entry = "set/device_manager/options/mobile_data/roaming"
    assert entry not in usual
    assert entry in other
    assert other.splitlines()[0] == "Macan 2018 95B.1, PCM 4.0, read otherwise: X03=newer"


def test_menu_does_not_call_absent_what_the_reading_has(cli):
    usual = cli("menu", "cayenne-2022", "--json").json
    other = cli("menu", "cayenne-2022", "--reading", "X11=open_range", "--json").json
    assert "roaming" in usual["absent"]
    assert "roaming" not in other["absent"]
    assert other["readings"] == {"X11": "open_range"}


def test_menu_writes_labels_as_the_faq_does_where_that_is_read(cli):
    assert (
        "Réglage   settings" in cli("menu", "taycan-2022", "--reading", "X18=as_written", "--lang", "fr").out
    )


def test_the_first_line_of_a_screen_says_what_is_read_otherwise(cli):
    words = (
        "run",
        "panamera-2020",
        "--reading",
        "X07=mobile_data",
        "--reading",
        "X08=devices",
        "--lang",
        "en",
    )
    text = cli(*words, "--screen", "roaming", "--text").out
    assert text.splitlines()[0] == "read otherwise: X07=mobile_data, X08=devices"
    assert "Mobile data" in text
    screen = cli(*words, "--screen", "roaming", "--json").json
    assert next(iter(screen.items())) == ("readings", {"X07": "mobile_data", "X08": "devices"})


def test_a_screen_by_default_says_nothing_of_readings(cli):
    assert "read otherwise" not in cli("run", "panamera-2020", "--text").out
    assert cli("run", "panamera-2020", "--json").json["readings"] == {}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("menu", "macan-2018", "--reading", "X03=neewr"),
            (
                "X03 has no statement 'neewr' about this car"
                " (did you mean 'newer'? There are older, newer, literal)"
            ),
        ),
        (
            ("readings", "macan-2018", "--reading", "X99=a"),
            "there is no cell 'X99' (`pcm-sim readings CAR` lists them)",
        ),
        (
            ("run", "taycan-2022", "--text", "--reading", "X03=newer"),
            "X03 does not concern this car; it concerns macan-95b-1 of model year 2018",
        ),
        (
            ("where", "roaming", "--reading", "literal"),
            "--reading needs a car, for instance: pcm-sim readings panamera-2020",
        ),
        (
            ("run", "--text", "--reading", "literal"),
            "--reading needs a car, for instance: pcm-sim readings panamera-2020",
        ),
    ],
)
def test_a_wrong_reading_is_refused_in_a_sentence(cli, words, told):
    answer = cli(*words)
    assert (answer.code, answer.refusal) == (2, told)
