"""A row that only grows behaves as a tuple does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.connect.shelf import Shelf


def fill(count):
    """Put the first numbers onto a shelf."""
    shelf = Shelf()
    for number in range(count):
        shelf = shelf.add(number)
    return shelf


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 513])
def test_a_shelf_has_what_was_put_on_it_in_order(count):
    shelf = fill(count)
    assert list(shelf) == [shelf[at] for at in range(count)] == list(range(count))
    assert list(reversed(shelf)) == list(reversed(range(count)))
    assert len(shelf) == count


@given(st.integers(1, 520), st.data())
def test_putting_changes_one_item_and_no_earlier_shelf(count, data):
    number = data.draw(st.integers(0, count - 1))
    before = fill(count)
    after = before.put(number, "x")
    assert list(after) == [*range(number), "x", *range(number + 1, count)]
    assert before == fill(count)


@pytest.mark.parametrize("number", [-1, 3, 256])
def test_a_number_that_is_none_is_an_error(number):
    with pytest.raises(IndexError):
        fill(3)[number]
    with pytest.raises(IndexError):
        fill(3).put(number, "x")
