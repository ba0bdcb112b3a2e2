"""A history is on disk while it is made: a program that is killed goes on where it was."""

import json
import os
import signal
import subprocess
import sys
from typing import get_args

import pytest
from shipped import catalogue

from pcm_sim.composition import open_session
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.conditions import Is, Not
from pcm_sim.domain.events import (
    Back,
    Confirm,
    PressKey,
    SetIgnition,
    SetSignal,
    SetSpeed,
    Tap,
    TurnKnob,
)
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone
from pcm_sim.scenario.journal.journal import Journal
from pcm_sim.scenario.journal.recovering import CannotRecoverError, left_journal, recovered
from pcm_sim.scenario.shelf.opening import load
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.happening import Happening
from pcm_sim.session.history import Place
from pcm_sim.session.plain_events import NoSuchEventError, event_of, plain_event
from pcm_sim.session.telling.lines import told, told_left
from pcm_sim.session.telling.stepping import go_back
from pcm_sim.session.trouble.events import ArmFaults
from pcm_sim.session.trouble.troubles import Trigger, Trouble

MINUTE = 60_000


@pytest.fixture
def session():
    return open_session("macan-2018", language="en", catalogue=catalogue())


def crashed(journal, tmp_path):
    """Leave the journal as a program does that is killed."""
    journal.close(keep=True)
    file = left_journal(tmp_path)
    return recovered(catalogue(), file), file.read_text()


def link(session, code):
    for event in (PressKey("HOME"), PressKey("APPS"), PressKey("OPT"), Tap("apps/options/connect")):
        session.dispatch(event)
    for sign in code:
        session.dispatch(Tap(f"pad/{sign}"))
        session.advance(300, idle=True)
    session.dispatch(Tap("form/confirm"))
    session.advance(2_500, idle=True)


def code_of(session):
    return next(one.pairing_code for one in session.customers() if one.id == "claire")


def drives_back_and_stops(session):
    for event in (PressKey("SET"), SetSpeed(40), PressKey("HOME")):
        session.dispatch(event)
    session.go_back(2)
    session.dispatch(SetIgnition(on=False))
    session.advance(90_000)


def test_a_program_that_is_killed_goes_on_where_it_was(session, tmp_path):
    drives_back_and_stops(session)
    program = """
import sys, test_crash_journal
from pathlib import Path
session = test_crash_journal.open_session("macan-2018", language="en")
journal = test_crash_journal.Journal(session, Path(sys.argv[1]))
test_crash_journal.drives_back_and_stops(session)
print("done", flush=True)
sys.stdin.read()
"""
    paths = os.pathsep.join(sys.path)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": paths},
    ) as child:
        assert child.stdout.readline() == "done\n"
        assert left_journal(tmp_path) is None, "it is still written"
        child.send_signal(signal.SIGKILL)

    found = recovered(catalogue(), left_journal(tmp_path))
    assert (found.session.moment == session.moment, found.whole) == (True, True)
    assert [one.text for one in told(found.session)] == [
        "+1 min 30 s",
        "Ignition off",
        "Pressed the key “SET”",
    ]
    (left,) = told_left(found.session)
    assert [one.text for one in left.lines] == ["Speed: 40 km/h", "Pressed the key “HOME”"]


def test_all_of_the_history_is_recovered_and_nothing_that_was_typed_is_read(session, tmp_path):
    journal = Journal(session, tmp_path)
    code = code_of(session)
    link(session, code[:4])
    session.keep("asked")
    session.advance(20 * MINUTE)
    link(session, code)
    session.keep("linked")
    load(session, catalogue(), "sim_puk", "before")
    session.dispatch(SetIgnition(on=False))
    session.recall("linked")
    go_back(session, 2)
    session.dispatch(HoldPhone("claire"))
    for event in (Tap("home/portal"), Tap("portal/sign_in")):
        session.dispatch(OnPhone(event))
    session.dispatch(OnPhone(FillField("email", "claire.martin@example.org")))
    session.dispatch(OnPhone(FillField("password", "Lavande-26")))
    session.dispatch(OnPhone(Tap("form/confirm")))
    session.advance(4_000)
    session.ask(Actor(INSTRUCTOR), deed("set_pace", pace="slow"))
    session.kept.forget("before")
    session.advance(7_000, idle=True)
    session.advance(7_000, idle=True)
    session.dispatch(SetSpeed(9))

    found, text = crashed(journal, tmp_path)

    assert found.session.moment == session.moment
    assert told(found.session) == told(session)
    assert told_left(found.session) == told_left(session)
    assert found.session.kept.names == session.kept.names == ("start", "asked", "linked")
    assert (found.whole, found.hidden) == (True, False)
    assert found.session.recall("linked")
    assert session.recall("linked")
    assert found.session.moment == session.moment
    assert not [one for one in ("Lavande", code) if one in text]
    assert "pad/0" not in text


