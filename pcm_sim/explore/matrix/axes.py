"""The axes of the matrix with the values that the data give them, narrowed by what a person asks for."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError
from pcm_sim.catalogue.problems import did_you_mean
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.matrix.pieces import Pieces
from pcm_sim.explore.matrix.rules import (
    CAR,
    LANGUAGE,
    MARKET,
    PRESET,
    READING,
    SCENARIO,
    SIM,
    YEAR,
    Fit,
    readings_of,
)
from pcm_sim.explore.matrix.spaces import Axis, Rule, Space
from pcm_sim.explore.matrix.trouble import MatrixError

NO_CARD = "none"
"""State of the SIM slot in which no card is in it."""
NOTHING: Mapping[str, str] = {SIM: "as_sold", PRESET: "none", READING: "resolved"}
"""What a person says for the value of an axis that changes nothing."""


class Wanted(NamedTuple):
    """What a person asks for, axis by axis; none of an axis leaves it at what the data have.

    Attributes:
        cars: `macan-2019`, a row such as `macan-95b-2`, or a line.
        markets: Country codes.
        languages: ISO 639-1.
        sims: Cards by their ids, `none`, or `as_sold`.
        presets: Names, or `none`.
        readings: `X07=mobile_data`, or `resolved`.
        scenarios: Ids or tags; `None` where none is played, empty for all of them.
    """

    cars: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sims: tuple[str, ...] = ()
    presets: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    scenarios: tuple[str, ...] | None = None


def space_of(catalogue: Catalogue, wanted: Wanted) -> tuple[Space, Pieces]:
    """Give the space of all cases that are asked for, and the scenarios that are played in them.

    Args:
        catalogue: The data.
        wanted: What a person asks for.

    Raises:
        MatrixError: There is none of what is asked for.
        CatalogueError: A scenario is wrong.
    """
    fit = Fit(catalogue)
    pieces = Pieces(catalogue, wanted.scenarios)
    cars = _cars(catalogue, wanted.cars)
    markets = _named("market", (one.upper() for one in wanted.markets), tuple(catalogue.markets))
    languages = _named("language", (one.lower() for one in wanted.languages), catalogue.languages)
    sims = _of(SIM, wanted.sims, (*catalogue.plain["cards"], NO_CARD), played=pieces.are_played)
    presets = _of(PRESET, wanted.presets, tuple(fit.presets), played=pieces.are_played)
    every = dict.fromkeys(one for car in cars for one in readings_of(catalogue, *car))
    readings = _of(READING, wanted.readings, tuple(sorted(every)), played=pieces.are_played)
    axes = [
        Axis(CAR, tuple(dict.fromkeys(car for car, _ in cars))),
        Axis(YEAR, tuple(map(str, sorted({year for _, year in cars})))),
        Axis(MARKET, markets, tuple((fit.market_kind(one), pieces.market_kind(one)) for one in markets)),
        Axis(LANGUAGE, languages, ("",) * len(languages)),
        Axis(SIM, sims),
        Axis(PRESET, presets, tuple(map(fit.preset_kind, presets))),
        Axis(READING, readings),
    ]
    rules = [Rule((CAR, YEAR), lambda car, year: (car, int(year)) in cars), *fit.rules]
    if pieces.are_played:
        axes.append(Axis(SCENARIO, pieces.ids))
        rules += pieces.rules
    return Space(axes, rules).trimmed(), pieces


def _cars(catalogue: Catalogue, said: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Give the rows and model years that are meant."""
    vehicles = catalogue.matrix.vehicles
    every = tuple((key, year) for key, one in vehicles.items() for year in years_of(one))
    if not said:
        return every
    meant = {car for word in said for car in _car(catalogue, word.strip().lower(), every)}
    return tuple(car for car in every if car in meant)


def _car(catalogue: Catalogue, word: str, every: Sequence[tuple[str, int]]) -> Iterable[tuple[str, int]]:
    vehicles = catalogue.matrix.vehicles
    if word in vehicles:
        return [car for car in every if car[0] == word]
    if word in catalogue.matrix.line_labels:
        return [car for car in every if vehicles[car[0]].line == word]
    found, refused = set(), None
    for market in dict.fromkeys((str(catalogue.start["market"]), *catalogue.markets)):
        try:
            one = find_car(catalogue.matrix, word, market)
            found.add((one.vehicle.key, one.year))
        except CarError as error:
            refused = refused or error
            # Two cars of one model year are both meant.
            both = [name for name in error.meant if name.startswith(f"{word}-")]
            cars = (find_car(catalogue.matrix, name, market) for name in both)
            found.update((one.vehicle.key, one.year) for one in cars)
    if not found and refused:
        near = f" – meant: {', '.join(refused.meant)}" if refused.meant else ""
        raise MatrixError(f"--car: {refused}{near}")
    return found


def years_of(vehicle: Vehicle) -> tuple[int, ...]:
    """Give the model years of a row, in order."""
    return tuple(sorted({year for span in vehicle.years for year in range(span.first, span.last + 1)}))


def _of(axis: str, said: Sequence[str], known: Sequence[str], *, played: bool) -> tuple[str, ...]:
    """Give the values of an axis that may change nothing; without a wish a scenario begins as it says."""
    nothing = NOTHING[axis]
    if not said:
        return ("",) if played else ("", *known)
    named = _named(axis, (one.strip() for one in said), (nothing, *known))
    return tuple("" if one == nothing else one for one in named)


def _named(what: str, said: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    """Give what is asked for in the order of the data; all of it where nothing is."""
    asked = dict.fromkeys(said)
    for word in asked:
        if word not in known:
            near = did_you_mean(word, known) or f"There are {', '.join(known)}."
            raise MatrixError(f"there is no {what} {word!r}. {near}")
    return tuple(one for one in known if not asked or one in asked)
