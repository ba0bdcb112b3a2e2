"""The things of the cloud and its clock in the real window, by clicks: looked for, opened, set, gone to."""

import pytest
from shipped import catalogue

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.session.simulation import Session
from pcm_sim.ui.robot import OffscreenWindow

NAVIGATION = "object/contract/simulated-navigation_plus"
CODE = "object/pairing_code/WP0ZZZPCMSIM00001"


@pytest.fixture
def inputs():
    return window_inputs(catalogue(), None, "en", "FR")


@pytest.fixture
def session(window: OffscreenWindow) -> Session:
    opened = open_session("macan-2021", "FR", "en", catalogue=catalogue())
    window.open(opened)
    window.click("section/cloud")
    return opened


def text_of(window: OffscreenWindow, target: str) -> str:
    return window.find(target).property("text")


def test_a_state_is_seen_opened_and_set(window, session):
    window.click(CODE)
    assert not window.has(f"{CODE}/note/text")

    window.click(f"{CODE}/locked")

    assert session.moment.world.car("WP0ZZZPCMSIM00001").attempts.minutes_left(session.moment.now) > 0
    assert text_of(window, f"{CODE}/state") == "too many tries"
    assert "no letter is sent" in text_of(window, f"{CODE}/note/text")
    assert not window.has(f"{CODE}/locked")
    # Nothing else was reset, and it stands in the journal like all that is asked.
    assert text_of(window, f"{NAVIGATION}/state") == "active, no renewal"
    assert session.moment.world.journal[len(session.moment.world.journal) - 1].operation == "set_state"


def test_what_cannot_be_set_says_why_and_what_is_looked_for_is_found(window, session):
    assert not window.has("object/link/WP0ZZZPCMSIM00003/paul")
    window.click("objects/words")
    window.type_text("paul link")
    window.click("object/link/WP0ZZZPCMSIM00003/paul")

    linked = window.find("object/link/WP0ZZZPCMSIM00003/paul/linked")
    assert not linked.property("enabled")
    assert "not opened yet" in linked.property("choice")["reason"]

    window.shell.column.console.objects.find("zzzz")
    assert window.has("objects/nothing")
    window.shell.column.console.objects.find("")
    window.click("objects/all/people")
    assert window.has("object/account/sofia")
    assert session.history.entries == ()


def test_the_clock_goes_to_an_event_by_its_name_and_the_strip_keeps_up(window, session):
    window.click("section/time")
    due = [one for one in session.moment.world.agenda.waiting if one.name == "contract.expiring"]

    window.click("clock/named")
    window.click("clock/named/contract.expiring")
    assert session.moment.now == due[0].due

    before = session.moment
    window.click("clock/named")
    window.click("clock/named/function.installed")
    assert session.moment is before
    assert "does not come" in text_of(window, "clock/note/text")

    strip = window.shell.column.console.strip
    assert (strip.hour, strip.day) == ("00:00", "4 Mar 2026")
    assert strip.soon.startswith("Next: Contract")
    window.click("strip/minute")
    assert text_of(window, "strip/hour") == "00:01"
    window.click("strip/next")
    assert session.moment.now > before.now + 86_400_000
    window.click("strip/rate")
    window.click("strip/rate/60")
    window.click("strip/freeze")
    assert window.shell.rate == 0
    window.click("strip/freeze")
    assert window.shell.rate == 60
