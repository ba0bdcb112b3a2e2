"""Data of a person laid over the shipped ones: what is added, what is replaced, and how it is told."""

import pytest
from overlays import PAGE, Overlay, extension
from roots import Root

from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import TEXTS, data_root
from pcm_sim.catalogue.layers import Layers

ITALY = (
    "{label: {fr: x, en: x, de: x}, region: europe, listed: false, embedded_sim: ¦%s, facts: inferred, "
    "timezone: Europe/Rome, currency: EUR, language: en}"
)
MESSAGE = "{text: {fr: x, en: %s, de: x}, tone: info, facts: inferred}"


@pytest.fixture
def overlay(tmp_path):
    return Overlay(tmp_path / "mine")


@pytest.fixture
def above(tmp_path, overlay):
    return Overlay(tmp_path / "above", overlay)


@pytest.fixture(scope="module")
def shipped():
    return Compilation(data_root()).run().plain


def market(name):
    return ITALY.replace("¦", "") % name


class TestTables:
    def test_an_entry_is_added(self, overlay, shipped):
        overlay.write("models/markets.yaml", f"markets:\n  XX: {market('true')}\n")
        markets = overlay.catalogue().plain["markets"]
        assert markets.keys() - shipped["markets"].keys() == {"XX"}

    def test_an_entry_is_replaced_as_a_whole(self, overlay, shipped):
        overlay.write("models/markets.yaml", f"markets:\n  FR: {market('false')}\n")
        markets = overlay.catalogue().plain["markets"]
        assert "contact" in shipped["markets"]["FR"]
        assert "contact" not in markets["FR"]
        assert list(markets) == list(shipped["markets"])

    def test_a_table_that_is_not_named_stays_as_it_is(self, overlay, shipped):
        overlay.write(
            "models/head-units.yaml", 'canvases: {tall-9: {width: 800, height: 1600, inches: "9.0"}}\n'
        )
        plain = overlay.catalogue().plain
        assert plain["head_units"] == shipped["head_units"]
        assert plain["canvases"].keys() - shipped["canvases"].keys() == {"tall-9"}

    def test_lists_of_words_grow(self, overlay, shipped):
        word = shipped["fillers"][0]
        overlay.write("menus/features.yaml", f"fillers: [{word}, zzz]\n")
        assert overlay.catalogue().plain["fillers"] == [*shipped["fillers"], "zzz"]

    def test_of_the_policy_each_figure_is_laid_over_by_itself(self, overlay, shipped):
        overlay.write("models/policy.yaml", "pairing_code: {tries: 9}\nstart: {market: NO}\n")
        policy = overlay.catalogue().plain["policy"]
        assert policy["pairing_code"] == {**shipped["policy"]["pairing_code"], "tries": 9}
        assert policy["start"] == {**shipped["policy"]["start"], "market": "NO"}

    def test_a_list_of_the_policy_is_replaced(self, overlay):
        overlay.write("models/policy.yaml", "tour: {cars: [taycan-2022]}\n")
        assert overlay.catalogue().tour["cars"] == ["taycan-2022"]

    def test_a_later_folder_lies_over_an_earlier_one(self, overlay, above):
        overlay.write(
            "menus/messages.yaml", f"messages:\n  one: {MESSAGE % 'below'}\n  two: {MESSAGE % 'below'}\n"
        )
        above.write("menus/messages.yaml", f"messages:\n  two: {MESSAGE % 'above'}\n")
        messages = above.catalogue().plain["messages"]
        assert [messages[one]["text"]["en"] for one in ("one", "two")] == ["below", "above"]

    def test_what_a_row_may_name_is_found_in_all_folders(self, overlay, above):
        overlay.write("menus/messages.yaml", f"messages:\n  mine: {MESSAGE % 'x'}\n")
        above.write("menus/mine/tree.yaml", extension("remove: set/sound", head="absent: {sound: mine}\n"))
        assert above.catalogue().tree("mine").absent["sound"] == "mine"


class TestPlaces:
    @pytest.mark.parametrize(
        ("file", "text", "told"),
        [
            (
                "models/markets.yaml",
                f"markets:\n  XX: {ITALY % 'yes'}\n",
                "expected true or false, found 'yes' (write true, without quotes)",
            ),
            (
                "models/policy.yaml",
                "pairing_code: {¦trise: 4}\n",
                "unknown key 'trise' (did you mean 'tries'?)",
            ),
            (
                "models/policy.yaml",
                "start: {market: ¦FRA}\n",
                "there is no market 'FRA' (did you mean 'FR'?)",
            ),
            (
                "models/policy.yaml",
                'start: {date_time: ¦"2026-13-01T10:00"}\n',
                "there is no date and time '2026-13-01T10:00' (month must be in 1..12)",
            ),
            (
                "menus/words.yaml",
                'words: {button.ok: {fr: OK, en: OK, de: ¦"{n}"}}\n',
                "placeholders differ between languages: n here (none in the first)",
            ),
            ("menus/words.yaml", "words:\n  - ¦[\n", None),
            ("models/sim-cards.yaml", "cards:\n  ¦own: {}\n", None),
        ],
    )
    def test_a_problem_names_the_folder_as_the_person_does(self, overlay, file, text, told):
        place = overlay.write(file, text)
        (line,) = [one for one in overlay.told() if told is None or told in one]
        assert line.startswith(f"{overlay.folder}/{file}:")
        assert told is None or line == f"{place}: {told}"

    def test_a_relative_folder_is_named_as_it_was_given(self, overlay, monkeypatch):
        overlay.write("models/policy.yaml", "cloud: {anser_ms: 1}\n")
        monkeypatch.chdir(overlay.folder.parent)
        told = (
            Compilation(data_root(), [overlay.folder.relative_to(overlay.folder.parent)])
            .run()
            .problems.lines()
        )
        assert [line.partition(" ")[0] for line in told] == ["mine/models/policy.yaml:1:9:"]

    def test_what_an_overlay_breaks_in_a_shipped_file_is_told_there(self, overlay):
        row = PAGE % ("other", "x")
        overlay.write("menus/shared/sound.yaml", f"rows:\n  - {row}\n")
        told = overlay.told()
        assert told
        assert all("'sound'" in line and line.startswith("menus/") for line in told)

    def test_a_fault_below_is_told_beside_one_above(self, tmp_path):
        root = Root(tmp_path / "root")
        below = root.edit("models/macan.yaml", "look: pcm-4.0", "look: ¦zzz")
        overlay = Overlay(tmp_path / "mine")
        above = overlay.write("models/policy.yaml", "start: {market: ¦FRA}\n")
        told = Compilation(root.folder, overlay.folders).run().problems.lines()
        assert {line.partition(": ")[0] for line in told} == {below, above}


