"""Checking what a step expects against what is so."""

from pcm_sim.domain.effects import Refused, Told
from pcm_sim.scenario.acts import Where
from pcm_sim.scenario.beats import Fault, StepError
from pcm_sim.scenario.expectations import Expectation, PageSeen
from pcm_sim.scenario.stage import Stage
from pcm_sim.scenario.targets import entry_of


def check(stage: Stage, expected: Expectation) -> None:
    """Check that all of it is so.

    Raises:
        StepError: With the first that is not.
    """
    if expected.unit:
        _check_unit(stage, expected.unit)


def _check_unit(stage: Stage, seen: PageSeen) -> None:
    screen = stage.session.screen
    if seen.screen and screen.node != seen.screen:
        wanted = entry_of(stage.session.rules, Where(seen.screen))
        if screen.node != wanted:
            raise StepError(Fault(f"the screen is {seen.screen!r}", f"it is {screen.node!r}"))
    if seen.message:
        told = {one.message.id for one in stage.effects if isinstance(one, Told | Refused)}
        told |= {one.message for one in (screen.dialog, screen.notice) if one}
        if seen.message not in told:
            raise StepError(
                Fault(f"{seen.message!r} is told", f"told is {', '.join(sorted(told)) or 'nothing'}")
            )
