"""What the window shows round the device, read off the simulation."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.domain.labels import say
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.viewmodels.zoom import nearest

if TYPE_CHECKING:
    from pcm_sim.ui.ports import SessionPort

_CELLS_NAMED = 3


class ShellProps(NamedTuple):
    """What the window shows.

    Attributes:
        page: `chooser` or `device`.
        language: Language of the window and the unit.
        car_name: The car in the window.
        car_details: Model year, market, unit.
        reading: The contested cells that are read otherwise than by default; empty for none.
        tab: What the column beside the device shows: `car`, `customer`, `ways`, `find` or `readings`.
        section: What its first part shows, the instructor's console; see `sections.py`.
        detached: The console stands in a window of its own.
        zoom: Size of the device in percent of its own pixels; 0 is as it fits.
        motion: How long movements take, as a factor; 0 is none at all.
        pointer: An audience sees where one touches.
        presenting: Device and telephone fill the projector.
        comparing: Another car walks in step beside the one in the window.
        rate: How many simulated ms pass in a real one; 0 is none at all.
        customer_language: What the customer speaks, ISO 639-1; empty is the language of the window.
        playing: A scenario is on the stage.
        stands: Time passes by the scenario's steps alone.
        recorded: How long it has been recorded, `0:42`; empty while it is not.
        assessing: A trainee has a task, or has just ended it.
    """

    page: str = "chooser"
    language: str = "en"
    car_name: str = ""
    car_details: str = ""
    reading: str = ""
    tab: str = "car"
    section: str = "car"
    detached: bool = False
    zoom: int = 0
    motion: float = 0.0
    pointer: bool = False
    presenting: bool = False
    comparing: bool = False
    rate: int = 1
    customer_language: str = ""
    playing: bool = False
    stands: bool = False
    recorded: str = ""
    assessing: bool = False

    def with_car_of(self, here: "ShellProps", page: str) -> "ShellProps":
        """Show another car or another language; what was set about the window stays.

        Args:
            here: What is known of the car.
            page: `chooser` or `device`; empty stays where it is.
        """
        return self._replace(
            page=page or self.page,
            language=here.language,
            car_name=here.car_name,
            car_details=here.car_details,
            reading=here.reading,
        )


def first_props(inputs: WindowInputs) -> ShellProps:
    """Work out what a window shows before its first car: the chooser, and what was kept of the window before.

    Args:
        inputs: What the window is built from.
    """
    first = ShellProps(language=inputs.language, motion=inputs.motion)
    if inputs.settings is None:
        return first
    kept = inputs.settings.now
    return first._replace(zoom=nearest(round(kept.zoom * 100)), pointer=kept.pointer)


def derive_shell(
    session: "SessionPort | None", language: str, year_word: str, others_word: str = ""
) -> ShellProps:
    """Work out what the window shows.

    Args:
        session: The simulation; none while the chooser is open.
        language: Language of the window.
        year_word: How a model year is written, `MY {year}`.
        others_word: How it is told that other simulators are in the same served world, `others: {n}`.
    """
    if session is None:
        return ShellProps(language=language)
    vehicle, car = session.rules.vehicle, session.moment.car
    market = session.rules.markets[car.market]
    details = (
        year_word.replace("{year}", str(session.year)),
        say(market.label, language),
        vehicle.generation,
        vehicle.head_unit.name,
        session.joined,
        others_word.replace("{n}", str(session.others)) if session.others else "",
    )
    return ShellProps(
        "device",
        language,
        say(vehicle.name, language),
        " · ".join(filter(None, details)),
        derive_reading(vehicle.readings),
    )


def derive_reading(readings: Sequence[tuple[str, str]]) -> str:
    """Name the cells that are read otherwise than by default, the first few of them.

    Args:
        readings: Cell and statement.
    """
    named = ", ".join(cell for cell, _ in readings[:_CELLS_NAMED])
    more = len(readings) - _CELLS_NAMED
    return f"{named} + {more}" if more > 0 else named
