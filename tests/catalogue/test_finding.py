"""Finding things by words: typing errors, messages, entries, what is outside the car."""

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pcm_sim.catalogue.cache import load
from pcm_sim.catalogue.search import find_topics, search

CATALOGUE = load()
# Words that name one feature alone, in each language.
SURE = {
    "roaming": "roaming",
    "itinérance": "roaming",
    "bluetooth": "bluetooth",
    "brightness": "display",
    "luminosité": "display",
    "helligkeit": "display",
    "private mode": "private_mode",
    "werkseinstellungen": "factory_reset",
    "carplay": "carplay",
    "datenvolumen": "data_volume",
}


def vehicle(key):
    return CATALOGUE.matrix.vehicles[key]


def hits(words, key="macan-95b-1", language="en", limit=5):
    return search(CATALOGUE, words, vehicle(key), language, limit)


@st.composite
def mistyped(draw):
    """Give a word of at least five letters with one error of a hand in it, and the feature it names."""
    word = draw(st.sampled_from([one for one in SURE if " " not in one and len(one) >= 5]))
    at = draw(st.integers(1, len(word) - 2))
    letter = draw(st.sampled_from(string.ascii_lowercase))
    wrong = draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            ]
        )
    )
    assume(wrong != word)
    return wrong, SURE[word]


@given(mistyped())
def test_one_error_in_a_word_still_finds_the_feature(typed):
    wrong, feature = typed
    label = CATALOGUE.features[feature]["label"]["en"]
    assert label in [hit.title for hit in hits(wrong, limit=3)], wrong


@pytest.mark.parametrize("words", [*SURE])
def test_a_whole_word_finds_its_feature_first(words):
    assert CATALOGUE.features[SURE[words]]["label"]["en"] in [hit.title for hit in hits(words, limit=2)]


@pytest.mark.parametrize(
    ("words", "language", "title"),
    [
        ("it says PIN incorrect", "en", "Wrong PIN."),
        ("il dit que le PIN est incorrect", "fr", "PIN incorrect."),
        ("es sagt falsche PIN", "de", "Falsche PIN."),
        ("wrong pairing code", "en", "Wrong pairing code."),
        ("trop de codes incorrects", "fr", "Trop de codes incorrects."),
    ],
)
def test_a_message_is_found_with_where_it_comes_from_and_what_to_do(words, language, title):
    first = hits(words, language=language)[0]
    assert (first.kind, first.title) == ("message", title)
    assert first.path
    assert first.detail


def test_a_message_that_a_car_never_tells_says_why():
    found = [hit for hit in hits("wrong PIN", "taycan-y1a-b") if hit.title == "Wrong PIN."]
    assert [hit.target for hit in found] == [""] * len(found)
    assert found[0].path == "On this car nothing leads to this message."


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("pairing code in the app", "My Porsche app ▸ Account ▸ My garage ▸ Select a vehicle"),
        ("charging invoice", "My Porsche portal ▸ Messages ▸ Charging Service invoice"),
        ("cancel a service", "Connect Store ▸ My products ▸ (the contract)"),
    ],
)
def test_paths_outside_the_car_are_found(words, path):
    assert path in [hit.path for hit in hits(words, limit=8)]


def test_what_is_outside_is_told_only_to_the_cars_it_is_for():
    here, there = hits("pairing code", "macan-95b-1", limit=9), hits("pairing code", "taycan-y1a-b", limit=9)
    assert any(hit.kind == "outside" for hit in here)
    assert not any("code stands there until" in hit.detail for hit in there)


@given(st.text(max_size=60), st.sampled_from(["fr", "en", "de"]))
def test_whatever_is_typed_is_answered(words, language):
    for hit in hits(words, language=language):
        assert hit.title
        assert hit.kind in {"feature", "entry", "message", "outside"}


def test_every_target_is_an_entry_of_this_car():
    for words in SURE:
        for hit in hits(words, "cayenne-9ya-code", limit=8):
            assert not hit.target or hit.target in CATALOGUE.tree("mobile-data").nodes


@pytest.mark.parametrize("words", ["", "é", "a b c", "xyzzy"])
def test_nothing_is_made_of_nothing(words):
    assert find_topics(CATALOGUE, words) == ()
