"""`--data DIR` on every command, and `pcm-sim language`."""

import pytest
from overlays import LANGUAGE, Overlay, extension

from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.translations import count_texts

CARS = "line: macan\nvehicles: {mine: {like: macan-95b-3, tree: mine, years: [{from: 2026, to: 2026}]}}\n"
COMMANDS = {
    "run": ("run", "macan-2026", "--text"),
    "models": ("models",),
    "menu": ("menu", "macan-2026"),
    "where": ("where", "roaming", "macan-2026"),
    "check": ("check",),
    "language": ("language",),
}
every_command = pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS.keys())


@pytest.fixture
def overlay(tmp_path):
    mine = Overlay(tmp_path / "mine")
    mine.write("models/mine.yaml", CARS)
    mine.write("menus/mine/tree.yaml", extension("{change: set, label: My settings}"))
    mine.write("languages/it.yaml", f"{LANGUAGE}texts: {{HOME: INIZIO, Macan: Macan mio}}\n")
    return mine


@pytest.fixture
def data(overlay):
    return ("--data", str(overlay.folder))


@every_command
def test_every_command_takes_it(cli, data, words):
    answer = cli(*words, *data)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out


def test_a_car_of_ones_own_is_there_only_with_it(cli, data):
    keys = {one["key"] for one in cli("models", "--json", *data).json}
    assert keys - {one["key"] for one in cli("models", "--json").json} == {"mine"}
    assert cli("menu", "macan-2026").code == 2


def test_a_language_of_ones_own_is_spoken(cli, data):
    assert "INIZIO" in cli("run", "macan-2026", "--text", "--lang", "it", *data).out
    assert "Macan mio 2026" in cli("menu", "macan-2026", "--lang", "it", *data).out
    answer = cli("run", "macan-2026", "--text", "--lang", "it")
    assert (answer.code, answer.refusal) == (2, "there is no language 'it'; there are fr, en, de")


def test_folders_lie_over_each_other_in_their_order(cli, data, tmp_path):
    above = Overlay(tmp_path / "above")
    above.write("menus/mine/tree.yaml", extension("{change: set, label: Above}"))
    assert "[SET] Above" in cli("menu", "macan-2026", *data, "--data", str(above.folder)).out
    assert "[SET] My settings" in cli("menu", "macan-2026", "--data", str(above.folder), *data).out


@every_command
@pytest.mark.parametrize("name", ["nowhere", "", "\0", "x" * 300])
def test_a_folder_that_is_not_there_is_told_in_one_sentence(cli, words, name):
    answer = cli(*words, "--data", name)
    assert answer.code == 2
    assert answer.refusal.startswith(f"there is no folder {name!r}")


def test_a_folder_that_was_mistyped_is_told_with_the_one_that_was_meant(cli, overlay):
    answer = cli("models", "--data", str(overlay.folder.with_name("mien")))
    assert answer.refusal.endswith("'; did you mean 'mine'?") or answer.refusal.endswith(" – meant: mine")


@every_command
def test_an_empty_folder_is_told_in_one_sentence(cli, words, tmp_path):
    (tmp_path / "empty" / "models").mkdir(parents=True)
    answer = cli(*words, "--data", str(tmp_path / "empty"))
    said = f"the folder {str(tmp_path / 'empty')!r} holds no data yet; "
    assert (answer.code, answer.refusal) == (
        2,
        f"{said}put files into its models/, menus/, languages/, assets/, scenarios/",
    )


def test_a_file_in_the_place_of_the_folder_is_told(cli, overlay):
    answer = cli("models", "--data", str(overlay.folder / "models" / "mine.yaml"))
    assert answer.code == 2
    assert answer.refusal.startswith("there is no folder ")


@pytest.mark.parametrize("command", ["run", "models", "menu", "where", "language"])
def test_a_mistake_in_it_is_told_by_every_command(cli, overlay, data, command):
    place = overlay.write("models/mine.yaml", CARS.replace("tree: mine", "tree: ¦mien"))
    answer = cli(*COMMANDS[command], *data)
    assert answer.code == 1
    assert f"{place}: there is no tree 'mien' (did you mean 'mine'?)" in answer.err


