"""Playing what was taken down leads to the same: touches, keys, typing, telephone, desk, time."""

from hypothesis import given, settings
from hypothesis import strategies as st
from moves import examples
from recordings import WALKS, alike, walk
from shipped import open_car

from pcm_sim.scenario.format.acts import Note
from pcm_sim.scenario.scribe.scribe import Scribe

ROWS = st.sampled_from(["macan-95b-2", "taycan-y1a-b", "911-991-2", "cayenne-9ya-id"])


def taken_down(session, start):
    """Let a scribe hear what happened to a simulation."""
    scribe = Scribe(session, start)
    for one in session.trail.since():
        scribe.hear(one.event)
    scribe.close()
    return scribe


@settings(deadline=None, max_examples=examples(20))
@given(ROWS, WALKS)
def test_playing_what_was_recorded_leads_to_the_same(row, moves):
    session = open_car(row)
    start = session.moment
    walk(session, moves)
    scribe = taken_down(session, start)
    assert scribe.moment == session.moment
    notes = [line.step.act for line in scribe.lines if isinstance(line.step.act, Note)]
    assert notes or alike(session, scribe.played) == alike(session, session.moment)
