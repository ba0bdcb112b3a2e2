"""A fourth language: translations by the English text, what is missing, and every mistake at its place."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from overlays import LANGUAGE, Overlay, extension

from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.labels_found import every_text
from pcm_sim.catalogue.translations import count_texts, missing
from pcm_sim.domain.formats import Formats
from pcm_sim.session.opening import CarChoice, open_session

FILE = "languages/it.yaml"


@pytest.fixture
def overlay(tmp_path):
    return Overlay(tmp_path / "mine")


@pytest.fixture(scope="module")
def shipped():
    return Compilation(data_root()).run().plain


def spoken(overlay, rest=""):
    overlay.write(FILE, LANGUAGE + rest)
    return overlay.catalogue()


def test_the_languages_are_those_of_the_data(overlay, shipped):
    assert list(shipped["languages"]) == ["de", "en", "fr"]
    catalogue = spoken(overlay)
    assert catalogue.languages == ("fr", "en", "de", "it")
    assert catalogue.language_names == {"fr": "Français", "en": "English", "de": "Deutsch", "it": "Italiano"}


def test_one_entry_serves_every_place_that_says_it(overlay):
    catalogue = spoken(overlay, "texts: {Language: Lingua}\n")
    said = [one for one in every_text(catalogue.plain) if one.english == "Language"]
    assert len({one.group for one in said}) > 1
    assert all(one.holder["it"] == "Lingua" for one in said)


def test_what_has_no_translation_stays_in_english(overlay):
    catalogue = spoken(overlay, "texts: {Language: Lingua, Yes: ''}\n")
    (vehicle,) = catalogue.matrix.candidates("macan", 2021, "FR")
    rules = catalogue.rules(vehicle)
    assert (rules.word("button.yes", "it"), rules.word("button.yes", "de")) == ("Yes", "Ja")


def test_a_text_for_all_languages_may_be_translated_too(overlay):
    label = spoken(overlay, "texts: {SET: IMPOSTA}\n").tree("mobile-data").nodes["set"].label
    assert label == {"en": "SET", "it": "IMPOSTA"}


def test_an_id_gives_another_word_in_one_place(overlay):
    plain = spoken(overlay, "texts: {Yes: Sì}\nids: {button.yes: Certo, roaming_on: Ecco}\n").plain
    assert plain["words"]["button.yes"]["it"] == "Certo"
    assert plain["messages"]["roaming_on"]["text"]["it"] == "Ecco"


def test_the_way_out_of_a_message_has_an_id_of_its_own(overlay, shipped):
    name, english = next(
        (key, one["way_out"]["en"]) for key, one in shipped["messages"].items() if "way_out" in one
    )
    plain = spoken(overlay, f'ids: {{{name}.way_out: "!{english}"}}\n').plain
    assert plain["messages"][name]["way_out"]["it"] == f"!{english}"
    assert "it" not in plain["messages"][name]["text"]


def test_a_label_of_ones_own_may_be_in_four_languages(overlay):
    overlay.write("menus/mine/tree.yaml", extension("{change: set, label: {fr: a, en: b, de: c, it: d}}"))
    assert spoken(overlay).tree("mine").nodes["set"].label["it"] == "d"


def test_a_language_that_is_not_there_is_unknown_in_labels(overlay):
    place = overlay.write(
        "menus/mine/tree.yaml", extension("{change: set, label: {fr: a, en: b, de: c, ¦it: d}}")
    )
    assert overlay.told() == [f"{place}: unknown language 'it' (one of: fr, en, de)"]


def test_a_shipped_language_may_be_put_in_other_words(overlay):
    overlay.write("languages/en.yaml", "texts: {Yes: Yep}\n")
    overlay.write(
        "languages/fr.yaml",
        "texts: {Yes: Ouais}\nformats: {date: DD-MM-YYYY, decimal: '.', gigabytes: Go, keyboard: qwerty}\n",
    )
    catalogue = overlay.catalogue()
    assert catalogue.plain["words"]["button.yes"] == {"fr": "Ouais", "en": "Yep", "de": "Ja"}
    assert catalogue.plain["languages"]["fr"]["keyboard"] == "qwerty"


def test_what_people_say_is_found(overlay):
    plain = spoken(overlay, "search: {roaming: [estero, in viaggio]}\n").plain
    assert plain["features"]["roaming"]["words"]["it"] == ["estero", "in viaggio"]


class TestUnits:
    def test_every_choice_of_the_language_offers_it_after_the_last(self, overlay, shipped):
        trees = spoken(overlay).plain["trees"]
        choices = {
            (tree, node)
            for tree, one in shipped["trees"].items()
            for node, plain in one["nodes"].items()
            if plain.get("setting") == "language"
        }
        assert choices
        for tree, node in choices:
            nodes = trees[tree]["nodes"]
            assert nodes[node]["children"] == [
                *shipped["trees"][tree]["nodes"][node]["children"],
                f"{node}/it",
            ]
            assert nodes[f"{node}/it"] == {
                "kind": "option",
                "value": "it",
                "label": "Italiano",
                "facts": "inferred",
            }

    def test_a_row_of_ones_own_is_not_doubled(self, overlay):
        option = "{id: italian, kind: option, value: it, label: IT, facts: inferred}"
        overlay.write("menus/mine/tree.yaml", extension(f"{{add: [{option}], to: set/language, before: fr}}"))
        assert spoken(overlay).tree("mine").nodes["set/language"].children[0] == "set/language/italian"
        assert len(spoken(overlay).tree("mine").nodes["set/language"].children) == 4

    def test_a_unit_speaks_it_and_writes_as_it_does(self, overlay):
        catalogue = spoken(overlay, "texts: {Language: Lingua}\n")
        (vehicle,) = catalogue.matrix.candidates("macan", 2021, "FR")
        session = open_session(catalogue, CarChoice(vehicle, 2021, "FR"), "it")
        assert session.rules.writes("it") == Formats("DD.MM.YYYY", ",", "GB", "qwerty")
        assert session.rules.writes("it").day(0) == "01.01.1970"
        assert session.rules.writes("fr").volume(4321) == "4,3 Go"
        assert session.rules.tree.nodes["set/language"].label["it"] == "Lingua"


FAULTS = {
    "unknown text": ("texts: {¦Langage: Lingua}\n", "no text says 'Langage' (did you mean 'language'?)"),
    "unknown long text": (
        'texts:\n  ¦"Enter the Porsche ID, its password and the code of security which is secret.": x\n',
        "no text says 'Enter the Porsche ID, its password and …' (did you mean 'Enter the Porsche ID, ",
    ),
    "a placeholder lost": (
        'texts: {"Model year {year}": ¦Anno}\n',
        "placeholders differ from the English: none here (year in English)",
    ),
    "a placeholder mistyped": (
        'texts: {"Model year {year}": ¦"Anno {yaer}"}\n',
        "placeholders differ from the English: yaer here (year in English)",
    ),
    "a brace alone": (
        'texts: {Yes: ¦"S{"}\n',
        "a brace stands alone (a placeholder is {name}, in small letters)",
    ),
    "unknown id": ("ids: {¦button.yess: x}\n", "there is no text 'button.yess' (did you mean 'button.yes'?)"),
    "a placeholder lost by an id": (
        "ids: {desktop.bar.year: ¦Anno}\n",
        "placeholders differ from the English: none here (year in English)",
    ),
    "unknown feature": ("search: {¦roming: [x]}\n", "there is no feature 'roming' (did you mean 'roaming'?)"),
    "unknown key": ("¦text: {}\n", "unknown key 'text' (did you mean 'texts'?)"),
    "a text twice": ("texts:\n  Yes: Sì\n  ¦Yes: Sì\n", "the key 'Yes' is here twice"),
}


@pytest.mark.parametrize(("text", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_what_cannot_be_is_told_at_its_place(overlay, text, told):
    head, _, _ = f"{LANGUAGE}{text}".partition("¦")
    overlay.write(FILE, LANGUAGE + text)
    line, col = head.count("\n") + 1, len(head) - head.rfind("\n")
    assert any(one.startswith(f"{overlay.folder}/{FILE}:{line}:{col}: {told}") for one in overlay.told()), (
        overlay.told()
    )


HEADS = {
    "no name": ("name: Italiano\n", "", ":1:1: a language needs 'name'"),
    "no such date": ("DD.MM.YYYY", "D.M.YYYY", ":3:17: 'D.M.YYYY' is not a date such as DD/MM/YYYY"),
    "no such keyboard": (
        "qwerty",
        "dvorak",
        ":3:68: there is no keyboard 'dvorak'",
    ),
    "no such code": (
        "language: it",
        "language: italian",
        ":1:11: 'italian' is not a code of two small letters such as it",
    ),
    "another code": (
        "language: it",
        "language: es",
        ":1:11: the language of it.yaml is 'es' (name the file es.yaml)",
    ),
}


@pytest.mark.parametrize(("old", "new", "told"), HEADS.values(), ids=HEADS.keys())
def test_a_wrong_head_is_told(overlay, old, new, told):
    overlay.write(FILE, LANGUAGE.replace(old, new))
    (line,) = overlay.told()
    assert line.startswith(f"{overlay.folder}/{FILE}{told}")


class TestMissing:
    def test_everything_is_missing_at_first(self, overlay):
        catalogue = spoken(overlay)
        left = missing(catalogue.plain, "it")
        assert sum(map(len, left.values())) == count_texts(catalogue.plain)
        assert next(iter(left)) == "Menus"
        assert list(left)[-1] == "The source"

    def test_nothing_is_missing_in_the_shipped_languages(self, shipped):
        assert [missing(shipped, language) for language in ("fr", "en", "de")] == [{}, {}, {}]

    def test_what_is_translated_is_missing_no_more(self, overlay):
        before = {text for texts in missing(spoken(overlay).plain, "it").values() for text in texts}
        after = {
            text
            for texts in missing(spoken(overlay, "texts: {Yes: Sì}\n").plain, "it").values()
            for text in texts
        }
        assert before - after == {"Yes"}

    def test_an_empty_translation_is_still_missing(self, overlay):
        left = missing(spoken(overlay, 'texts: {Yes: ""}\n').plain, "it")
        assert any("Yes" in texts for texts in left.values())

    def test_a_language_with_all_texts_lacks_none(self, overlay, shipped):
        texts = {text for left in missing(shipped, "it").values() for text in left}
        lines = "".join(f"  {quoted(text)}: {quoted(text)}\n" for text in sorted(texts))
        assert missing(spoken(overlay, f"texts:\n{lines}").plain, "it") == {}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


TEXTS = sorted({one.english for one in every_text(Compilation(data_root()).run().plain)})


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    entries=st.dictionaries(
        st.one_of(st.sampled_from(TEXTS), st.text(max_size=9)), st.text(max_size=9), max_size=9
    )
)
def test_any_translations_load_or_are_told_in_their_file(overlay, entries):
    lines = "".join(f"  {quoted(text)}: {quoted(told)}\n" for text, told in entries.items())
    overlay.write(FILE, f"{LANGUAGE}texts: {'' if lines else '{}'}\n{lines}")
    compilation = overlay.compiled()
    assert all(line.startswith(f"{overlay.folder}/{FILE}:") for line in compilation.problems.lines())
    if not compilation.problems:
        for one in every_text(compilation.plain):
            if entries.get(one.english):
                held = one.holder if not one.is_for_all else one.holder[one.key]
                assert held["it"] == entries[one.english]
