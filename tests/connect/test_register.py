"""Things by their keys: a few as a mapping, many in pages; nobody can tell which."""

from copy import deepcopy

import pytest

from pcm_sim.connect.register import MANY, Register, filed


def filled(count):
    things = {}
    for number in range(count):
        things = filed(things, f"C{number}", number)
    return things


def expected(count):
    return {f"C{number}": number for number in range(count)}


@pytest.mark.parametrize("count", [0, 1, MANY - 1, MANY, MANY + 1, 3 * MANY])
def test_what_is_filed_is_found_in_its_order(count):
    things, wanted = filled(count), expected(count)
    assert things == wanted
    assert wanted == things
    assert list(things) == list(wanted)
    assert list(things.values()) == list(wanted.values())
    assert list(things.items()) == list(wanted.items())
    assert {**things} == wanted


def test_few_are_a_plain_mapping_and_many_are_not():
    assert isinstance(filled(MANY - 1), dict)
    assert isinstance(filled(MANY), Register)


@pytest.mark.parametrize("count", [2, 2 * MANY])
def test_another_takes_the_place_of_the_one_before_it_and_the_old_row_stays(count):
    before = filled(count)
    after = filed(before, "C1", -1)
    assert (before["C1"], after["C1"]) == (1, -1)
    assert list(after) == list(before)
    assert before == expected(count)
    assert before != after


def test_what_is_not_there_is_not_found():
    things = filled(MANY)
    assert things.get("nobody") is None
    assert "nobody" not in things
    with pytest.raises(KeyError):
        things["nobody"]


def test_many_are_copied_and_shown_as_a_mapping_is():
    things = filled(MANY)
    assert deepcopy(things) == things
    assert repr(things) == repr(expected(MANY))
