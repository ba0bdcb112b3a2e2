"""The lines that a scribe writes: steps with what a reader of the file is told beside them."""

from typing import Final, NamedTuple

from pcm_sim.catalogue.problems import Span
from pcm_sim.scenario.format.acts import Act, Note
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Step

NOWHERE: Final = Span("", 0, 0)
"""Where a step stands that no file holds yet."""
UNPORTABLE: Final = "NOT RECORDED: "
"""How a note begins that stands for something a scenario cannot say."""


class Line(NamedTuple):
    """One step, and what stands beside it in the file.

    Attributes:
        step: The step.
        seen: The label of what was touched, in the language in which it was seen; empty for none.
        above: What is said above it: what was done before it and left out, and why.
    """

    step: Step
    seen: str = ""
    above: tuple[str, ...] = ()

    @property
    def is_act(self) -> bool:
        """Tell whether it does something."""
        return not isinstance(self.step.act, Expectation | Note)


def step_of(act: Act | Expectation, *, settle: bool = True) -> Step:
    """Give a step that no file holds yet."""
    return Step(at=NOWHERE, act=act, settle=settle)


def unportable(what: str) -> Line:
    """Give the note that stands for something a scenario cannot say, so that it is not lost in silence."""
    return Line(step_of(Note({"": f"{UNPORTABLE}{what}"})))
