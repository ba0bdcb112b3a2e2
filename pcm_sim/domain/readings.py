"""Readings: what the source says twice or not at all, and how a car is when it is read otherwise than we do.

A cell lists every statement with its lines. The resolved one is what the vehicle's row says; another one, or
`literal` for all that speak of this car together, changes the row, and so the menus.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from pcm_sim.domain.labels import Labels
from pcm_sim.domain.rules import Policy
from pcm_sim.domain.vehicle import Vehicle

LITERAL = "literal"
"""All that the source itself says of a car, together; answers of ours, which no line makes, are left out."""

Set = str | bool | tuple[str, ...]
Chosen = tuple[tuple[str, str], ...]
"""Cells that are read otherwise than resolved, each with its statement or `literal`."""


class Statement(NamedTuple):
    """One statement.

    Attributes:
        id: Its key in the cell.
        lines: Lines of the source; none where the answer is ours.
        says: What it says, in own words.
        cars: Keys of the vehicles it speaks of.
        years: Model years it speaks of; none means all of those cars.
        sets: What it makes of the car: fields of the vehicle, flags of the policy, `paths`, `drops`.
    """

    id: str
    lines: tuple[int, ...]
    says: Labels
    cars: frozenset[str]
    years: frozenset[int] = frozenset()
    sets: tuple[tuple[str, Set], ...] = ()


class Cell(NamedTuple):
    """A contested cell.

    Attributes:
        id: Its number, `X07`.
        kind: `contradiction`, `gap` or `wording`.
        title: What is contested.
        resolved: Id of the statement that we go by.
        outside: It matters outside the car, where nothing changes yet.
        statements: All of them.
    """

    id: str
    kind: str
    title: Labels
    resolved: str
    outside: bool
    statements: tuple[Statement, ...]


FIELDS = (
    "link",
    "sim_slot",
    "embedded_sim",
    "roaming",
    "private_mode",
    "device_manager_key",
    "connect_menu",
)
"""Fields of a vehicle that a statement may set."""
FLAGS: Mapping[str, tuple[str, bool]] = {
    "code_letters": ("code_digits_only", False),
    "roaming_cost_any_source": ("roaming_cost_any_source", True),
    "hotspot_calls_keep_data": ("hotspot_calls_keep_data", True),
    "carplay_keeps_bluetooth": ("carplay_keeps_bluetooth", True),
    "labels_as_written": ("labels_as_written", True),
}
"""What a statement may say of the policy, with the field that it changes and to what."""
PROVEN = {"L": "link", "R": "roaming", "D": "data_off", "P": "remember_pin"}
"""Kind of path to the feature whose proof the vehicle's row gives."""


def statements_about(cell: Cell, vehicle: str, year: int) -> tuple[Statement, ...]:
    """Give the statements of a cell that speak of a car; none where the cell does not concern it.

    Args:
        cell: The cell.
        vehicle: Key of the car's row.
        year: Its model year.
    """
    return tuple(
        one for one in cell.statements if vehicle in one.cars and (not one.years or year in one.years)
    )


def statements_taken(cell: Cell, vehicle: str, year: int, chosen: str) -> tuple[Statement, ...]:
    """Give the statements that hold on a car when a cell is read in a way; none where it is not about it.

    Args:
        cell: The cell.
        vehicle: Key of the car's row.
        year: Its model year.
        chosen: Id of a statement, or `literal`.
    """
    about = statements_about(cell, vehicle, year)
    return tuple(one for one in about if _is_taken(one, chosen))


def read_vehicle(vehicle: Vehicle, year: int, cells: Mapping[str, Cell], chosen: Chosen) -> Vehicle:
    """Give a car as it is on other readings.

    Args:
        vehicle: The car's row.
        year: Its model year.
        cells: Every cell by its number.
        chosen: Which cells are read otherwise, and how; what does not concern the car changes nothing.
    """
    taken: list[tuple[str, str]] = []
    for cell_id, statement in chosen:
        found = statements_taken(cells[cell_id], vehicle.key, year, statement)
        if found:
            taken.append((cell_id, statement))
        for one in found:
            vehicle = _read(vehicle, dict(one.sets), joined=statement == LITERAL)
    return replace(vehicle, readings=tuple(taken))


def read_policy(policy: Policy, vehicle: Vehicle, cells: Mapping[str, Cell]) -> Policy:
    """Give the figures of ours as they are on the readings of a car.

    Args:
        policy: The figures.
        vehicle: The car, with its readings.
        cells: Every cell by its number.
    """
    changes = {
        FLAGS[name]
        for cell_id, chosen in vehicle.readings
        for one in cells[cell_id].statements
        if vehicle.key in one.cars and _is_taken(one, chosen)
        for name, value in one.sets
        if name in FLAGS and value is True
    }
    return replace(policy, **dict(changes))  # type: ignore[arg-type] # the flags of the policy are bool


def _is_taken(statement: Statement, chosen: str) -> bool:
    return bool(statement.lines) if chosen == LITERAL else statement.id == chosen


def _read(vehicle: Vehicle, sets: Mapping[str, Set], *, joined: bool) -> Vehicle:
    """Lay a statement over a car; joined with what holds already where all are taken together."""
    changes: dict[str, object] = {}
    for name in FIELDS:
        if name in sets:
            before = getattr(vehicle, name)
            changes[name] = _both(name, before, sets[name]) if joined else sets[name]
    paths = _paths(vehicle.paths, sets, joined=joined)
    changes["paths"] = paths
    # The row proves the paths that it has; other ones rest on the facts of their entries.
    changed = {path[0] for path in {*paths} ^ {*vehicle.paths}}
    gone = {PROVEN[kind] for kind in changed}
    changes["proof"] = {feature: one for feature, one in vehicle.proof.items() if feature not in gone}
    return replace(vehicle, **changes)  # type: ignore[arg-type] # each name is a field, each value its


def _paths(before: tuple[str, ...], sets: Mapping[str, Set], *, joined: bool) -> tuple[str, ...]:
    new = _texts(sets.get("paths", ()))
    if joined:
        return tuple(dict.fromkeys((*before, *new)))
    gone = {path[0] for path in new} | {*_texts(sets.get("drops", ()))}
    return (*(path for path in before if path[0] not in gone), *new)


def _texts(value: Set) -> Iterable[str]:
    return value if isinstance(value, tuple) else ()


def _both(name: str, before: Set, after: Set) -> Set:
    """Join two values of a field: what one statement gives is not taken away by another."""
    if after in {before, "none"}:
        return before
    if isinstance(before, bool):
        return before or bool(after)
    if before == "none":
        return after
    return {"link": "both", "device_manager_key": "both", "roaming": "menu"}.get(name, after)
