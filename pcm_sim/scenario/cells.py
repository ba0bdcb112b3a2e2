"""The cells that a scenario stands for: each a car and values, named so that a person can ask for one."""

from collections.abc import Sequence

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.model import Car, Cell, Scenario


def cells_of(
    catalogue: Catalogue, scenario: Scenario, cars: Sequence[str] = (), language: str = ""
) -> tuple[Cell, ...]:
    """Give the cells of a scenario, in a fixed order; those that are not applicable say why.

    Args:
        catalogue: The data.
        scenario: The scenario.
        cars: Cars as a person says them, in place of its own; none leaves it as it is.
        language: In place of its own; empty leaves it.
    """
    del catalogue
    params = {name: one.default for name, one in scenario.params.items()}
    own = scenario.car
    meant = [Car(car, own.market, own.language, own.readings) for car in cars] or [own]
    spoken = [one._replace(language=language or one.language) for one in meant]
    return tuple(
        Cell(scenario, f"{scenario.id}[car={car.said}]" if cars else scenario.id, car, params=params)
        for car in spoken
    )
