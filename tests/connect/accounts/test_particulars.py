"""What is typed about a person is kept as people read it."""

import pytest

from pcm_sim.connect.accounts.particulars import tidy_mobile


@pytest.mark.parametrize(
    ("typed", "before", "kept"),
    [
        ("+33639980099", "+33 6 39 98 00 11", "+33 6 39 98 00 99"),
        ("+33 639 980 099", "+33 6 39 98 00 11", "+33 639 980 099"),
        ("  +33  6 39 98 00 99 ", "", "+33 6 39 98 00 99"),
        ("+491700000099", "+33 6 39 98 00 11", "+491700000099"),
        ("+33639980099", "", "+33639980099"),
    ],
)
def test_a_number_keeps_its_groups(typed, before, kept):
    assert tidy_mobile(typed, before) == kept
