"""Everything that a world or a line may hold comes back from JSON as what it was."""

from typing import get_args

import pytest
from clouds import founded
from hypothesis import given, settings
from hypothesis import strategies as st

from pcm_sim.connect.deeds import Answered, Deed
from pcm_sim.connect.trouble.effects import Armed
from pcm_sim.connect.trouble.faults import Fault, Faults, Match
from pcm_sim.server.worlds.codec import read_line, read_world, written_line, written_world
from pcm_sim.server.worlds.lines import DEED, Line

ANSWERS = st.one_of(*(st.from_type(one) for one in get_args(Answered)))
EFFECTS = st.one_of(*(st.from_type(one) for one in get_args(Armed)))


@given(ANSWERS, st.builds(Deed, fields=st.from_type(tuple[tuple[str, str | int | bool], ...])))
@settings(max_examples=60)
def test_answers_and_deeds_come_back_as_what_they_were(answer, deed):
    line = Line(1, 2, DEED, deed=deed, answer=answer)
    assert repr(read_line(written_line(line))) == repr(line)


@given(st.lists(EFFECTS, min_size=1, max_size=20))
@settings(max_examples=60)
def test_what_goes_wrong_comes_back_as_what_it_was(effects):
    faults = Faults(tuple(Fault(str(at), one, Match()) for at, one in enumerate(effects)))
    world = founded().but(faults=faults)
    assert read_world(written_world(world), world.book) == world


@pytest.mark.parametrize("text", [b"[]", b"{}", b"[1, 2]", b"\xff"])
def test_what_is_no_world_and_no_line_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        read_world(text, founded().book)
    with pytest.raises(ValueError, match=r"."):
        read_line(text)
