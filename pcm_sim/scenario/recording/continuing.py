"""Going on in a scenario that is there: played up to a step, so that more can be recorded before it."""

from collections.abc import Sequence
from dataclasses import replace

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.format.model import Scenario
from pcm_sim.scenario.play.beats import StepError, Verdict
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play
from pcm_sim.session.simulation import Session

_BAD = frozenset({Verdict.FAILED, Verdict.STUCK})


class CannotContinueError(Exception):
    """A scenario cannot be played up to a step; the text says why."""


def played_before(catalogue: Catalogue, scenario: Scenario, place: int, cars: Sequence[str] = ()) -> Session:
    """Play the steps of a scenario that come before a place, without a window.

    Args:
        catalogue: The data.
        scenario: The scenario.
        place: How many of its steps are played.
        cars: The car in place of its own; none leaves it as it is.

    Returns:
        The simulation as it stands then; it opens where it stands.

    Raises:
        CannotContinueError: No cell is applicable, or a step fails.
    """
    cells = cells_of(catalogue, scenario, cars)
    cell = next((one for one in cells if not one.why_not), None)
    if cell is None:
        raise CannotContinueError(f"{scenario.id} is for no car: {cells[0].why_not}")
    begun = replace(cell, scenario=replace(cell.scenario, steps=cell.scenario.steps[:place]))
    try:
        play = Play(begun, opened(catalogue, begun))
    except StepError as error:
        raise CannotContinueError(f"{scenario.id} cannot begin: {error}") from error
    failed = next((one for one in play.to_the_end().steps if one.verdict in _BAD), None)
    if failed is not None:
        raise CannotContinueError(
            f"{scenario.file}:{failed.step.at.line}: step {failed.number}: {failed.fault}"
        )
    return play.session
