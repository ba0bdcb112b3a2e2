"""A case: one cell of the matrix, with the scenario that is played in it where one is."""

from typing import NamedTuple

from pcm_sim.explore.cells import Cell


class Case(NamedTuple):
    """What is done once: a cell is opened and looked through, or a scenario is played in it.

    Attributes:
        cell: The car with its market, language, preset, readings and state.
        scenario: Id of what is played; empty where nothing is.
    """

    cell: Cell
    scenario: str = ""

    @property
    def name(self) -> str:
        """The case in one word, the same for equal cases."""
        return f"{self.cell.name} {self.scenario}".rstrip()

    def plain(self) -> dict[str, object]:
        """Give the case as plain values, those that say nothing left out."""
        return {**self.cell.plain(), **({"scenario": self.scenario} if self.scenario else {})}
