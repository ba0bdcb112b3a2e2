"""What can be searched for besides the entries of one car: the cars themselves, and the published facts."""

from collections.abc import Iterator

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_index import Index, Topic, fillers_of, topics_of
from pcm_sim.catalogue.search_terms import spellings, terms
from pcm_sim.domain.vehicle import Vehicle

CAR, FACT = "car", "fact"
_BETWEEN = "@"


def build_wide_index(catalogue: Catalogue) -> Index:
    """Make cars and facts ready to be searched together with everything else.

    Args:
        catalogue: The data.
    """
    topics = (*topics_of(catalogue), *_cars(catalogue), *_facts(catalogue))
    return Index(topics, fillers_of(catalogue))


def car_of(catalogue: Catalogue, key: str) -> tuple[Vehicle, int]:
    """Give the row and the model year that the key of a car's topic names."""
    row, _, year = key.partition(_BETWEEN)
    return catalogue.matrix.vehicles[row], int(year)


def _cars(catalogue: Catalogue) -> Iterator[Topic]:
    """Give a topic for each model year of each row, the newest first: who names a line means that."""
    found = [
        (year, vehicle)
        for vehicle in catalogue.matrix.vehicles.values()
        for span in vehicle.years
        for year in range(span.first, span.last + 1)
    ]
    for year, vehicle in sorted(dict.fromkeys((year, one.key) for year, one in found), reverse=True):
        yield _car(catalogue.matrix.vehicles[vehicle], year)


def _car(vehicle: Vehicle, year: int) -> Topic:
    names = [f"{name} {year}" for name in vehicle.name.values()]
    names += [f"{name} {vehicle.generation}" for name in names]
    body = [vehicle.head_unit.name, f"MY{year}"]
    spelt = frozenset(one for name in (*names, vehicle.key) for one in spellings(name))
    key = f"{vehicle.key}{_BETWEEN}{year}"
    return Topic(CAR, key, spelt, frozenset(), terms([*names, vehicle.key]), terms(body))


def _facts(catalogue: Catalogue) -> Iterator[Topic]:
    for table in ("facts", "resolutions"):
        for number in catalogue.plain[table]:
            said = catalogue.statement(number).values()
            short = f"{number[0]}{number[1:].lstrip('0')}"
            names = frozenset(one for name in (number, short) for one in spellings(name))
            yield Topic(FACT, number, names, frozenset(), frozenset(names), terms(said))
