"""Every screen of every kind of unit, in long languages: nothing is cut, too small, or lies on another."""

from functools import cache

import pytest
from session_states import STATES
from shipped import CARS, catalogue
from shown_session import ShownSession, speaking

from pcm_sim.catalogue.pseudo import MIRRORED, PSEUDO, PSEUDO_LANGUAGES
from pcm_sim.catalogue.pseudo import speaking as with_pseudo
from pcm_sim.composition import open_session, window_inputs
from pcm_sim.session.crawl import crawl
from pcm_sim.ui.legibility import faults, least_of
from pcm_sim.ui.robot import OffscreenWindow

EVERY_TREE = ("macan-95b-1", "panamera-971-1b", "macan-95b-3", "taycan-y1a-a", "taycan-y1a-b")
"""A car of every tree and every look, each on the smallest glass that has it."""
OTHERS = ("macan-95b-old", "cayenne-9ya-code", "panamera-976")
"""No Porsche Connect at all, and the same pixels on a larger glass."""
SMALLEST = (1000, 640)
MOST_TOLD = 20


@cache
def data():
    return with_pseudo(catalogue(), PSEUDO_LANGUAGES)


@cache
def moments_of(row):
    car, market = CARS[row]
    seen, moments = set(), []
    for state in STATES:
        session = open_session(car, market, "en", catalogue=data())
        state(session)
        moments += [moment for moment, _ in crawl(session.rules, session.moment, seen)]
    return moments


@cache
def session_of(row):
    car, market = CARS[row]
    return ShownSession.of(open_session(car, market, "en", catalogue=data()))


@pytest.fixture(scope="module")
def screen(qapp):  # noqa: ARG001 - the application comes first
    """One window for all; opening one takes as long as showing thirty pages."""
    with OffscreenWindow(window_inputs(data(), session_of(EVERY_TREE[0]), "en", "FR")) as opened:
        opened.quick.resize(*SMALLEST)
        yield opened


def check(screen, row, language, moments):
    session = session_of(row)
    session.jump(speaking(moments[0], language))
    screen.open(session)
    glass = screen.find("glass")
    canvas = session.rules.vehicle.canvas
    least = least_of(canvas.width, canvas.height, canvas.inches)
    found = {}
    for moment in moments:
        session.jump(speaking(moment, language))
        screen.settle(frames=1)
        for fault in faults(glass, least):
            found.setdefault(fault, session.screen.node)
    told = [f"{language}, {node}: {fault}" for fault, node in found.items()][:MOST_TOLD]
    assert not told, "\n".join(told)


# One test a car: to find all its screens takes half as long as to measure them in a language.
@pytest.mark.parametrize("row", EVERY_TREE)
def test_every_screen_can_be_read_and_touched(screen, row):
    moments = moments_of(row)

    assert len(moments) > 120
    for language in (PSEUDO, "fr", "de"):
        check(screen, row, language, moments)
    # What runs from right to left has the same words.
    check(screen, row, MIRRORED, moments[::8])


@pytest.mark.parametrize("row", OTHERS)
def test_every_screen_of_the_other_units_can_be_read_and_touched(screen, row):
    check(screen, row, PSEUDO, moments_of(row)[::2])


@pytest.mark.parametrize(("language", "side"), [("en", "left"), (MIRRORED, "right")])
def test_what_runs_from_right_to_left_begins_at_the_right(screen, language, side):
    session = session_of("taycan-y1a-b")
    moment = next(one for one in moments_of("taycan-y1a-b") if one.unit.stack[-1:] == ("settings",))
    session.jump(speaking(moment, language))
    screen.open(session)
    glass, back = screen.find("glass"), screen.find("back")
    place = back.mapRectToItem(glass, back.boundingRect()).center().x()

    assert (place > glass.width() / 2) is (side == "right")