class TestCheck:
    def test_what_a_language_lacks_is_a_note_and_no_problem(self, cli, data, overlay):
        answer = cli("check", *data)
        whole = count_texts(overlay.compiled().plain)
        *_, note = answer.out.splitlines()
        assert answer.code == 0
        assert note.startswith("Italiano (it): ")
        assert note.endswith(f" of {whole} texts have no translation and stay in English")
        assert cli("check", "--json", *data).json["notes"] == [note]

    def test_a_mistake_is_named_as_the_person_names_the_folder(self, cli, overlay, monkeypatch):
        overlay.write("models/mine.yaml", CARS.replace("tree: mine", "tree: mien"))
        monkeypatch.chdir(overlay.folder.parent)
        answer = cli("check", "--data", "mine/")
        assert answer.code == 1
        assert answer.out.startswith("mine/models/mine.yaml:2:44: there is no tree 'mien'")

    def test_one_file_of_it_is_checked_as_part_of_the_whole(self, cli, overlay, data):
        name = str(overlay.folder / "models" / "mine.yaml")
        assert cli("check", name, *data).out == "1 file checked, no problem\n"
        place = overlay.write("models/mine.yaml", CARS.replace("tree: mine", "tree: ¦mien"))
        assert cli("check", name, *data).out.startswith(f"{place}: there is no tree 'mien'")

    def test_every_kind_of_file_of_ones_own_is_known_alone(self, cli, overlay):
        for name in ("menus/mine/tree.yaml", "languages/it.yaml"):
            assert cli("check", str(overlay.folder / name)).out == "1 file checked, no problem\n"


class TestLanguage:
    def test_the_languages_are_listed(self, cli, data):
        head, *rows = cli("language", *data).out.splitlines()
        assert head.split() == ["CODE", "LANGUAGE", "TEXTS"]
        assert [row.split()[:2] for row in rows] == [
            ["fr", "Français"],
            ["en", "English"],
            ["de", "Deutsch"],
            ["it", "Italiano"],
        ]
        assert all(" all " in row for row in rows[:3])

    def test_what_is_missing_is_yaml_that_can_be_filled_in(self, cli, overlay, data):
        answer = cli("language", "it", "--missing", *data)
        assert answer.code == 0
        overlay.write("languages/it.yaml", f"{LANGUAGE}{answer.out}")
        assert overlay.told() == []
        assert '\n  "Language": ""\n' in answer.out
        assert '\n  "HOME": ""\n' not in answer.out

    def test_a_new_language_begins_as_a_whole_file(self, cli, tmp_path):
        answer = cli("language", "es", "--missing")
        overlay = Overlay(tmp_path / "new")
        overlay.write("languages/es.yaml", answer.out)
        assert overlay.told() == []
        assert overlay.catalogue().languages[-1] == "es"

    def test_a_shipped_language_lacks_nothing(self, cli):
        whole = count_texts(Compilation(data_root()).run().plain)
        assert cli("language", "de").out == f"Deutsch (de): all {whole} texts\n"
        assert cli("language", "de", "--missing").out.endswith("\ntexts: {}\n")

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (
                ("es",),
                "there is no language 'es'; there are fr, en, de; to begin it: pcm-sim language es --missing",
            ),
            (("italiano",), "there is no language 'italiano'; there are fr, en, de; a code has two letters"),
            (
                ("italiano", "--missing"),
                "'italiano' is no code of a language; it has two letters, such as it",
            ),
            (("--missing",), "which language? For instance: pcm-sim language it --missing"),
        ],
    )
    def test_a_language_that_is_not_there_is_told(self, cli, words, told):
        answer = cli("language", *words)
        assert (answer.code, answer.refusal) == (2, told)

    def test_it_is_json_for_programs(self, cli, data):
        (italian,) = cli("language", "it", "--json", *data).json
        assert (italian["language"], italian["name"]) == ("it", "Italiano")
        assert "Language" in italian["missing"]["Menus"]
