"""The scenarios of the matrix: which are asked for, and on which cars each is played."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems, did_you_mean
from pcm_sim.explore.matrix.rules import CAR, MARKET, PRESET, SCENARIO, SIM, YEAR
from pcm_sim.explore.matrix.spaces import Rule
from pcm_sim.explore.matrix.trouble import MatrixError
from pcm_sim.scenario.files.applying import Applying
from pcm_sim.scenario.files.cells import cells_as_written
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.files.places import shared_roots
from pcm_sim.scenario.format.model import Scenario
from pcm_sim.scenario.play.opening import chosen

_OF_CARD = "sim."


class Pieces:
    """The scenarios that are asked for.

    Args:
        catalogue: The data.
        said: Ids or tags; `None` where nothing is played, empty for every scenario.

    Raises:
        MatrixError: There is no scenario of that name.
        CatalogueError: A scenario is wrong.
    """

    def __init__(self, catalogue: Catalogue, said: Sequence[str] | None) -> None:
        """Read them where some are asked for."""
        self._catalogue = catalogue
        self.are_played = said is not None
        self._scenarios = {} if said is None else _asked(_read(catalogue), said)

    @property
    def ids(self) -> tuple[str, ...]:
        """Their ids, in order."""
        return tuple(self._scenarios)

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Id and file of each."""
        return tuple((name, one.file) for name, one in self._scenarios.items())

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Where each is played."""
        return (
            Rule((SCENARIO, CAR, YEAR, MARKET), self.is_played_on),
            Rule((SCENARIO, SIM), self.leaves_card),
            Rule((SCENARIO, PRESET), self.leaves_preset),
        )

    def market_kind(self, market: str) -> object:
        """Give all that these rules ask of a market."""
        return market if market in self._markets else ""

    def is_played_on(self, scenario: str, car: str, year: str, market: str) -> bool:
        """Tell whether a car is one of those that a scenario is for."""
        return (car, int(year), market) in self._cars[scenario]

    def leaves_card(self, scenario: str, sim: str) -> bool:
        """Tell whether a scenario leaves open which card is there, where another one is asked for."""
        return not sim or not any(name.startswith(_OF_CARD) for name in self._scenarios[scenario].given.state)

    def leaves_preset(self, scenario: str, preset: str) -> bool:
        """Tell whether a scenario leaves open what it begins with, where that is asked for."""
        return not preset or not self._scenarios[scenario].given.preset

    @cached_property
    def _cars(self) -> Mapping[str, frozenset[tuple[str, int, str]]]:
        return {name: frozenset(_cars_of(self._catalogue, one)) for name, one in self._scenarios.items()}

    @cached_property
    def _markets(self) -> frozenset[str]:
        return frozenset(market for cars in self._cars.values() for _, _, market in cars)


def _cars_of(catalogue: Catalogue, scenario: Scenario) -> list[tuple[str, int, str]]:
    cells = cells_as_written(Applying(catalogue, scenario), scenario)
    found = (chosen(catalogue, cell.car) for cell in cells if not cell.why_not)
    return [(one.vehicle.key, one.year, one.market) for one in found]


def _read(catalogue: Catalogue) -> tuple[Scenario, ...]:
    """Read every scenario beside the data, the shipped ones and those of the folders over them."""
    problems = Problems()
    roots = [root for root in reversed(shared_roots(catalogue.folders)) if root.is_dir()]
    scenarios = read_scenarios(catalogue, map(Path, roots), problems)
    problems.raise_if_any()
    return scenarios


def _asked(scenarios: Sequence[Scenario], said: Sequence[str]) -> dict[str, Scenario]:
    """Give by its id each that is asked for by id or tag; where two have one id, the upper one."""
    known = {one.id: one for one in scenarios}
    tags = {tag for one in known.values() for tag in one.tags}
    for word in said:
        if word not in known and word not in tags:
            near = did_you_mean(word, [*known, *sorted(tags)])
            raise MatrixError(f"no scenario is called {word!r} or tagged so. {near}".rstrip())
    return {
        name: known[name]
        for name in sorted(known)
        if not said or {name, *known[name].tags}.intersection(said)
    }
