"""How a simulation came to be is known from its opening on, at a bounded price, over returns and edits."""

from hypothesis import given, settings
from moves import examples, histories, live
from test_replay import BY_HAND, start
from worlds import MINUTE

from pcm_sim.domain.events import PressKey, Tick
from pcm_sim.session.simulation import replay


def events_of_trail(session, since=None):
    return [one.event for one in session.trail.since(since)]


@settings(deadline=None, max_examples=examples(15))
@given(BY_HAND, histories())
def test_a_trail_leads_from_the_opening_to_now(kind, moves):
    session = start(kind)
    live(session, moves)
    opening = session.trail.opening
    assert replay(session.rules, opening.start, events_of_trail(session)) == session.moment


def test_hours_of_idling_are_one_entry():
    session = start("code/own")
    for _ in range(1_000):
        session.advance(1_000, idle=True)
    assert events_of_trail(session) == [Tick(1_000_000, idle=True)]
    assert session.trail.lived_ms == 1_000_000


def test_time_that_somebody_let_pass_is_told_from_time_that_passed():
    session = start("code/own")
    session.advance(1_000, idle=True)
    session.advance(MINUTE)
    session.advance(MINUTE)
    session.advance(500, idle=True)
    assert events_of_trail(session) == [Tick(1_000, idle=True), Tick(2 * MINUTE), Tick(500, idle=True)]
    assert session.trail.lived_ms == 1_500


def test_going_back_goes_back_on_the_trail():
    session = start("code/own")
    session.dispatch(PressKey("SET"))
    session.keep("set")
    there = session.trail
    session.dispatch(PressKey("HOME"))
    session.recall("set")
    assert session.trail is there
    session.dispatch(PressKey("PHONE"))
    assert events_of_trail(session) == [PressKey("SET"), PressKey("PHONE")]
    session.recall("start")
    assert events_of_trail(session) == []


def test_the_beginning_that_is_kept_late_is_still_the_beginning():
    session = start("code/own")
    session.dispatch(PressKey("SET"))
    session.recall("start")
    assert session.trail.length == 0


def test_the_last_minutes_begin_where_they_were_lived():
    session = start("code/own")
    session.dispatch(PressKey("SET"))
    session.advance(8 * MINUTE, idle=True)
    session.dispatch(PressKey("HOME"))
    session.advance(300 * MINUTE)
    session.advance(5 * MINUTE, idle=True)
    assert events_of_trail(session, session.trail.ago(4 * MINUTE)) == [Tick(5 * MINUTE, idle=True)]
    assert events_of_trail(session, session.trail.ago(10 * MINUTE))[1] == PressKey("HOME")
    assert events_of_trail(session, session.trail.ago(60 * MINUTE))[0] == PressKey("SET")
