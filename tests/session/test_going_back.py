"""Going back to before any step of a history, on again, aside from it, and back to what was left."""

import pytest
from hypothesis import given, settings
from moves import NUMBERS, examples, histories, live
from test_replay import BY_HAND, start
from worlds import MINUTE

from pcm_sim.domain.events import PressKey, Tick
from pcm_sim.session import history
from pcm_sim.session.history import Place
from pcm_sim.session.simulation import replay

INTENTS = 200


def keys_of(session):
    return [one.event.key for one in session.history.entries if isinstance(one.event, PressKey)]


def press(session, *keys):
    for key in keys:
        session.dispatch(PressKey(key))


def stands_where_its_events_lead(session):
    events = [one.event for one in session.trail.since()]
    assert replay(session.rules, session.trail.opening.start, events) == session.moment


@settings(deadline=None, max_examples=examples(8))
@given(BY_HAND, histories(70, 90), NUMBERS, NUMBERS)
def test_from_any_step_one_goes_back_and_on_again_to_equal_moments(kind, moves, pick, other):
    session = start(kind)
    while len(session.history.entries) < INTENTS:
        live(session, moves)
    entries, line = session.history.entries, session.history.place.line
    moments = [session.history.start, *(one.moment for one in entries)]
    lengths = [0, *(one.trail.length for one in entries)]
    for step in reversed(range(len(moments))):
        assert session.stand_at(Place(line, step)) is None
        assert session.moment is moments[step]
        assert session.trail.length == lengths[step]
    for step in (pick % len(moments), other % len(moments), len(moments) - 1):
        session.stand_at(Place(line, step))
        assert session.screen == start_at(session).screen
    step = pick % len(moments)
    session.stand_at(Place(line, step))
    stands_where_its_events_lead(session)
    for entry in entries[step:]:
        session.dispatch(entry.event)
    assert session.moment == moments[-1]


def start_at(session):
    return session.beginning_at(session.moment)


def test_what_was_undone_can_be_gone_on_to_until_something_else_is_done_and_is_kept_then():
    session = start("code/own")
    press(session, "SET", "HOME", "PHONE")
    last, undone = session.moment, session.history.place.line
    assert session.go_back(2) is None
    assert keys_of(session) == ["SET"]
    session.advance(MINUTE, idle=True)
    session.advance(MINUTE, idle=True)
    assert [one.event for one in session.history.undone] == [PressKey("HOME"), PressKey("PHONE")]
    assert session.history.entries[-1].event == Tick(2 * MINUTE, idle=True)
    stands_where_its_events_lead(session)

    press(session, "MEDIA")
    assert keys_of(session) == ["SET", "MEDIA"]
    assert not session.history.undone
    stands_where_its_events_lead(session)
    (left,) = session.history.left
    assert (left.number, session.history.line.common(left)) == (undone, 1)

    assert session.stand_at(Place(undone, 3)) is None
    assert session.moment is last
    assert keys_of(session) == ["SET", "HOME", "PHONE"]
    (left,) = session.history.left
    assert session.stand_at(Place(left.number, 1)) is None
    assert keys_of(session) == ["SET"]


def test_a_kept_moment_is_a_place_of_the_history():
    session = start("code/own")
    press(session, "SET")
    session.advance(10, idle=True)
    session.keep("here")
    session.advance(10, idle=True)
    press(session, "HOME")
    now = session.history.place
    session.recall("here")
    assert [one.event for one in session.history.entries] == [PressKey("SET"), Tick(10, idle=True)]
    session.stand_at(now)
    assert keys_of(session) == ["SET", "HOME"]


def test_where_the_world_is_anothers_nobody_goes_back():
    session = start("code/own")
    press(session, "SET", "HOME")
    session.keep("here")
    session.joined = "Anna"
    now = session.moment
    assert session.go_back(1).reason == "history_joined"
    assert dict(session.go_back(1).figures) == {"name": "Anna"}
    assert not session.recall("here")
    assert session.moment is now
    assert session.why_not_recorded.reason == "recording_joined"


@pytest.mark.parametrize("step", [-1, 0, 4])
def test_a_step_that_is_not_there_changes_nothing(step):
    session = start("code/own")
    press(session, "SET", "HOME")
    now = session.moment
    assert session.go_back(step).reason == "history_unknown"
    assert session.moment is now


def test_a_history_that_is_full_forgets_its_oldest_steps_and_lines(monkeypatch):
    monkeypatch.setattr(history, "KEPT", 6)
    session = start("code/own")
    for _ in range(history.LINES_KEPT + 4):
        press(session, *["SET", "HOME"] * 3)
        session.go_back(session.history.place.step - 1)
    assert len(session.history.left) < history.LINES_KEPT
    own = {id(entry) for line in session.history.left for entry in line.entries}
    assert len(own) <= 12
    assert session.history.line.first > 0
    assert session.go_back(1).reason == "history_unknown"
    for line in session.history.left:
        assert session.stand_at(Place(line.number, line.first)) is None
        stands_where_its_events_lead(session)
