"""The data as they are shipped: nothing is missing, nothing is left over, and the texts are well set."""

import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch

import pytest
from code_words import asked_for

from pcm_sim.catalogue.checking import check_all
from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import TEXTS, data_root
from pcm_sim.catalogue.needed import (
    DATA_SOURCES,
    FIELDS,
    MESSAGES,
    OWN_WORDS,
    PAGES,
    PRODUCT_STATES,
    TELEPHONES,
    UPDATE_STATES,
    WIFI_STATES,
    WORDS,
)
from pcm_sim.catalogue.needed_cloud import REFUSALS
from pcm_sim.domain.areas import Via
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.connectivity import Offline
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.pads import KEYS
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.status_told import SIGNS
from pcm_sim.domain.telephone import Source

PACKAGE = data_root() / "pcm_sim"
UI = PACKAGE / "ui"
EXPLORE = PACKAGE / "explore"
TRACE = PACKAGE / "scenario/trace"
SESSION = PACKAGE / "session"
MESSAGE_ROOMS = ("domain", "connect", "session")
WORD_ROOMS = (*MESSAGE_ROOMS, "ui", "cli")
LANGUAGES = ("fr", "en", "de")

# What the patterns of the code stand for; a new f-string has to be placed here.
VARYING = {
    "offline_": [],  # of a precondition that is another message with each reason
    "offline_*": [f"offline_{why}" for why in Offline],
    "data_*": ["data_on", "data_off"],
    "data_by_*": [f"data_by_{source}" for source in Source if source is not Source.NONE],
    "source_*": [f"source_{source}" for source in DATA_SOURCES],
    "telephone_*": [f"telephone_{way}" for way in TELEPHONES],
    "form.*.title": [f"form.{form}.title" for form in FORMS],
    "form.*.prompt": [f"form.{form}.prompt" for form in FORMS],
    "key.*": [f"key.{key}" for key in KEYS],
    "field.*": [f"field.{field}" for field in FIELDS],
    "value.sim.*": [f"value.sim.{state}" for state in CardState],
    "value.source.*": [f"value.source.{source}" for source in Source],
    "value.net.*": [f"value.net.{state}" for state in ("online", *Offline)],
    "value.via.*": [f"value.via.{via}" for via in Via],
    "value.product.*": [f"value.product.{state}" for state in PRODUCT_STATES],
    "sign_wifi_*": [f"sign_wifi_{state}" for state in WIFI_STATES],
    "sign.*": [f"sign.{name}" for name in SIGNS],
    "sign.sim.*": [f"sign.sim.{state}" for state in ("absent", "locked", "ready")],
    "sign.signal.*": [f"sign.signal.{bearer}" for bearer in Bearer],
    "sign.user.*": [f"sign.user.{state}" for state in ("in", "out")],
    "value.update.*": [f"value.update.{state}" for state in UPDATE_STATES],
}
OWN_BEGINNING = {
    "portal.": PACKAGE / "session" / "portal",
    "desktop.console.": UI / "viewmodels" / "console",
}
# How a date is written, in the signs of Qt: no text that anybody reads.
PATTERNS = {"desktop.console.date", "desktop.console.day"}
# What may stand in the line under the status bar, and the most characters that fit in it.
LINE = re.compile(
    r"offline_.*|data_(by|abroad)_.*|call_(card|hotspot|beside|against|without)_.*|carplay_running"
)
LINE_LENGTH = 90


@pytest.fixture(scope="module")
def plain():
    return Compilation(data_root()).run().plain


def in_code(rooms, callees):
    """Give every id that these rooms ask for, with the place that does."""
    in_rooms = (one for room in rooms for one in asked_for(PACKAGE / room, callees))
    # These leave out what begins each of their ids; they have tests of their own.
    others = [one for room in OWN_BEGINNING.values() for one in asked_for(room, {"word": 0})]
    asked = [one for one in in_rooms if one.id and one not in others]
    unknown = {one for one in asked if "*" in one.id and one.id not in VARYING}
    assert not unknown, "say in VARYING what these stand for"
    return {word: one.place for one in asked for word in VARYING.get(one.id, [one.id])}


def texts_of(value, path=()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give every text below a value with the keys that lead to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_of(one, (*path, key))
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one, path)


def spoken(plain, language) -> list[tuple[str, str]]:
    """Give every text that a person reads in one language, with its place."""
    return [
        (".".join(path), text)
        for path, text in texts_of(plain)
        if language in path[-2:] and path[0] != "policy" and not {"seed", *PATTERNS} & {*path}
    ]


