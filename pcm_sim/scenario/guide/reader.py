"""The data as the reader of a guide meets them: their letters on its pictures are in their language."""

from collections.abc import Sequence
from copy import copy

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.format.acts import Repeat, Run, When
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Cell, Step


def for_reader(catalogue: Catalogue, cell: Cell) -> Catalogue:
    """Give the data with customers who get their letters in the language of a guide.

    A scenario that quotes a letter keeps each customer's own language, or it would not come true.

    Args:
        catalogue: The data.
        cell: What is shown, in the language of its car.
    """
    language = cell.car.language
    scenario = cell.scenario
    if not language or _quotes_a_letter((*scenario.given.steps, *scenario.steps)):
        return catalogue
    people = {key: {**one, "language": language} for key, one in catalogue.plain["customers"].items()}
    # What is built already is kept; it knows nothing of the customers.
    spoken = copy(catalogue)
    spoken.plain = {**catalogue.plain, "customers": people}
    return spoken


def _quotes_a_letter(steps: Sequence[Step]) -> bool:
    return any(_quotes(step) for step in steps)


def _quotes(step: Step) -> bool:
    match step.act:
        case Expectation(letters=letters):
            return any(one.text for one in letters)
        case Run(steps=inner) | Repeat(steps=inner) | When(steps=inner):
            return _quotes_a_letter(inner)
        case _:
            return False
