"""The customer's telephone in long languages, in large and small windows: nothing is cut or too small."""

import re
from dataclasses import replace
from functools import cache

import pytest
from contrast import MARK, TEXT, contrast
from desk_views import LEAST, SMALLEST, USUAL, clicked, data_in
from held_phone import PhoneSession
from sample_window import ROOT

from pcm_sim.catalogue.pseudo import MIRRORED, PSEUDO
from pcm_sim.composition import window_inputs
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.labels import Message
from pcm_sim.domain.unit import DialogState, FieldState, FormState, NoticeState
from pcm_sim.ui.drawn import drawn
from pcm_sim.ui.legibility import faults
from pcm_sim.ui.robot import OffscreenWindow

STYLE = ROOT / "pcm_sim" / "ui" / "qml" / "Pcm" / "Style" / "HandsetStyle.qml"
COLOURS = dict(re.findall(r"property color (\w+): \"(#\w{6})\"", STYLE.read_text()))
TONES = dict(re.findall(r"\"(\w+)\": \"(#\w{6})\"", STYLE.read_text()))
FORMS = 10


@cache
def screens():
    """Give every page that is reached by touches, each as the telephone that shows it."""
    session, found = PhoneSession("full-12", "en"), {}
    for start in (session.handset, replace(session.handset, signed_in="camille")):
        waiting = [start]
        while waiting:
            handset = waiting.pop()
            session.handset = handset
            key = (session.phone.node, handset.signed_in)
            if key in found or not isinstance(handset, Handset):
                continue
            found[key] = handset
            for target in session.phone.targets:
                session.handset = handset
                session.answers = False
                session.touch(target)
                waiting.append(session.handset)
    return tuple(found.values())


def with_words(handset):
    """Give a telephone as it is when the cloud refuses something, in each way it can be told."""
    told = Message("pairing_code_wrong", (("n", 3),))
    yield replace(handset, dialog=DialogState(told))
    yield replace(handset, notice=NoticeState(told, 2**60))
    fields = tuple(FieldState(name, "example") for name in ("email", "password"))
    yield replace(
        handset,
        signed_in="",
        stack=("home", "portal"),
        form=FormState("portal/sign_in", fields, trouble=told),
    )


@pytest.fixture
def shown(qapp, request):  # noqa: ARG001 - the application comes first
    language = request.param
    data = data_in(language)
    with OffscreenWindow(window_inputs(data, None, "en", "FR")) as window:
        session = PhoneSession("full-12", "en", app=data.phone_rules)
        session.handset = replace(session.handset, language=language)
        window.open(session)
        window.shell.showTab("phone")
        window.find("handset")
        yield window, session


@pytest.mark.parametrize("shown", [PSEUDO, "fr", "en", "de", MIRRORED], indirect=True)
def test_everything_on_the_telephone_can_be_read_and_touched(shown):
    window, session = shown
    found = {}
    pages = [replace(one, language=session.handset.language) for one in screens()]
    assert len(pages) > FORMS
    for handset in (*pages, *with_words(pages[0])):
        session.put(handset)
        # It is as wide in either window.
        for size in (USUAL, SMALLEST) if handset is pages[0] else (SMALLEST,):
            window.quick.resize(*size)
            window.settle(frames=1)
            for fault in faults(window.find("phone-frame"), LEAST, clicked):
                found.setdefault(fault, f"{session.phone.node} at {size[0]}")
    told = [f"{place}: {fault}" for fault, place in found.items()]

    assert not told, "\n".join(told[:20])


@pytest.mark.parametrize("shown", [MIRRORED], indirect=True)
def test_a_language_from_the_right_begins_at_the_right(shown):
    window, session = shown
    window.click("phone/portal/sign_in")
    back, title = window.find("phone/back"), window.find("phone/title")

    assert session.phone.mirrored
    assert (
        back.mapToScene(back.boundingRect().center()).x()
        > title.mapToScene(title.boundingRect().center()).x()
    )
    assert [one.text for one in drawn(window.find("phone-frame"), clicked).texts if one.truncated] == []


def test_what_is_read_on_the_telephone_stands_out():
    grounds = [COLOURS[one] for one in ("ground", "card", "cardDown", "field")]
    read = [COLOURS[one] for one in ("text", "textSoft", "accent")]

    assert min(contrast(one, ground) for one in (*read, *TONES.values()) for ground in grounds) >= TEXT
    assert contrast(COLOURS["inkOnAccent"], COLOURS["accent"]) >= TEXT
    assert min(contrast(COLOURS["edge"], ground) for ground in grounds) >= MARK
