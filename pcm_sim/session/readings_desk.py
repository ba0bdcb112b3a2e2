"""How the contested cells of a running simulation's car are read, and another reading of them."""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.readings import cells_about, has_literal
from pcm_sim.domain.labels import say
from pcm_sim.domain.readings import LITERAL, Cell, Chosen, statements_about
from pcm_sim.domain.regrown import regrown
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.session.opening import CarChoice, open_session
from pcm_sim.session.simulation import Session


class StatementView(NamedTuple):
    """One statement of a cell, in the language that was asked for.

    Attributes:
        id: Its key, or `literal` for all of them together.
        lines: Lines of the source that make it; none for an answer of ours.
        text: What it says.
        chosen: The simulation goes by it.
        resolved: It is our answer, and so the default.
    """

    id: str
    lines: tuple[str, ...]
    text: str
    chosen: bool
    resolved: bool


class CellView(NamedTuple):
    """A contested cell, in the language that was asked for.

    Attributes:
        id: Its number.
        title: What is contested.
        gap: The source says nothing.
        outside: It matters outside the car, where nothing changes yet.
        statements: What can be chosen; one alone where nothing can.
    """

    id: str
    title: str
    gap: bool
    outside: bool
    statements: tuple[StatementView, ...]


class ReadingsDesk:
    """Lists and changes readings.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data."""
        self._catalogue = catalogue

    def cells(self, session: Session, language: str) -> tuple[CellView, ...]:
        """Give the cells that concern the session's car.

        Args:
            session: The simulation.
            language: ISO 639-1.
        """
        vehicle = session.rules.vehicle
        word = self._catalogue.word
        notes = (word("readings.literal", language), word("readings.same", language))
        about = cells_about(self._catalogue.cells, vehicle.key, session.year)
        return tuple(_view(cell, vehicle, session.year, language, notes) for cell in about)

    def choose(self, session: Session, cell: str, statement: str) -> Session:
        """Open the same car with another reading, on the same page if that still exists.

        Args:
            session: The simulation so far.
            cell: Number of the cell.
            statement: One of its statements, or `literal`.
        """
        readings = {**dict(session.rules.vehicle.readings), cell: statement}
        if statement == self._catalogue.cells[cell].resolved:
            del readings[cell]
        return reopen(self._catalogue, session, tuple(sorted(readings.items())))


def _view(cell: Cell, vehicle: Vehicle, year: int, language: str, notes: tuple[str, str]) -> CellView:
    """Write a cell as it is shown; a statement that leaves the menus as they are says so."""
    literal, same = notes
    chosen = dict(vehicle.readings).get(cell.id, cell.resolved)
    views: list[StatementView] = []
    for one in statements_about(cell, vehicle.key, year):
        is_ours = one.id == cell.resolved
        is_idle = not (is_ours or one.sets or cell.outside)
        text = f"{say(one.says, language)} {same}" if is_idle else say(one.says, language)
        views.append(StatementView(one.id, tuple(map(str, one.lines)), text, one.id == chosen, is_ours))
    if has_literal(cell, vehicle.key, year):
        views.append(StatementView(LITERAL, (), literal, chosen == LITERAL, resolved=False))
    return CellView(cell.id, say(cell.title, language), cell.kind == "gap", cell.outside, tuple(views))


def reopen(catalogue: Catalogue, session: Session, readings: Chosen) -> Session:
    """Start a session's car anew on other readings, on the page that was open.

    Args:
        catalogue: The data.
        session: The simulation so far.
        readings: Every cell that is read otherwise than resolved.
    """
    row = catalogue.matrix.vehicles[session.rules.vehicle.key]
    choice = CarChoice(catalogue.read(row, session.year, readings), session.year, session.moment.car.market)
    unit = session.moment.unit
    fresh = open_session(catalogue, choice, unit.language)
    start = fresh.moment
    kept = regrown(fresh.rules, replace(start.unit, stack=unit.stack))
    return fresh.beginning_at(replace(start, unit=kept))
