"""The vehicle: one row of the matrix, and the device built into it."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass

LINKS: Mapping[str, tuple[str, ...]] = {
    "code": ("code",),
    "id": ("id",),
    "both": ("code", "id"),
    "none": ("none",),
}
"""The ways to link that a car has; both only where a literal reading leaves both."""
DEVICE_MANAGERS: Mapping[str, tuple[str, ...]] = {
    "SET": ("SET",),
    "DEVICES": ("DEVICES",),
    "both": ("SET", "DEVICES"),
    "none": ("none",),
}
"""The keys that hold the device manager; both only where a literal reading leaves both."""


class Canvas(NamedTuple):
    """The touchscreen's own pixels.

    Attributes:
        width: Pixels.
        height: Pixels.
        inches: Diagonal in inches, which decides how large a finger is in pixels.
    """

    width: int
    height: int
    inches: float


class HardKey(NamedTuple):
    """One key of the device.

    Attributes:
        id: What the FAQ and the trees call it (`PHONE`, `OPT`).
        legend: What is printed on it.
        place: `left`, `right` or `bottom` of the screen.
    """

    id: str
    legend: str
    place: str


class HeadUnit(NamedTuple):
    """A device generation: its name, keys and knobs.

    Attributes:
        id: `pcm-4.0` and so on.
        name: As a person says it.
        keys: Hard keys in reading order.
        knobs: How many rotary knobs (0 to 2); the right one turns and presses.
        bar: It shows the areas of its tree in a bar beside the page.
        tabs: It shows the way to a page as tabs at the upper edge.
    """

    id: str
    name: str
    keys: tuple[HardKey, ...]
    knobs: int
    bar: bool = False
    tabs: bool = False


class YearRange(NamedTuple):
    """Model years that a vehicle row covers in some regions.

    Attributes:
        first: First model year.
        last: Last model year.
        regions: Regions it holds in; empty means all.
        except_regions: Regions it does not hold in.
        inferred: The matrix gives these years in brackets.
    """

    first: int
    last: int
    regions: tuple[str, ...] = ()
    except_regions: tuple[str, ...] = ()
    inferred: bool = False

    def covers(self, year: int, region: str) -> bool:
        """Tell whether a car of this model year and region belongs here."""
        if not self.first <= year <= self.last or region in self.except_regions:
            return False
        return not self.regions or region in self.regions


@dataclass(frozen=True, slots=True)
class Vehicle:
    """One row of the vehicle matrix.

    Attributes:
        key: The matrix id with hyphens, `macan-95b-2`.
        line: Model line, `macan`.
        name: What the car is called.
        generation: As the factory writes it, `95B.2`.
        years: Model years, by region.
        head_unit: Device.
        tree: Id of the menu tree.
        canvas: The touchscreen.
        look: Id of the skin.
        link: How a Porsche ID is linked: `code`, `id`, `none`, or `both` in a literal reading.
        sim_slot: There is a slot for an own SIM card.
        embedded_sim: `always`, `by_market` or `none`.
        roaming: `menu` (a row switches it), `automatic` or `none`.
        device_manager_key: `SET`, `DEVICES` or `none` (X08), or `both` in a literal reading.
        charge_port: `always`, `by_engine` (hybrids of the line have one) or `none`.
        connect_menu: `SET` or `APPS`, the menu of the Porsche Connect settings (X12).
        private_mode: The unit knows private mode.
        wifi: `join` (it can use another network), `share` (it opens one of its own only) or `none`.
        carplay: `wired`, `wireless` or `none`.
        paths: Codes of the FAQ's paths that hold on it; several of one kind where a reading has them.
        readings: Contested cells that are read otherwise than resolved (`X07`), with the reading.
        proof: Feature to facts of this row; an empty tuple means inferred.
        has_porsche_connect: False for the older cars, whose unit only says that it has none.
    """

    key: str
    line: str
    name: Labels
    generation: str
    years: tuple[YearRange, ...]
    head_unit: HeadUnit
    tree: str
    canvas: Canvas
    look: str
    link: str
    sim_slot: bool
    embedded_sim: str
    roaming: str
    device_manager_key: str
    private_mode: bool
    proof: Mapping[str, tuple[str, ...]]
    has_porsche_connect: bool = True
    wifi: str = "none"
    carplay: str = "none"
    charge_port: str = "none"
    connect_menu: str = "SET"
    paths: tuple[str, ...] = ()
    readings: tuple[tuple[str, str], ...] = ()

    def facts(self) -> dict[str, FactValue | tuple[str, ...]]:
        """Give the facts of this car that never change, for conditions."""
        return {
            "vehicle.sim_slot": self.sim_slot,
            "vehicle.embedded_sim": self.embedded_sim,
            "vehicle.device_manager_key": DEVICE_MANAGERS[self.device_manager_key],
            "vehicle.connect_menu": self.connect_menu,
            "vehicle.link": LINKS[self.link],
            "vehicle.paths": self.paths,
            "vehicle.wifi": self.wifi,
            "vehicle.carplay": self.carplay,
            "vehicle.private_mode": self.private_mode,
            "vehicle.charge_port": self.charge_port,
            "vehicle.roaming": self.roaming,
        }

    def year_range(self, year: int, region: str) -> YearRange | None:
        """Find the range that covers a model year in a region, or none."""
        return next((one for one in self.years if one.covers(year, region)), None)


class Market(NamedTuple):
    """A country in which a car is sold or driven.

    Attributes:
        code: ISO 3166-1 alpha-2.
        label: Its name.
        region: `europe`, `north_america`, …
        listed: It is on the list of countries with Porsche Connect (F049, F054).
        embedded_sim: Cars sold here with `by_market` have one (simulated: nobody published it).
        sim_telephony: Calls by an inserted SIM card are possible here (F062; simulated).
        contact: Address for questions about the use of data (F015); may be empty.
        zone: IANA name of its time zone.
        start_offset_ms: How far its clocks were ahead of UTC at the start, in ms.
        operator: Its mobile network (simulated: a made-up name); empty where the data have none.
        driver_side: Where the driver sits in cars sold here, `left` or `right`.
    """

    code: str
    label: Labels
    region: str
    listed: bool
    embedded_sim: bool
    sim_telephony: bool = True
    contact: str = ""
    zone: str = "UTC"
    start_offset_ms: int = 0
    operator: str = ""
    driver_side: str = "left"