def test_the_shipped_data_have_no_problem():
    problems, files, _ = check_all()
    assert problems == []
    assert files == sum(1 for folder in TEXTS for _ in (data_root() / folder).rglob("*.yaml"))


def test_the_code_asks_for_exactly_the_messages_that_are_needed():
    callees = {"Message": 0, "Denied": 0, "Beside": "why", "Precondition": 1, "refuse": 1, "must": 2}
    asked = in_code(MESSAGE_ROOMS, callees)
    assert set(asked) - set(MESSAGES) == set(), f"add them to catalogue/needed.py: {asked}"
    assert set(MESSAGES) - set(REFUSALS) - set(asked) == set(), (
        "no code asks for these; take them out of catalogue/needed.py"
    )
    assert len(set(MESSAGES)) == len(MESSAGES)


def portal_words():
    """Give the patterns of all words that the readers of My Porsche ask for, by their whole ids."""
    readers = PACKAGE / "session" / "portal"
    asked = {one.id for one in asked_for(readers, {"word": 0, "filled": 1})}
    # Of what is counted, there is a word for one and a word for many.
    asked |= {f"{one.id}.*" for one in asked_for(readers, {"counted": 1})}
    return {f"portal.{one}" for one in asked if one.strip("*.")}


def test_my_porsche_has_exactly_the_words_that_its_readers_ask_for(plain):
    words = [one for one in plain["words"] if one.startswith("portal.")]
    asked = portal_words()
    assert {one for one in asked if not any(fnmatch(word, one) for word in words)} == set()
    assert {word for word in words if not any(fnmatch(word, one) for one in asked)} == set()


def test_the_console_has_the_words_that_it_asks_for(plain):
    asked = {one.id for one in asked_for(OWN_BEGINNING["desktop.console."], {"word": 0})}
    wanted = {f"desktop.console.{one}" for one in asked if one.strip("*.")}
    assert {one for one in wanted if not any(fnmatch(text, one) for text in plain["texts"])} == set()


def on_pages() -> Iterator[str]:
    """Give the words that stand around the screens of My Porsche on a web page."""
    for file in (*(data_root() / "assets/pages").glob("*.html"), *(PACKAGE / "server/pages").glob("*.py")):
        for asked in re.findall(r'words\[f?"([^"]+)"\]', file.read_text("utf-8")):
            whole = asked.replace("{which}", "*")
            yield from (f"pages.{one}" for one in PAGES if fnmatch(one, whole))


def test_the_code_asks_for_exactly_the_words_that_are_needed():
    asked = {*in_code(WORD_ROOMS, {"word": 0, "_stop": 1, "Sign": 2}), *on_pages()}
    assert set(asked) - set(WORDS) == set(), f"add them to catalogue/needed.py: {asked}"
    assert set(WORDS) - set(asked) == set(), "no code asks for these; take them out of catalogue/needed.py"
    assert len(set(WORDS)) == len(WORDS)


def trees_and_apps(plain):
    """Give the menus of every unit, and the pages of My Porsche."""
    return [*plain["trees"].values(), *plain["apps"].values()]


def test_every_message_is_told_by_code_or_by_data(plain):
    told = set(MESSAGES)
    for tree in plain["trees"].values():
        told.update(tree["absent"].values())
    nodes = [node for tree in trees_and_apps(plain) for node in tree["nodes"].values()]
    told.update(lock["message"] for node in nodes for lock in node.get("locks", ()))
    told.update(node[key] for node in nodes for key in ("ask", "done") if key in node)
    assert set(plain["messages"]) == told


