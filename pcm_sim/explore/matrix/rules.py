"""What goes together in a case, by the data alone: cars and markets, cars and cards, presets, readings."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.readings import cells_about, has_literal
from pcm_sim.domain.readings import LITERAL, statements_about
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.cells import Cell, open_cell
from pcm_sim.explore.matrix.spaces import Rule
from pcm_sim.scenario.files.lasting import lasting_facts
from pcm_sim.scenario.files.own_presets import FOLDER
from pcm_sim.scenario.files.places import shared_roots
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.preset_fit import why_not
from pcm_sim.scenario.play.presets import Preset, find_preset
from pcm_sim.session.opening import CarChoice

CAR, YEAR, MARKET, LANGUAGE = "car", "year", "market", "language"
SIM, PRESET, READING, SCENARIO = "sim", "preset", "reading", "scenario"
CARD = "sim.card"
_OF_CARD = "sim."


class Fit:
    """Tells what goes together; each question is answered once.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is asked yet."""
        self._catalogue = catalogue
        self._read = cache(self._car_as_read)
        self.goes_with_card = cache(self._goes_with_card)
        self._readings = cache(self._readings_said)
        self._known: dict[tuple[object, ...], bool] = {}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, those that decide most first."""
        return (
            Rule((CAR, YEAR, MARKET), self.is_sold),
            Rule((CAR, YEAR, READING), self.concerns),
            Rule((CAR, YEAR, READING, SIM), self.has_slot),
            Rule((PRESET, SIM), self.goes_with_card),
            Rule((CAR, YEAR, READING, MARKET, PRESET), self.begins),
        )

    @cached_property
    def presets(self) -> Mapping[str, Preset]:
        """The presets beside the data by name; those that somebody saved are of one machine, and left out."""
        roots = [root / FOLDER for root in shared_roots(self._catalogue.folders)]
        names = sorted({path.stem for root in roots for path in root.glob("*.yaml") if path.name[0] != "."})
        return {name: find_preset(name, roots, self._catalogue.plain["customers"]) for name in names}

    def market_kind(self, market: str) -> object:
        """Give all that any rule asks of a market."""
        one = self._catalogue.markets[market]
        products = self._catalogue.plain["products"].items()
        lacks = tuple(name for name, sold in products if market in sold.get("markets_not", ()))
        return one.region, one.embedded_sim, lacks

    def preset_kind(self, preset: str, sims: Sequence[str]) -> object:
        """Give all that any rule asks of a preset.

        Args:
            preset: Its name; empty for none.
            sims: The cards that are put in.
        """
        if not preset:
            return ""
        one = self.presets[preset]
        return (
            one.requires,
            one.state.get("cloud.order"),
            tuple(self.goes_with_card(preset, sim) for sim in sims),
        )

    def is_sold(self, car: str, year: str, market: str) -> bool:
        """Tell whether a car was sold in a market in a model year."""
        region = self._catalogue.markets[market].region
        return self._catalogue.matrix.vehicles[car].year_range(int(year), region) is not None

    def concerns(self, car: str, year: str, reading: str) -> bool:
        """Tell whether a reading makes another car of this one, or is none."""
        return not reading or reading in self._readings(car, year)

    def has_slot(self, car: str, year: str, reading: str, sim: str) -> bool:
        """Tell whether a car can hold a card, where one is put into it or taken out."""
        if not sim:
            return True
        read = self._read(car, int(year), reading)
        return read is not None and read.sim_slot

    def begins(self, car: str, year: str, reading: str, market: str, preset: str) -> bool:
        """Tell whether a car can begin with a preset."""
        if not preset:
            return True
        read = self._read(car, int(year), reading)
        if read is None:
            return False
        return self._can_begin(preset, read, int(year), market)

    def _goes_with_card(self, preset: str, sim: str) -> bool:
        """Tell whether a preset leaves open which card is there, and can begin with this one.

        Whether it can is tried, on the first car that the preset and the card are for.
        """
        if not preset or not sim:
            return True
        if any(name.startswith(_OF_CARD) for name in self.presets[preset].state):
            return False
        cell = next(self._cells_with_slot(preset), None)
        if cell is None:
            return False
        try:
            open_cell(self._catalogue, cell._replace(state=((CARD, sim),)))
        except StepError:
            return False
        return True

    def _cells_with_slot(self, preset: str) -> Iterator[Cell]:
        market = str(self._catalogue.start["market"])
        for car, vehicle in self._catalogue.matrix.vehicles.items():
            for year in sorted({year for span in vehicle.years for year in range(span.first, span.last + 1)}):
                if (
                    vehicle.sim_slot
                    and self.is_sold(car, str(year), market)
                    and self.begins(car, str(year), "", market, preset)
                ):
                    yield Cell(car, year, market, self._catalogue.languages[0], preset)

    def _can_begin(self, preset: str, vehicle: Vehicle, year: int, market: str) -> bool:
        # Cars of a line that are alike in what never changes are so for every preset.
        facts = tuple(sorted(lasting_facts(self._catalogue, vehicle, market).items()))
        key = (preset, vehicle.line, year, market, facts)
        if key not in self._known:
            choice = CarChoice(vehicle, year, market)
            self._known[key] = not why_not(self._catalogue, self.presets[preset], choice)
        return self._known[key]

    def _car_as_read(self, car: str, year: int, reading: str) -> Vehicle | None:
        """Give a car as it is on a reading; none where the reading does not concern it."""
        vehicle = self._catalogue.matrix.vehicles[car]
        if not reading:
            return vehicle
        if reading not in self._readings(car, str(year)):
            return None
        cell, _, statement = reading.partition("=")
        return self._catalogue.read(vehicle, year, ((cell, statement),))

    def _readings_said(self, car: str, year: str) -> frozenset[str]:
        return frozenset(readings_of(self._catalogue, car, int(year)))


@cache
def readings_of(catalogue: Catalogue, car: str, year: int) -> tuple[str, ...]:
    """Give the readings that make another car of one, `X07=mobile_data`, in order.

    Args:
        catalogue: The data.
        car: Key of the vehicle.
        year: Model year.
    """
    found = []
    for cell in cells_about(catalogue.cells, car, year):
        said = [one.id for one in statements_about(cell, car, year) if one.sets and one.id != cell.resolved]
        said += [LITERAL] if has_literal(cell, car, year) else []
        found += [f"{cell.id}={one}" for one in said]
    return tuple(found)
