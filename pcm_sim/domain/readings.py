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
"""All statements that speak of a car together."""

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


FIELDS = ("link", "sim_slot", "embedded_sim", "roaming", "private_mode", "device_manager_key")
"""Fields of a vehicle that a statement may set."""
FLAGS = (
    "code_letters",
    "roaming_cost_any_source",
    "hotspot_calls_keep_data",
    "carplay_keeps_bluetooth",
    "labels_as_written",
)
"""Flags of the policy that a statement may set."""


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
        cell = cells[cell_id]
        found = _chosen(cell, vehicle.key, year, statement)
        if not found:
            continue
        taken.append((cell_id, statement))
        whole = statement == LITERAL
        for one in found:
            vehicle = _read(vehicle, dict(one.sets), joined=whole)
    return replace(vehicle, readings=tuple(taken))


def read_policy(policy: Policy, vehicle: Vehicle, cells: Mapping[str, Cell]) -> Policy:
    """Give the figures of ours as they are on the readings of a car.

    Args:
        policy: The figures.
        vehicle: The car, with its readings.
        cells: Every cell by its number.
    """
    flags = {
        name
        for cell_id, statement in vehicle.readings
        for one in cells[cell_id].statements
        if statement in {one.id, LITERAL}
        for name, value in one.sets
        if name in FLAGS and value is True
    }
    return replace(
        policy,
        code_digits_only=policy.code_digits_only and "code_letters" not in flags,
        roaming_cost_any_source=policy.roaming_cost_any_source or "roaming_cost_any_source" in flags,
        hotspot_calls_keep_data=policy.hotspot_calls_keep_data or "hotspot_calls_keep_data" in flags,
        carplay_keeps_bluetooth=policy.carplay_keeps_bluetooth or "carplay_keeps_bluetooth" in flags,
        labels_as_written=policy.labels_as_written or "labels_as_written" in flags,
    )


def _chosen(cell: Cell, vehicle: str, year: int, statement: str) -> tuple[Statement, ...]:
    about = statements_about(cell, vehicle, year)
    return about if statement == LITERAL else tuple(one for one in about if one.id == statement)


def _read(vehicle: Vehicle, sets: Mapping[str, Set], *, joined: bool) -> Vehicle:
    """Lay a statement over a car; joined with what holds already where all are taken together."""
    changes: dict[str, object] = {}
    for name in FIELDS:
        if name in sets:
            before = getattr(vehicle, name)
            changes[name] = _both(name, before, sets[name]) if joined else sets[name]
    changes["paths"] = _paths(vehicle.paths, sets, joined=joined)
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
