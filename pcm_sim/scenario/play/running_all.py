"""Playing many cells without a window, one after the other, and counting what became of them."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Span
from pcm_sim.scenario.browsing.browser import Browser
from pcm_sim.scenario.format.acts import Note
from pcm_sim.scenario.format.model import Cell, Step
from pcm_sim.scenario.play.beats import StepError, Verdict
from pcm_sim.scenario.play.gallery import Gallery
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play, Played, StepResult

BAD = frozenset({Verdict.FAILED, Verdict.STUCK})
"""What makes a run a bad one."""
GIVEN = "given"
"""Number of what failed before the first step."""


class Ran(NamedTuple):
    """A cell that was played.

    Attributes:
        played: What became of it.
        seconds: How long that took, by a real clock.
    """

    played: Played
    seconds: float


class Totals(NamedTuple):
    """How many cells ended how.

    Attributes:
        passed: All that was expected was seen.
        failed: Something was not.
        stuck: The simulation did not come to rest.
        warned: Only optional steps failed.
        not_applicable: There is no such car, or it has not what is required.
    """

    passed: int = 0
    failed: int = 0
    stuck: int = 0
    warned: int = 0
    not_applicable: int = 0

    @property
    def is_good(self) -> bool:
        """Whether nothing failed."""
        return not self.failed and not self.stuck

    def __str__(self) -> str:
        """Say it on one line: what there is none of is left out."""
        said = [f"{count} {name.replace('_', ' ')}" for name, count in self._asdict().items() if count]
        return ", ".join(said) or "nothing was played"


def play_all(
    catalogue: Catalogue,
    cells: Iterable[Cell],
    gallery: Gallery | None = None,
    browser: Browser | None = None,
) -> Iterator[Ran]:
    """Play cells in the order they come in; the next begins when it is asked for.

    Args:
        catalogue: The data.
        cells: What is played; one that is not applicable is only told of.
        gallery: The pictures that are expected, and who can look; none in a run without pictures.
        browser: In which what concerns the telephone is done and seen; none does it on the telephone.
    """
    for cell in cells:
        begun = time.perf_counter()
        played = play_cell(catalogue, cell, gallery, browser)
        yield Ran(played, time.perf_counter() - begun)


def play_cell(
    catalogue: Catalogue, cell: Cell, gallery: Gallery | None = None, browser: Browser | None = None
) -> Played:
    """Play one cell to its end, or to its first failure.

    Args:
        catalogue: The data.
        cell: What is played.
        gallery: As for `play_all`.
        browser: As for `play_all`.
    """
    if cell.why_not:
        return Played(cell, Verdict.NOT_APPLICABLE, left=len(cell.scenario.steps))
    try:
        session = opened(catalogue, cell)
    except StepError as error:
        return never_begun(cell, error)
    if browser is not None:
        browser.show(session)
    return Play(cell, session, gallery, browser=browser).to_the_end()


def never_begun(cell: Cell, error: StepError) -> Played:
    """Say what became of a cell whose first moment could not be reached.

    Args:
        cell: What was to be played.
        error: Why not.
    """
    steps = cell.scenario.given.steps or cell.scenario.steps
    verdict = Verdict.STUCK if error.stuck else Verdict.FAILED
    result = StepResult(_first(cell, steps), GIVEN, verdict, error.fault)
    return Played(cell, verdict, (result,), left=len(cell.scenario.steps))


def _first(cell: Cell, steps: tuple[Step, ...]) -> Step:
    """Give the step that stands for what is given."""
    return steps[0] if steps else Step(Span(cell.scenario.file, 1, 1), Note({}))


def totals(played: Iterable[Played]) -> Totals:
    """Count what became of cells.

    Args:
        played: The cells.
    """
    count = Counter(one.verdict.value for one in played)
    return Totals(*(count[name] for name in Totals._fields))