class TestRows:
    def test_a_file_of_the_same_name_replaces_the_shipped_one_wherever_it_is_included(self, overlay, shipped):
        row = (PAGE % ("mine", "Mine")).replace("kind: page", "kind: page, feature: help")
        overlay.write("menus/shared/help.yaml", f"rows:\n  - {row}\n")
        catalogue = overlay.catalogue()
        changed = [tree for tree, one in shipped["trees"].items() if one != catalogue.plain["trees"][tree]]
        assert changed
        for tree in changed:
            assert any(node.endswith("/mine") for node in catalogue.tree(tree).nodes)

    def test_a_new_tree_includes_shipped_rows_and_its_own(self, overlay):
        absent = Compilation(data_root()).run().plain["features"]
        held = ", ".join(f"{one}: no_porsche_connect" for one in absent if one != "language")
        overlay.write(
            "menus/mine/tree.yaml",
            f"tree: mine\nhome: home\nkeys: {{HOME: home}}\nabsent: {{{held}}}\nrows:\n"
            "  - id: home\n    kind: menu\n    label: x\n    facts: inferred\n    rows:\n"
            "      - include: ../shared/language.yaml\n      - include: own.yaml\n",
        )
        overlay.write("menus/mine/own.yaml", f"rows:\n  - {PAGE % ('own', 'x')}\n")
        assert {"home/language/fr", "home/own"} < set(overlay.catalogue().tree("mine").nodes)

    def test_an_include_does_not_climb_into_another_folder(self, overlay):
        row = "{include: ¦../../../above/menus/x.yaml}"
        place = overlay.write("menus/mine/tree.yaml", extension(f"add: [{row}]\n    to: set"))
        assert overlay.told()[0].startswith(
            f"{place}: include '../../../above/menus/x.yaml' leads out of menus/"
        )

    def test_drawings_are_found_in_all_folders(self, overlay):
        place = overlay.write("menus/mine/tree.yaml", extension("{change: set, icon: ¦own-star}"))
        assert overlay.told() == [f"{place}: there is no icon 'own-star' (did you mean 'star'?)"]
        overlay.write("assets/icons/own-star.svg", "<svg/>")
        assert overlay.catalogue().tree("mine").nodes["set"].icon == "own-star"


class TestUnread:
    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("menus/shared/extra.yaml", "include it"),
            ("models/cayman.yml", "it stands in models/ and ends in .yaml"),
            ("languages/it.yml", "it stands in languages/ and ends in .yaml"),
            ("macan.yaml", "it stands in models/, menus/ or languages/"),
        ],
    )
    def test_a_file_that_nothing_reads_is_told(self, overlay, name, hint):
        overlay.write(name, "rows: nonsense, but nobody will see it\n")
        assert overlay.told() == [f"{overlay.folder}/{name}:1:1: this file is not read ({hint})"]

    def test_a_shipped_file_that_lost_its_reader_is_not_told(self, overlay):
        shipped = (data_root() / "menus/connections/tree.yaml").read_text("utf-8")
        overlay.write(
            "menus/connections/tree.yaml",
            shipped.replace("include: device-manager.yaml", "include: own.yaml"),
        )
        manager = (data_root() / "menus/connections/device-manager.yaml").read_text("utf-8")
        overlay.write("menus/connections/own.yaml", manager)
        assert overlay.told() == []


def test_nothing_laid_over_changes_nothing(overlay, shipped):
    overlay.write("menus/messages.yaml", "messages: {}\n")
    assert overlay.catalogue().plain == shipped


def test_the_shipped_data_over_themselves_are_the_same(shipped):
    compilation = Compilation(data_root(), [data_root()]).run()
    assert compilation.problems.lines() == []
    assert compilation.plain == shipped


def test_every_file_is_counted_with_those_of_all_folders(overlay):
    overlay.write("menus/messages.yaml", "messages: {}\n")
    below = sum(1 for folder in TEXTS for _ in (data_root() / folder).rglob("*.yaml"))
    assert len(overlay.compiled().files) == below + 1


def test_the_name_of_a_file_is_known_from_wherever_one_stands(overlay, monkeypatch):
    overlay.write("models/policy.yaml", "cloud: {answer_ms: 1}\n")
    monkeypatch.chdir(overlay.folder / "models")
    layers = Layers(data_root(), [overlay.folder])
    (here,) = [file for file in layers.files if file.layer == 1]
    assert layers.shown_as(here.path.relative_to(overlay.folder / "models")) == here.shown
    assert layers.shown_as(data_root() / "models" / "macan.yaml") == "models/macan.yaml"
    assert layers.shown_as(overlay.folder.parent / "elsewhere.yaml") is None
