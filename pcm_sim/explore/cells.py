"""A cell: one car in one market and language, in the state that a preset gives it."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.catalogue.cars import said_for
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.format.model import Car, Given, Plain, Scenario
from pcm_sim.scenario.format.model import Cell as Run
from pcm_sim.scenario.play.opening import opened
from pcm_sim.session.simulation import Session


class Cell(NamedTuple):
    """What a crawl begins with.

    Attributes:
        car: Key of the vehicle, such as `macan-95b-2`.
        year: Model year.
        market: Country it was sold in, ISO 3166-1 alpha-2.
        language: Of unit and telephone, ISO 639-1.
        preset: Name of the preset; empty for the car as it was sold.
        readings: Contested cells that are read otherwise, `X07=literal`.
        state: Settings by name that are so besides, as a scenario gives them.
    """

    car: str
    year: int
    market: str
    language: str
    preset: str = ""
    readings: tuple[str, ...] = ()
    state: tuple[tuple[str, Plain], ...] = ()

    @property
    def name(self) -> str:
        """The cell in one word, the same for equal cells: it names files, rows and tests."""
        state = (f"{name}={_word(value)}" for name, value in self.state)
        parts = (self.car, str(self.year), self.market, self.language, self.preset, *self.readings, *state)
        return " ".join(filter(None, parts))

    def plain(self) -> dict[str, object]:
        """Give the cell as plain values, those that say nothing left out."""
        told: Mapping[str, object] = {
            **self._asdict(),
            "readings": list(self.readings),
            "state": dict(self.state),
        }
        return {name: value for name, value in told.items() if value or name in {"car", "year"}}


def run_of(catalogue: Catalogue, cell: Cell) -> Run:
    """Give the cell as a scenario without steps, which is opened as every scenario is."""
    matrix = catalogue.matrix
    said = said_for(matrix, matrix.vehicles[cell.car], cell.year, cell.market)
    car = Car(said, cell.market, cell.language, cell.readings)
    given = Given(preset=cell.preset, state=dict(cell.state))
    scenario = Scenario("", "crawl", {"en": cell.name}, car, given=given)
    return Run(scenario, cell.name, car, cell.preset)


def open_cell(catalogue: Catalogue, cell: Cell) -> Session:
    """Open the simulation of a cell.

    Raises:
        StepError: This car cannot begin as the preset or the state says.
        CarError: There is no such car.
        ReadingError: A reading is none of its statements.
    """
    return opened(catalogue, run_of(catalogue, cell))


def _word(value: Plain) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
