"""Checking what a step expects against what is so; all of it, the first that is not is told."""

from collections.abc import Callable, Iterator
from typing import Final

from pcm_sim.connect.clock.passing import NextEvent
from pcm_sim.domain.events import Tick
from pcm_sim.scenario.finding.sights_named import phone_finder, unit_finder
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.stage import MOST_DUES, Stage
from pcm_sim.scenario.seeing.browser import check_in_browser
from pcm_sim.scenario.seeing.cloud import check_contract, check_journal
from pcm_sim.scenario.seeing.image import check_image
from pcm_sim.scenario.seeing.letters import check_letter
from pcm_sim.scenario.seeing.page import check_page
from pcm_sim.scenario.seeing.paths import check_path
from pcm_sim.scenario.seeing.state import check_state
from pcm_sim.session.moment import Moment
from pcm_sim.session.until import ms_until


def check(stage: Stage, expected: Expectation) -> None:
    """Check that all of it is so, now or within the simulated time that is given.

    Raises:
        StepError: With the first that is not.
    """
    end = stage.session.moment.now + expected.within_ms
    for _ in range(MOST_DUES):
        try:
            check_now(stage, expected)
        except StepError:
            if not _waits(stage, end):
                raise
        else:
            return
    check_now(stage, expected)


def _waits(stage: Stage, end: int) -> bool:
    """Let time pass until something happens that may make it true; false where the time is over."""
    left = end - stage.session.moment.now
    if left <= 0:
        return False
    stage.do(Tick(min((left, *_dues(stage.session.moment)))))
    return True


def _dues(moment: Moment) -> Iterator[int]:
    """Give in how many ms something happens: in car or cloud, or that a letter arrives."""
    due = ms_until(moment, NextEvent())
    if isinstance(due, int):
        yield max(1, due)
    for number in moment.world.outbox.late:
        letter = moment.world.outbox.message(number)
        if letter and letter.due > moment.now:
            yield letter.due - moment.now


def check_now(stage: Stage, expected: Expectation) -> None:
    """Check that all of it is so now; no time passes.

    Raises:
        StepError: With the first that is not.
    """
    if expected.unit:
        check_page(stage, unit_finder(stage), expected.unit)
    if expected.page:
        finder = phone_finder(stage)
        check_page(stage, finder, expected.page)
        if stage.browser is not None:
            check_in_browser(stage, stage.browser, finder, expected.page)
    for part, check_part in _PARTS:
        for one in getattr(expected, part):
            check_part(stage, one)
    if expected.state:
        check_state(stage, expected.state)
    if expected.image:
        check_image(stage, expected.image, expected.mask)


_PARTS: Final[tuple[tuple[str, Callable[..., None]], ...]] = (
    ("paths", check_path),
    ("letters", check_letter),
    ("contracts", check_contract),
    ("journal", check_journal),
)