def test_every_word_is_used(plain):
    words = {one for one in plain["words"] if not one.startswith("portal.")}
    assert words - set(OWN_WORDS) == set(WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_explains_the_connection_fits_in_its_line(plain, language):
    lines = {key: one["text"][language] for key, one in plain["messages"].items() if LINE.fullmatch(key)}
    assert {f"offline_{why}" for why in Offline} < set(lines)
    assert {key: text for key, text in lines.items() if len(text) > LINE_LENGTH} == {}


def test_every_text_of_the_window_is_there_and_used(plain):
    files = [
        *UI.rglob("*.py"),
        *UI.rglob("*.qml"),
        *TRACE.glob("*.py"),
        *SESSION.rglob("*.py"),
        *EXPLORE.rglob("*.py"),
    ]
    whole, begun = set(), set()
    for file in files:
        code = file.read_text(encoding="utf-8")
        whole.update(re.findall(r"[\"'](desktop\.[a-z_.]*[a-z_])[\"']", code))
        # A part put together: "desktop.customer.role." + role, f"desktop.panel.cloud.{pace}".
        begun.update(re.findall(r"[\"'](desktop\.[a-z_.]*\.)(?:[\"']|\{)", code))
    ids = set(plain["texts"])
    assert whole <= ids
    assert all(any(one.startswith(start) for one in ids) for start in begun)
    unused = {one for one in ids - whole if not one.startswith(tuple(begun))}
    assert unused == set()


def test_every_feature_is_placed_in_a_tree(plain):
    placed = {
        feature
        for tree in plain["trees"].values()
        for node in tree["nodes"].values()
        for feature in node.get("feature", ())
    }
    assert placed == set(plain["features"])


def test_every_tree_unit_look_and_canvas_has_a_car(plain):
    vehicles = plain["vehicles"].values()
    for field, table in (
        ("tree", "trees"),
        ("head_unit", "head_units"),
        ("look", "looks"),
        ("canvas", "canvases"),
    ):
        assert {vehicle[field] for vehicle in vehicles} == set(plain[table]), field


def test_every_icon_of_the_data_is_drawn(plain):
    drawn = {path.stem for path in (data_root() / "assets" / "icons").glob("*.svg")}
    named = {
        node["icon"] for tree in trees_and_apps(plain) for node in tree["nodes"].values() if "icon" in node
    }
    assert named <= drawn
    assert {f"line-{line}" for line in plain["lines"]} <= drawn


def test_every_fact_and_resolution_is_there_without_a_gap(plain):
    assert list(plain["facts"]) == [f"F{number:03}" for number in range(1, 203)]
    assert list(plain["resolutions"]) == [f"X{number:02}" for number in range(1, 39)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_or_said_of_two_facts(plain, language):
    statements = [one[language] for table in ("facts", "resolutions") for one in plain[table].values()]
    assert [text for text, times in Counter(statements).items() if times > 1] == []
    assert all(text.strip() for _, text in spoken(plain, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_is_a_sentence(plain, language):
    for table in ("facts", "resolutions"):
        for fact, one in plain[table].items():
            assert re.fullmatch(r"[A-ZÀ-ÖØ-Þ“„«0-9].*[.?!]", one[language]), fact


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_has_typewriter_marks_or_stray_blanks(plain, language):
    for place, text in spoken(plain, language):
        assert not re.search(r"'|\"|\.\.\.|--| - |  |\t|\n", text), (place, text)
        assert text == text.strip(), place
        assert not re.search(r" [,.]", text), (place, text)


def test_french_sets_a_blank_before_high_marks_and_inside_quotes(plain):
    for place, text in spoken(plain, "fr"):
        bare = re.sub(r"https?://\S+", "", text)
        assert not re.search(r"[^\s][?!;:»]", bare), (place, text)
        assert not re.search(r"«[^\xa0\u202f]|[^\xa0\u202f]»", text), (place, text)
        assert text.count("«") == text.count("»"), place


@pytest.mark.parametrize(("language", "opening", "closing"), [("en", "“", "”"), ("de", "„", "“")])
def test_quotes_are_those_of_the_language_and_come_in_pairs(plain, language, opening, closing):
    for place, text in spoken(plain, language):
        bare = re.sub(r"«\xa0[^»]*\xa0»", "", text)  # a label or a heading in the French of the source
        assert "«" not in bare, (place, text)
        assert "»" not in bare, (place, text)
        assert bare.count(opening) == bare.count(closing), (place, text)


def test_german_and_english_are_no_copies_of_the_french(plain):
    """A long text that is the same in two languages was forgotten in one of them."""
    by_place = {language: dict(spoken(plain, language)) for language in LANGUAGES}
    for place, french in by_place["fr"].items():
        for language in ("en", "de"):
            other = by_place[language].get(place.removesuffix("fr") + language)
            words = re.findall(r"\w+", re.sub(r"\{.*?\}", "", french))
            assert other != french or len(words) < 5, (place, french)


def test_every_country_with_an_address_has_the_fact_that_gives_it(plain):
    listed = {code: market for code, market in plain["markets"].items() if market["listed"]}
    assert sorted(fact for market in listed.values() for fact in market["facts"]) == [
        f"F{number}" for number in range(158, 203)
    ]
    assert all(re.fullmatch(r"[a-z.]+@[a-z.]+", market["contact"]) for market in listed.values())


def test_the_shipped_labels_are_those_that_are_displayed_and_not_the_slips_of_the_source(plain):
    labels = {
        text
        for tree in plain["trees"].values()
        for node in tree["nodes"].values()
        for _, text in texts_of(node["label"])
    }
    assert {"Réglages", "Connexions de données", "Gestionnaire d’appareils"} <= labels
    assert not labels & {"Réglage", "Connexion de donnée", "Connexions de donnée", "gestionnaire d'appareils"}
