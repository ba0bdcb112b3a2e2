"""What goes together in a case, by the data alone: cars and markets, cars and cards, presets, readings."""

from collections.abc import Mapping
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
from pcm_sim.scenario.play.preset_entries import goes_to_unit
from pcm_sim.scenario.play.preset_fit import why_not
from pcm_sim.scenario.play.presets import Preset, find_preset
from pcm_sim.scenario.play.starting_link import linked_by
from pcm_sim.session.opening import CarChoice

CAR, YEAR, MARKET, LANGUAGE = "car", "year", "market", "language"
SIM, PRESET, READING, SCENARIO = "sim", "preset", "reading", "scenario"
CARD = "sim.card"
_OF_CARD = "sim."
_DECIDE_WITH_CARD = ("vehicle.link", "car.embedded_sim")
"""What decides whether a preset can begin with a card: how the car is linked, whether it needs the card."""


class Fit:
    """Tells what goes together; each question is answered once.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is asked yet."""
        self._catalogue = catalogue
        self._read = cache(self._car_as_read)
        self._readings = cache(self._readings_said)
        self._goes_to_unit = cache(lambda preset: goes_to_unit(self.presets[preset]))
        self._known: dict[tuple[object, ...], bool] = {}
        self._tried: dict[tuple[object, ...], bool] = {}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, those that decide most first."""
        return (
            Rule((CAR, YEAR, MARKET), self.is_sold),
            Rule((CAR, YEAR, READING), self.concerns),
            Rule((CAR, YEAR, READING, SIM), self.has_slot),
            Rule((PRESET, SIM), self.leaves_card),
            Rule((CAR, YEAR, READING, MARKET, PRESET), self.begins),
            Rule((CAR, YEAR, READING, MARKET, PRESET, SIM), self.begins_with_card),
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

    def preset_kind(self, preset: str) -> object:
        """Give all that any rule asks of a preset; empty for none."""
        # One that is tried with cards is of its own kind: what comes of that depends on all that it does.
        if not preset or self._goes_to_unit(preset):
            return preset
        one = self.presets[preset]
        return (
            one.requires,
            one.state.get("cloud.order"),
            bool(linked_by(one.state)),
            self.leaves_card(preset, CARD),
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

    def leaves_card(self, preset: str, sim: str) -> bool:
        """Tell whether a preset leaves open which card is there, where another one is asked for."""
        given = self.presets[preset].state if preset and sim else {}
        return not any(name.startswith(_OF_CARD) for name in given)

    def begins_with_card(self, *said: str) -> bool:
        """Tell whether a car that can begin with a preset can do so with this card, or without any.

        It is tried once for cars that are linked alike and that have, or have not, another connection.

        Args:
            said: The car, its year, reading and market, the preset and the card.
        """
        car, year, reading, market, preset, sim = said
        if not preset or not sim or not self._goes_to_unit(preset):
            return True
        read = self._read(car, int(year), reading)
        if read is None or not (read.sim_slot and self._can_begin(preset, read, int(year), market)):
            return False
        facts = lasting_facts(self._catalogue, read, market)
        key = (preset, sim, *(facts[one] for one in _DECIDE_WITH_CARD))
        if key not in self._tried:
            language, readings = self._catalogue.languages[0], (reading,) if reading else ()
            cell = Cell(car, int(year), market, language, preset, readings, ((CARD, sim),))
            self._tried[key] = self._opens(cell)
        return self._tried[key]

    def _opens(self, cell: Cell) -> bool:
        try:
            open_cell(self._catalogue, cell)
        except StepError:
            return False
        return True

    def _can_begin(self, preset: str, vehicle: Vehicle, year: int, market: str) -> bool:
        # Cars of a line that are alike in their menus and in what never changes are so for every preset.
        facts = tuple(sorted(lasting_facts(self._catalogue, vehicle, market).items()))
        key = (preset, vehicle.line, vehicle.tree, year, market, facts)
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