def test_what_nobody_knows_is_kept_nowhere_and_does_the_same(session, tmp_path):
    journal = Journal(session, tmp_path)
    link(session, "12345678")
    link(session, "1234")
    found, text = crashed(journal, tmp_path)
    assert (found.session.moment.car, found.hidden) == (session.moment.car, True)
    assert told(found.session) == told(session)
    lines = map(json.loads, text.splitlines()[1:])
    signs = [one[1]["target"][-1] for one in lines if one[0] == "do" and "pad/" in one[1].get("target", "")]
    assert len(signs) == 12
    assert not [one for one, typed in zip(signs, "123456781234", strict=True) if one == typed]


def test_what_goes_on_after_a_crash_is_in_the_same_journal(session, tmp_path):
    journal = Journal(session, tmp_path)
    session.dispatch(PressKey("SET"))
    found, _ = crashed(journal, tmp_path)
    with found.file.open("a") as file:
        file.write('["do", {"is": "Pre')
    again = Journal(found.session, tmp_path, found.file)
    found.session.dispatch(PressKey("HOME"))
    last, _ = crashed(again, tmp_path)
    assert [one.text for one in told(last.session)] == ["Pressed the key “HOME”", "Pressed the key “SET”"]
    Journal(last.session, tmp_path, last.file).close()
    assert left_journal(tmp_path) is None


def test_the_knob_gives_no_secret_away(session, tmp_path):
    journal = Journal(session, tmp_path)
    link(session, "")
    session.dispatch(Back())
    session.dispatch(Tap("apps/options/connect"))
    session.dispatch(TurnKnob(1))
    for turns in (3, 2, -1):
        session.dispatch(TurnKnob(turns))
        session.dispatch(Confirm())
    assert len(session.moment.unit.form.text("code")) == 3
    found, text = crashed(journal, tmp_path)
    assert len(found.session.moment.unit.form.text("code")) == 3
    assert '"TurnKnob", "steps": 3' not in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[]",
        '{"journal": 2}',
        '{"journal": 1, "opening": {"vehicle": "trabant-601"}, "done": []}',
        '{"journal": 1, "opening": {"vehicle": "macan-95b-2", "year": 2018, "readings": "X99"}, "done": []}',
    ],
)
def test_a_journal_that_leads_nowhere_says_so(text, tmp_path):
    file = tmp_path / "1-1.journal.ndjson"
    file.write_text(text)
    with pytest.raises(CannotRecoverError):
        recovered(catalogue(), file)


def test_a_journal_is_done_as_far_as_it_goes(session, tmp_path):
    journal = Journal(session, tmp_path)
    session.dispatch(PressKey("SET"))
    journal.close(keep=True)
    with journal.file.open("a") as file:
        file.write('not json\n["do", {"is": "Explode"}]\n["do", {"is": "PressKey", "key": "HOME"}]\n')
    found = recovered(catalogue(), journal.file)
    assert (found.whole, [one.text for one in told(found.session)]) == (False, ["Pressed the key “SET”"])


def test_every_event_is_plain_and_back():
    samples = [
        Tap("x"),
        SetSignal(Bearer.GSM, 2),
        OnPhone(FillField("a", "b")),
        AskCloud(Actor("centre", "v"), deed("x", "a", n=3, f=True, g="s")),
        ArmFaults((Trouble("slow#1", on=Trigger("x", holds=Not(Is("car.on", value=True)))),)),
    ]
    assert [event_of(json.loads(json.dumps(plain_event(one)))) for one in samples] == samples
    for one in (None, 3, [1], {}, {"is": "Moment"}, {"is": "Tap", "target": 3}, {"is": "Tap", "x": 1}):
        with pytest.raises(NoSuchEventError):
            event_of(one)
    assert len(get_args(Happening)) > 40
    assert Place(1, 2) == (1, 2)


def test_what_a_line_holds_does_not_end_it_and_no_other_kind_of_file_is_waited_for(session, tmp_path):
    session.dispatch(PressKey("MEDIA"))
    journal = Journal(session, tmp_path)
    session.keep("one\u2028two\u0085three")
    os.mkfifo(tmp_path / "1-1.journal.ndjson")
    assert journal.file.stat().st_mode & 0o077 == 0

    found, _ = crashed(journal, tmp_path)

    assert found.whole
    assert "one\u2028two\u0085three" in found.session.kept.names


@pytest.mark.parametrize(
    ("key", "value"), [("readings", [[]]), ("language", {}), ("year", 10**30), ("given", {"params": [1]})]
)
def test_a_journal_that_somebody_wrote_into_is_refused_in_words(session, tmp_path, key, value):
    journal = Journal(session, tmp_path)
    journal.close(keep=True)
    head = json.loads(journal.file.read_text().splitlines()[0])
    head["opening"][key] = value
    journal.file.write_text(json.dumps(head))

    with pytest.raises(CannotRecoverError):
        recovered(catalogue(), journal.file)
