"""Whatever is typed wrongly is answered in one sentence that names what was meant; never a traceback."""

import pytest

from pcm_sim.catalogue.errors import CatalogueError
from pcm_sim.catalogue.problems import Problems, Span
from pcm_sim.cli import common

COMMANDS = {
    "run": ("run", "macan-2019", "--text"),
    "models": ("models",),
    "menu": ("menu", "macan-2019"),
    "where": ("where", "roaming"),
    "where on a car": ("where", "roaming", "macan-2019"),
}
LAST_FOUR = "taycan-2027, taycan-2026, taycan-2025, taycan-2024"
ODD = ["", " ", "xx", "xyzzy", "é", "🚗", "\u202efr", "\udcff", "\0", "f\nr", "-", "\uff26\uff32", "x" * 5000]
every_command = pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS.keys())


@every_command
@pytest.mark.parametrize("language", ODD)
def test_a_wrong_language_names_those_there_are(cli, words, language):
    answer = cli(*words, f"--lang={language}")
    assert (answer.code, answer.refusal) == (2, f"there is no language {language!r}; there are fr, en, de")


@every_command
@pytest.mark.parametrize("market", ODD)
def test_a_wrong_market_names_those_there_are(cli, words, market):
    answer = cli(*words, f"--market={market}")
    assert answer.code == 2
    assert answer.refusal.startswith(f"there is no market {market!r}; there are AD, AL, AT, ")
    assert answer.refusal.endswith(", US, ZA")


@pytest.mark.parametrize(
    ("said", "code"),
    [("Germany", "DE"), ("deutschland", "DE"), ("ALLEMAGNE", "DE"), ("france", "FR"), (" Schweiz ", "CH")],
)
def test_a_country_said_in_full_is_answered_with_its_code(cli, said, code):
    answer = cli("models", "--market", said)
    assert (answer.code, answer.refusal) == (2, f"there is no market {said!r} – meant: {code}")


@pytest.mark.parametrize("command", ["run", "menu"])
@pytest.mark.parametrize(
    ("car", "told"),
    [
        ("macn-2019", "there is no car 'macn-2019' – meant: macan-2019, macan-2021, macan-2018, macan-2017"),
        ("911-2019", "911 2019 is 2 cars in FR: which one? – meant: 911-2019-991, 911-2019-992"),
        ("911-2019-993", "911 2019 was not built as '993' – meant: 911-2019-991, 911-2019-992"),
        ("911-2018-992", "911 2018 was not built as '992' – meant: 911-2018-991"),
        ("taycan-2019", "taycan has no model year 2019; there are 2020 to 2027 – meant: taycan-2020"),
        (
            "Taycan",
            f"taycan was built for the model years 2020 to 2027: which one? – meant: {LAST_FOUR}",
        ),
    ],
)
def test_a_wrong_car_names_what_was_meant(cli, command, car, told):
    answer = cli(command, car, "--lang", "en")
    assert (answer.code, answer.refusal) == (2, told)


@pytest.mark.parametrize("command", ["run", "menu"])
@pytest.mark.parametrize("car", ODD)
def test_what_is_no_car_is_answered_with_examples(cli, command, car):
    answer = cli(command, "--", car)
    assert answer.code == 2
    assert answer.refusal.startswith(f"there is no car {car!r} – meant: ")


@pytest.mark.parametrize("words", ODD)
def test_what_is_known_of_nothing_is_answered_with_the_features(cli, words):
    answer = cli("where", "--", words)
    assert answer.refusal.startswith("what should be found?" if not words.strip() else "nothing is known of ")
    assert answer.code == (1 if words.strip() else 2)


@pytest.mark.parametrize(
    ("screen", "told"),
    [
        ("roming", "this car has no page 'roming' – meant: roaming, remember_pin, media/now"),
        ("SET", "this car has no page 'SET'; `pcm-sim menu CAR` lists them"),
        ("set/", "this car has no page 'set/' – meant: set, set/help, set/units"),
        ("", "this car has no page ''; `pcm-sim menu CAR` lists them"),
        ("devices/device_manager", None),
        ("form:sim_pin", None),
        ("\udcff", "this car has no page '\\udcff'; `pcm-sim menu CAR` lists them"),
        ("🚗" * 2000, None),
    ],
)
def test_a_wrong_page_names_what_was_meant(cli, screen, told):
    answer = cli("run", "macan-2019", "--text", f"--screen={screen}")
    assert answer.code == 2
    assert answer.refusal.startswith(f"this car has no page {screen!r}")
    assert told is None or answer.refusal == told


def test_a_page_of_another_year_is_not_a_page_of_this_one(cli):
    assert cli("run", "panamera-2018", "--text", "--screen", "devices/device_manager").code == 0
    assert cli("run", "panamera-2019", "--text", "--screen", "devices/device_manager").code == 2


@every_command
def test_with_json_the_refusal_is_json_on_standard_output(cli, words):
    answer = cli(*words, "--json", "--lang", "xx")
    assert (answer.code, answer.err) == (2, "")
    assert answer.json == {"error": "there is no language 'xx'; there are fr, en, de", "problems": []}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("foo",), "argument COMMAND: invalid choice: 'foo' (choose from"),
        (("",), "argument COMMAND: invalid choice: '' (choose from"),
        (("roaming",), "argument COMMAND: invalid choice: 'roaming' (choose from"),
        (("menu",), "the following arguments are required: CAR"),
        (("where",), "the following arguments are required: WORDS"),
        (("models", "extra"), "unrecognized arguments: extra"),
        (("run", "macan-2019", "extra"), "unrecognized arguments: extra"),
        (("run", "--shot"), "argument --shot: expected one argument"),
        (("models", "--lang"), "argument --lang: expected one argument"),
        (("models", "--nonsense"), "unrecognized arguments: --nonsense"),
    ],
)
def test_a_wrong_command_line_is_answered_with_the_usage(cli, words, told):
    answer = cli(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("usage: pcm-sim ")
    assert f"error: {told}" in answer.err


@pytest.mark.parametrize("command", ["run", "models", "menu", "where", "check"])
def test_every_command_has_its_help(cli, command):
    answer = cli(command, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert all(word in answer.out for word in ("--market", "--lang", "--json"))


@every_command
@pytest.mark.parametrize("as_json", [False, True])
def test_data_that_are_wrong_are_told_in_full(cli, monkeypatch, words, as_json):
    problems = Problems()
    problems.add(Span("models/macan.yaml", 15, 11), "there is no look 'zzz'", "did you mean 'pcm-4.0'?")
    problems.add(Span("menus/words.yaml", 3, 1), "unknown key 'a'")

    def refuse(*_, **__):
        raise CatalogueError(problems)

    monkeypatch.setattr(common, "load_catalogue", refuse)
    answer = cli(*words, *(["--json"] if as_json else []))
    lines = [
        "menus/words.yaml:3:1: unknown key 'a'",
        "models/macan.yaml:15:11: there is no look 'zzz' (did you mean 'pcm-4.0'?)",
    ]
    assert answer.code == 1
    if as_json:
        assert answer.err == ""
        assert answer.json["error"].splitlines() == lines
        assert answer.json["problems"][1] == {
            "file": "models/macan.yaml",
            "line": 15,
            "col": 11,
            "message": "there is no look 'zzz'",
            "hint": "did you mean 'pcm-4.0'?",
        }
    else:
        assert answer.out == ""
        assert answer.err.splitlines() == lines
