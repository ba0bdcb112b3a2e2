"""Secrets behind the door: comparable, and never to be read."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcm_sim.connect.secrets import opens, same, seal

# Anything that may be typed or pasted, a lone surrogate among it.
ANY_TEXT = st.text(st.characters(), max_size=40)


@settings(max_examples=60)
@given(ANY_TEXT, ANY_TEXT)
def test_a_sealed_secret_is_known_again_and_no_other(secret, other):
    assert same(seal(secret, "anna"), seal(secret, "anna"))
    assert same(seal(secret, "anna"), seal(other, "anna")) is (secret == other)


def test_a_zero_at_the_end_of_a_secret_counts():
    assert not same(seal("1234", "anna"), seal("1234\0", "anna"))


def test_the_same_secret_of_two_people_looks_different_and_opens_nothing():
    anna, bert = seal("Correct-Horse-7", "anna"), seal("Correct-Horse-7", "bert")
    assert anna.digest != bert.digest
    assert not same(anna, bert)


@pytest.mark.parametrize(("one", "other"), [(None, "1234"), ("1234", None), (None, None)])
def test_no_secret_is_like_no_other(one, other):
    sealed = [None if text is None else seal(text, "anna") for text in (one, other)]
    assert not same(*sealed)


def test_a_code_that_was_sent_is_opened_by_itself_alone():
    assert opens(seal("493817", "anna"), "493817")
    assert not opens(seal("493818", "anna"), "493817")


def test_where_no_code_was_sent_nothing_opens():
    assert not opens(seal("", "anna"), "")


def test_whether_it_fits_is_told_and_is_no_part_of_the_secret():
    assert same(seal("short", "anna", fits=False), seal("short", "anna"))
    assert not seal("short", "anna", fits=False).fits


def test_neither_the_secret_nor_its_digest_is_written_out():
    sealed = seal("Canary-4711", "anna")
    assert "Canary" not in repr(sealed)
    assert b"Canary" not in pickle.dumps(sealed)
    assert sealed.digest not in repr(sealed)
