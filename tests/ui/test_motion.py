"""Motion: pages come from where they lie, all ends in its place, and one factor switches it off."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtQml import QQmlExpression, qmlContext
from sample_screens import screens
from sample_window import sample_inputs
from samples import SampleSession

from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.viewmodels.unit_props import derive_move

PAGES = screens("en")
FLAT = replace(PAGES["list"], node="flat", depth=1)
DEEP = replace(PAGES["options"], node="deep", depth=2)
BESIDE = replace(PAGES["tiles"], node="beside", depth=2)
FRAMES = 2000


@pytest.fixture
def moving() -> Iterator[OffscreenWindow]:
    with OffscreenWindow(sample_inputs()._replace(motion=1.0)) as window:
        yield window


@pytest.fixture(params=["classic-7", "wide-12", "full-12", "full-11"])
def session(request) -> SampleSession:
    return SampleSession(request.param, "en", FLAT)


def page_in_front(window):
    name = f"page/{window.shell.unit.front}"
    return window.find(name)


def come_to_rest(window):
    """Draw until the page stands in its place; how long that takes is the machine's affair."""
    for _ in range(FRAMES):
        window.settle(1)
        page = page_in_front(window)
        if page.x() == 0 and page.opacity() == 1 and not window.has(f"page/{1 - window.shell.unit.front}"):
            return
    raise AssertionError("it never came to rest")


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        (None, FLAT, ""),
        (FLAT, FLAT, ""),
        (FLAT, replace(FLAT, title="Another"), ""),
        (FLAT, DEEP, "push"),
        (DEEP, FLAT, "pop"),
        (DEEP, BESIDE, "switch"),
        (FLAT, PAGES["dark"], ""),
        (PAGES["dark"], FLAT, ""),
    ],
)
def test_the_move_is_told_by_the_depth(before, after, move):
    assert derive_move(before, after) == move


@pytest.mark.parametrize(("first", "then", "side"), [(FLAT, DEEP, 1), (DEEP, FLAT, -1), (DEEP, BESIDE, 0)])
def test_a_page_comes_from_where_it_lies(moving, session, first, then, side):
    moving.open(session)
    session.show(first)
    come_to_rest(moving)
    session.show(then)
    at = page_in_front(moving).x()

    assert (at > 0) - (at < 0) == side
    come_to_rest(moving)


def test_the_page_that_leaves_cannot_be_touched(moving, session):
    moving.open(session)
    come_to_rest(moving)
    before = moving.shell.unit.front
    session.show(DEEP)

    assert moving.shell.unit.front != before
    assert not moving.find(f"page/{before}").isEnabled()
    come_to_rest(moving)


def test_without_motion_a_page_is_there_at_once(moving, session):
    moving.open(session)
    come_to_rest(moving)
    session.show(DEEP)
    moving.shell.unit.set_motion(0)
    session.show(FLAT)

    page = page_in_front(moving)
    assert (page.x(), page.opacity()) == (0, 1)
    session.show(DEEP)
    page = page_in_front(moving)
    assert (page.x(), page.opacity()) == (0, 1)


def test_one_factor_scales_every_duration(moving, session):
    moving.open(session)
    device = moving.find("device")
    spans = []
    for factor in (1, 2, 0):
        moving.shell.unit.set_motion(factor)
        spans.append(QQmlExpression(qmlContext(device), device, "skin.ms(100)").evaluate()[0])

    assert spans == [100, 200, 0]
