"""The history in words: what happened, when, who did it, what came of it, and nothing that is secret."""

from typing import get_args

import pytest
from shipped import catalogue

from pcm_sim.composition import open_session
from pcm_sim.connect.deeds import CENTRE, Actor, deed
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    Answer,
    Back,
    CabinIntent,
    DriveTo,
    Erase,
    Expired,
    PressKey,
    SetIgnition,
    SetSignal,
    Tap,
    Tick,
    TypeText,
)
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone, PhoneAnswer
from pcm_sim.session.happening import Happening
from pcm_sim.session.telling.comparing import compared
from pcm_sim.session.telling.lines import told, told_left
from pcm_sim.session.telling.stepping import go_back, go_on
from pcm_sim.session.telling.words import word_of

MINUTE = 60_000
DAY = 86_400_000


def lines_of(session, language="en", limit=200):
    return [one.sentence for one in reversed(told(session, language, limit))]


@pytest.fixture
def linking():
    session = open_session("macan-2018", language="en", catalogue=catalogue())
    for event in (PressKey("APPS"), PressKey("OPT"), Tap("apps/options/connect")):
        session.dispatch(event)
    return session


def test_everything_that_happens_is_a_sentence_with_what_came_of_it(linking):
    for sign in "123":
        linking.dispatch(TypeText(sign))
        linking.advance(800, idle=True)
    linking.dispatch(Erase())
    for sign in "45678":
        linking.dispatch(Tap(f"pad/{sign}"))
    linking.dispatch(TypeText("9"))
    linking.dispatch(Tap("form/confirm"))
    linking.advance(2_500, idle=True)
    linking.dispatch(SetSignal(Bearer.GSM, 2))
    linking.dispatch(DriveTo("CH"))
    linking.advance(10 * MINUTE)
    linking.advance(3 * MINUTE, idle=True)
    linking.dispatch(SetIgnition(on=False))
    assert lines_of(linking) == [
        "In the car: Pressed the key “APPS”",
        "In the car: Pressed the key “OPT”",
        "In the car: Tapped “Connect to Porsche Connect”",
        "In the car: Pairing code typed (8 characters)",
        "In the car: Confirmed “Link” – Asked of Porsche Connect: Pairing by code",
        "Time: Wrong pairing code.",
        "Instructor: Signal set to 2G, bars: 2",
        "Instructor: Drove to: Switzerland",
        "Time: +10 min",
        "Time: 3 min passed",
        "Instructor: Ignition off",
    ]
    assert "Trainer: Gefahren nach: Schweiz" in lines_of(linking, "de")
    assert "Formateur: En route pour\N{NO-BREAK SPACE}: Suisse" in lines_of(linking, "fr")
    last = told(linking)[0]
    assert (last.first, last.clock) == (linking.history.place.step, linking.moment.cabin.clock)
    assert next(one for one in told(linking) if one.refused).text == "Wrong pairing code."


def test_the_telephone_and_the_desk_are_told_by_their_people_without_what_is_secret():
    session = open_session("macan-2018", language="en", catalogue=catalogue())
    session.dispatch(HoldPhone("claire"))
    for event in (Tap("home/portal"), Tap("portal/sign_in")):
        session.dispatch(OnPhone(event))
    session.dispatch(OnPhone(FillField("email", "claire.martin@example.org")))
    session.dispatch(OnPhone(FillField("password", "Lavande-26")))
    session.dispatch(OnPhone(Tap("form/confirm")))
    session.advance(2_500)
    session.ask(Actor(CENTRE, "valmont"), deed("reset_lock", account="claire"))
    said = lines_of(session)
    assert said[2:5] == [
        "Claire Martin: Tapped “Sign in”",
        "Claire Martin: Email (Porsche ID): claire.martin@example.org",
        "Claire Martin: Password typed (10 characters)",
    ]
    assert said[5].startswith("Claire Martin: Confirmed “Sign in” – Asked of Porsche Connect: ")
    assert said[-1].startswith("Centre Porsche Valmont: Ending a lock: Claire Martin – ")
    assert "Lavande" not in "".join(said)


def test_what_was_undone_is_told_apart_and_what_was_left_is_kept(linking):
    linking.dispatch(TypeText("12"))
    linking.dispatch(Back())
    linking.advance(2 * MINUTE, idle=True)
    assert go_back(linking, 2) is None
    linking.advance(MINUTE, idle=True)
    assert [(one.text, one.undone) for one in told(linking)][:4] == [
        ("2 min passed", True),
        ("Went back", True),
        ("Pairing code typed (2 characters)", True),
        ("1 min passed", False),
    ]
    assert go_on(linking) is None
    assert linking.moment.unit.form.text("code") == "12"
    go_back(linking)
    linking.dispatch(SetIgnition(on=False))
    (left,) = told_left(linking)
    assert [one.text for one in left.lines][:2] == ["Pairing code typed (2 characters)", "Went back"]
    assert left.common == 3
    assert go_on(linking).reason == "history_end"
    assert go_back(linking, 50) is None
    assert go_back(linking).reason == "history_start"


def test_whatever_can_be_set_has_words_of_its_own():
    texts = open_session("macan-2018", catalogue=catalogue()).words().texts
    apart = {*get_args(CabinIntent), OnPhone, Answer, PhoneAnswer, Expired, Tick}
    names = [word_of(object.__new__(one)) for one in get_args(Happening) if one not in apart]
    wordless = [one for one in names if not {one, f"{one}.on"} & set(texts)]
    assert wordless == [], "menus/history.yaml says nothing of them"


def test_two_moments_are_compared_in_car_unit_telephone_and_cloud(linking):
    session = linking
    session.keep("here")
    session.dispatch(Back())
    session.dispatch(PressKey("PHONE"))
    session.dispatch(DriveTo("CH"))
    session.dispatch(SetIgnition(on=False))
    session.dispatch(HoldPhone("claire"))
    session.ask(Actor(CENTRE, "valmont"), deed("move_country", account="claire", country="CH"))
    session.advance(DAY)
    found = compared(session, session.kept.moment("here"), session.moment)
    told_so = {(one.kind, one.subject): one.change for one in found}
    assert told_so["time", "Clock"] == "02/03/2026, 09:41 → 03/03/2026, 09:41"
    assert told_so["car", "Ignition"] == "yes → no"
    assert told_so["car", "Country"] == "France → Switzerland"
    assert told_so["phone", "Telephone of"] == "– → Claire Martin"
    assert ("unit", "Page") in told_so
    assert [one for one in found if one.kind == "cloud"]
    assert not compared(session, session.moment, session.moment)
