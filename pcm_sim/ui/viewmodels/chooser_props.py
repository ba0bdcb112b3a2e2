"""What is meant so far in the chooser, read off the vehicle matrix."""

from collections.abc import Sequence

from pcm_sim.domain.labels import say
from pcm_sim.domain.values import dataclass
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.desk_ports import MatrixPort


@dataclass(frozen=True, slots=True)
class Wish:
    """What was chosen so far.

    Attributes:
        line: Model line; empty at first.
        year: Model year; 0 at first.
        market: ISO 3166-1 alpha-2.
        vehicle: Key of the vehicle where two matched; empty otherwise.
        language: ISO 639-1.
        look: What the customer’s unit looks like; empty where nobody asked.
    """

    line: str = ""
    year: int = 0
    market: str = ""
    vehicle: str = ""
    language: str = "en"
    look: str = ""


@dataclass(frozen=True, slots=True)
class ChooserProps:
    """What the chooser shows beside years and pictures.

    Attributes:
        line: Chosen line.
        line_name: Its name.
        year: Chosen year, 0 for none.
        market: Chosen market.
        language: Chosen language.
        vehicle: Key of the vehicle that is meant; empty while it is open.
        look: Chosen look, empty for none.
        fitting: The lines that have it; all of them where none is chosen.
        generations: Key and name of the rows that match, where it is more than one.
        result: Name, generation and unit of the vehicle that is meant.
        without_connect: That vehicle has no Porsche Connect.
        no_match: The year is not to be had in this market.
        ready: Everything is known.
    """

    line: str = ""
    line_name: str = ""
    year: int = 0
    market: str = ""
    language: str = "en"
    vehicle: str = ""
    look: str = ""
    fitting: tuple[str, ...] = ()
    generations: tuple[tuple[str, str], ...] = ()
    result: str = ""
    without_connect: bool = False
    no_match: bool = False
    ready: bool = False


def derive_chooser(matrix: MatrixPort, wish: Wish) -> ChooserProps:
    """Work out what is meant so far."""
    found = candidates(matrix, wish)
    meant = meant_vehicle(found, wish)
    names = dict(matrix.lines())
    several = tuple((one.key, f"{one.generation} · {one.head_unit.name}") for one in found)
    return ChooserProps(
        line=wish.line,
        line_name=say(names[wish.line], wish.language) if wish.line else "",
        year=wish.year,
        market=wish.market,
        language=wish.language,
        vehicle=meant.key if meant else "",
        look=wish.look,
        fitting=fitting_lines(matrix, wish.look),
        generations=several if len(several) > 1 else (),
        result=_describe(meant, wish.language) if meant else "",
        without_connect=meant is not None and meant.link == "none",
        no_match=bool(wish.line and wish.year) and not found,
        ready=meant is not None,
    )


def candidates(matrix: MatrixPort, wish: Wish) -> tuple[Vehicle, ...]:
    """Give the vehicles that can be meant; none while line or year are open."""
    if not (wish.line and wish.year):
        return ()
    return with_look(matrix.candidates(wish.line, wish.year, wish.market), wish.look)


def meant_vehicle(found: Sequence[Vehicle], wish: Wish) -> Vehicle | None:
    """Give the one vehicle that is meant, or none while it is open."""
    if len(found) == 1:
        return found[0]
    return next((one for one in found if one.key == wish.vehicle), None)


def with_look(rows: Sequence[Vehicle], look: str) -> tuple[Vehicle, ...]:
    """Give the vehicles whose unit looks like this; all of them where nobody said how it looks."""
    return tuple(row for row in rows if not look or row.look == look)


def fitting_lines(matrix: MatrixPort, look: str) -> tuple[str, ...]:
    """Give the lines that have a unit of this look."""
    return tuple(line for line, _ in matrix.lines() if with_look(matrix.of_line(line), look))


def _describe(vehicle: Vehicle, language: str) -> str:
    name = say(vehicle.name, language)
    return " · ".join(part for part in (name, vehicle.generation, vehicle.head_unit.name) if part)
