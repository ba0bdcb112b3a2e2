"""Verifiers: they know a secret again, and do not tell it."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.connect.secrets import SALT_LENGTH, matches, seal
from pcm_sim.connect.world import Chance

CHANCE = Chance(7)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


@given(ANY_TEXT, ANY_TEXT, st.integers(0, 99))
def test_a_verifier_knows_its_secret_again_and_no_other(secret, other, seed):
    verifier, _ = seal(secret, Chance(seed))
    assert matches(verifier, secret)
    assert matches(verifier, other) is (secret == other)


def test_a_zero_at_the_end_of_a_secret_counts():
    verifier, _ = seal("1234", CHANCE)
    assert not matches(verifier, "1234\0")


def test_the_same_secret_twice_gives_two_verifiers():
    first, chance = seal("Correct-Horse-7", CHANCE)
    second, _ = seal("Correct-Horse-7", chance)
    assert first.salt != second.salt
    assert first.digest != second.digest


def test_the_same_seed_gives_the_same_verifier():
    assert seal("1234", CHANCE) == seal("1234", Chance(7))


def test_a_salt_is_drawn_once_and_is_long():
    verifier, chance = seal("1234", CHANCE)
    assert chance == Chance(7, 1)
    assert len(verifier.salt) == SALT_LENGTH


def test_a_verifier_is_checked_by_the_rounds_it_was_made_with():
    verifier, _ = seal("1234", CHANCE, rounds=3)
    assert verifier.rounds == 3
    assert matches(verifier, "1234")


def test_neither_the_secret_nor_its_digest_is_written_out():
    verifier, _ = seal("Canary-4711", CHANCE)
    assert "Canary" not in repr(verifier)
    assert b"Canary" not in pickle.dumps(verifier)
    assert verifier.digest not in repr(verifier)
    assert verifier.salt not in repr(verifier)
