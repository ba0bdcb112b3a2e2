"""Hostile support links: each is refused in one sentence, soon, and nothing of it is looked up."""

import time
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from moves import examples
from shipped import catalogue

from pcm_sim.domain.nodes import Tree
from pcm_sim.scenario.play.fault_words import FaultWords, plain_english
from pcm_sim.scenario.support_link.model import LONGEST, LinkError
from pcm_sim.scenario.support_link.reading import read_link
from pcm_sim.scenario.support_link.telling import refusal_told
from pcm_sim.scenario.support_link.writing import link_text

GOOD = "pcm-sim:1/macan-2019/FR/fr"
LONG = "the link has {n} characters"
SIGN = "a character that no link has"
BEGIN = "a support link begins like this"
PART = "is no part of a link"
HEAD = "car, market and language first"
HERE = "the link wants"

HOSTILE = {
    "nothing": ("", BEGIN),
    "blanks": (" \t\n ", BEGIN),
    "another scheme": ("https://example.org/1/macan-2019/FR/fr", BEGIN),
    "a script": ("javascript:alert(1)", BEGIN),
    "a file": ("file:///etc/passwd", BEGIN),
    "a path": ("../../etc/passwd", BEGIN),
    "no version": ("pcm-sim:/macan-2019/FR/fr", BEGIN),
    "version zero": ("pcm-sim:0/macan-2019/FR/fr", BEGIN),
    "a version with a sign": ("pcm-sim:+1/macan-2019/FR/fr", BEGIN),
    "a huge version": (f"pcm-sim:{'9' * 400}/macan-2019/FR/fr", BEGIN),
    "a later form": ("pcm-sim:2/macan-2019/FR/fr", "this version reads form 1"),
    "capitals": ("PCM-SIM:1/macan-2019/FR/fr", BEGIN),
    "the head alone": ("pcm-sim:1", HEAD),
    "half a head": ("pcm-sim:1/macan-2019/FR", HEAD),
    "parts for a head": ("pcm-sim:1/at=roaming/car.country=CH/tap=x", HEAD),
    "way up": ("pcm-sim:1/../FR/fr", HERE),
    "two slashes": ("pcm-sim://macan-2019/FR/fr", BEGIN),
    "empty parts": (f"{GOOD}//at=roaming", PART),
    "a slash at the end": (f"{GOOD}/", PART),
    "way up among the parts": (f"{GOOD}/../../x", PART),
    "way up in a place": (f"{GOOD}/at=..", "'at' takes an entry"),
    "way up in a preset": (f"{GOOD}/preset=..", "'preset' takes the name of a preset"),
    "a hidden preset": (f"{GOOD}/preset=.git", "'preset' takes the name of a preset"),
    "backslashes": (f"{GOOD}/preset=..\\..\\x", SIGN),
    "percent": (f"{GOOD}/preset=%2e%2e%2fx", SIGN),
    "double percent": (f"{GOOD}/at=%252e%252e", SIGN),
    "a null": (f"{GOOD}/at=roaming\0", "U+0000"),
    "an escape": (f"{GOOD}/at=\x1b[31mroaming", "U+001B"),
    "a line end": (f"{GOOD}/at=roaming\npcm-sim: all is well", "U+000A"),
    "a carriage return": (f"{GOOD}\r/at=roaming", "U+000D"),
    "a bell": (f"{GOOD}/at=\a", "U+0007"),
    "a blank": (f"{GOOD}/at=data off", "U+0020"),
    "another a": (f"{GOOD}/at=ro\N{CYRILLIC SMALL LETTER A}ming", SIGN),
    "other digits": (f"{GOOD}/wait=\N{ARABIC-INDIC DIGIT ONE}", SIGN),
    "wide signs": (f"{GOOD}/\N{FULLWIDTH LATIN SMALL LETTER A}t=roaming", SIGN),
    "turned round": (f"{GOOD}/at=\N{RIGHT-TO-LEFT OVERRIDE}gnimaor", "U+202E"),
    "nothing wide": (f"{GOOD}/at=roa\N{ZERO WIDTH SPACE}ming", "U+200B"),
    "half a sign": (f"{GOOD}/at=\ud800", "U+D800"),
    "a template": (f"{GOOD}/car.country=${{card.pin}}", SIGN),
    "markup": (f"{GOOD}/at=<b>roaming</b>", SIGN),
    "a query": (f"{GOOD}?at=roaming", SIGN),
    "a fragment": (f"{GOOD}#at", SIGN),
    "twice": (f"{GOOD}/at=roaming/at=link", "'at' stands in the link twice"),
    "a setting twice": (f"{GOOD}/car.country=CH/car.country=FR", "stands in the link twice"),
    "no key": (f"{GOOD}/=roaming", "no link has ''"),
    "a key of nobody": (f"{GOOD}/atx=roaming", "did you mean 'at'?"),
    "a key of Python": (f"{GOOD}/car.__class__.x=1", "no link has"),
    "a key in capitals": (f"{GOOD}/AT=roaming", "no link has"),
    "no value": (f"{GOOD}/at=", "'at' takes an entry"),
    "two values": (f"{GOOD}/car.country=CH=FR", "'car.country' takes a word or a number"),
    "a negative wait": (f"{GOOD}/wait=-1", "'wait' takes milliseconds"),
    "an endless wait": (f"{GOOD}/wait=9999999999", "at most 2678400000"),
    "digits without end": (f"{GOOD}/seed={'9' * 300}", "'seed' takes a whole number"),
    "no such day": (f"{GOOD}/clock=2026-02-31T09:41", "'clock' takes a date"),
    "a year before time": (f"{GOOD}/clock=0000-01-01", "'clock' takes a date"),
    "too long": (f"{GOOD}/at={'a' * LONGEST}", LONG.format(n=LONGEST + len(GOOD) + 4)),
    "a book": ("pcm-sim:1/" + "a/" * 2_000_000, LONG.format(n=4_000_010)),
    "a value too long": (f"{GOOD}/unit.bass={'1' * 201}", "'unit.bass' takes"),
    "deep": (f"{GOOD}/at={'a.' * 300}a", "'at' takes an entry"),
    "many parts": (f"{GOOD}{'/at=a' * 81}", "at most 80 are taken"),
    "a long car": (f"pcm-sim:1/{'macan-' * 60}2019/FR/fr", HERE),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_link_is_refused_in_one_sentence(name):
    text, told = HOSTILE[name]
    began = time.process_time()
    with pytest.raises(LinkError) as refused:
        read_link(text)
    sentence = refusal_told(refused.value, plain_english())
    assert told in sentence
    assert is_plain(sentence)
    assert len(sentence) < 400
    assert time.process_time() - began < 1
    for language in ("fr", "en", "de"):
        words = FaultWords(catalogue().plain["failures"], language)
        assert is_plain(refusal_told(refused.value, words))


def is_plain(told: str) -> bool:
    """Tell whether a text holds no sign that does something to a terminal, or is not seen."""
    return not {unicodedata.category(sign) for sign in told} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


SIGNS = "abcxz019._~:/=+-%?#&\\ \n\0é"
PIECES = (
    "pcm-sim:",
    "1/",
    "macan-2019",
    "/FR/fr",
    "/at=",
    "/car.country=",
    "..",
    "~",
    "/read.X07=",
    "/wait=9",
)


@settings(max_examples=examples(150))
@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(st.one_of(st.sampled_from(PIECES), st.text(SIGNS, max_size=6)), max_size=14).map("".join),
        st.text(SIGNS, max_size=40).map(f"{GOOD}/".__add__),
    )
)
def test_whatever_is_pasted_is_a_link_or_is_refused(text):
    link = None
    with suppress(LinkError):
        link = read_link(text)
    assert link is None or read_link(link_text(link)) == link


def trees() -> dict[str, Tree]:
    return {key: catalogue().rules(one).tree for key, one in catalogue().matrix.vehicles.items()}


def test_every_place_of_every_car_can_stand_in_a_link():
    places = {node for tree in trees().values() for node in tree.nodes}
    places |= {
        feature for tree in trees().values() for one in tree.nodes.values() for feature in one.features
    }
    for place in places:
        written = place.replace("/", ".")
        assert read_link(f"{GOOD}/at={written}").parts[0].value == place
