"""The languages that nobody speaks: made of the English when they are asked for, and of nothing else."""

import re

import pytest
from shipped import catalogue

from pcm_sim.catalogue.pseudo import MIRRORED, PSEUDO, PSEUDO_LANGUAGES, pseudo, speaking
from pcm_sim.composition import load_catalogue, open_session
from pcm_sim.session.pages import open_page

LONG = "Enter the pairing code that My Porsche shows, or ask the customer for another one."


def test_a_text_is_longer_accented_and_in_brackets():
    said = pseudo(LONG)

    assert 1.33 < len(said) / len(LONG) < 1.41
    assert (said[0], said[-1]) == ("[", "]")
    assert "é" in said
    assert not re.search("[aeiou]", said)


def test_each_word_grows_so_that_the_text_wraps_where_it_did():
    words, said = LONG.split(), pseudo(LONG).strip("[]").split()

    assert len(said) == len(words)
    assert max(len(new) / len(old) for new, old in zip(said, words, strict=True) if len(old) > 4) < 1.8


@pytest.mark.parametrize("text", ["Wrong code. Tries left: {n}.", "{path.roaming}", "{name}: {n} of {all}"])
def test_placeholders_stay(text):
    assert re.findall(r"\{[^}]*\}", pseudo(text)) == re.findall(r"\{[^}]*\}", text)


def test_an_empty_text_stays_empty():
    assert pseudo("") == ""


def test_no_unit_offers_them_unless_asked():
    before = catalogue()
    after = speaking(before, PSEUDO_LANGUAGES)

    assert not {PSEUDO, MIRRORED} & {*before.languages}
    assert after.languages == (*before.languages, PSEUDO, MIRRORED)
    assert before.desktop["desktop.unofficial"].keys().isdisjoint(PSEUDO_LANGUAGES)


def test_a_unit_speaks_it_and_only_one_runs_from_right_to_left():
    spoken = load_catalogue(languages=[MIRRORED])
    session = open_session("macan-2018", language=MIRRORED, catalogue=spoken)

    open_page(session, "roaming")

    assert any(row.label.startswith("[") for row in session.screen.rows)
    assert session.rules.writes(MIRRORED).mirrored
    assert not session.rules.writes("en").mirrored
    assert PSEUDO not in spoken.languages
