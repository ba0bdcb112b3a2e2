"""The cards of the atlas: each state of a vehicle once, in whichever cells and languages it was seen."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pcm_sim.explore.crawl.acts import FILL, TAP, WAIT, act_of
from pcm_sim.explore.crawl.found import CellFound, Found, Walked
from pcm_sim.explore.crawl.machine import EntrySight
from pcm_sim.explore.reports.report import Part, Report

_CHROME = frozenset({"sign", "area", "key", "back"})
"""What stands on nearly every screen alike, and is no entry of it."""
_TOLD = frozenset({TAP, FILL, WAIT})


class Led(NamedTuple):
    """What became of something that was done in a state.

    Attributes:
        to: Id of the state that it led to.
        refused: It was refused.
        changed: Something was otherwise afterwards.
        messages: Ids of what was told.
    """

    to: str
    refused: bool
    changed: bool
    messages: tuple[str, ...]


class Card(NamedTuple):
    """A state of one machine of one vehicle.

    Attributes:
        car: Key of the vehicle.
        machine: `pcm`, `phone` or `portal`.
        first: As it was seen first.
        preset: What the cell began with in which it was seen first.
        presets: What the cells began with in which it was seen.
        spoken: The same state by language.
        entries: What can be touched in it, without what stands on nearly every screen.
        led: What was done and what came of it, by act as a line and position.
    """

    car: str
    machine: str
    first: Found
    preset: str
    presets: tuple[str, ...]
    spoken: Mapping[str, Found]
    entries: tuple[EntrySight, ...]
    led: Mapping[tuple[str, str], Led]


def cards(report: Report) -> Iterator[Card]:
    """Give a card for each state of each vehicle, in the order of vehicle, machine and id."""
    for car, machine, parts in report.by_vehicle():
        yield from _of(car, machine, parts)


def _of(car: str, machine: str, parts: Sequence[Part]) -> Iterator[Card]:
    seen: dict[str, list[tuple[Part, Found]]] = {}
    for part in parts:
        for state in part.found.states:
            seen.setdefault(state.id, []).append((part, state))
    walked = _by_state(one for part in parts for one in part.found.walked)
    by_language = [{found.cell.language: _states(found) for found in part.all} for part in parts]
    for state_id, ones in sorted(seen.items()):
        part, first = min(ones, key=lambda one: len(one[1].way))
        spoken = by_language[parts.index(part)]
        yield Card(
            car=car,
            machine=machine,
            first=first,
            preset=part.found.cell.preset,
            presets=tuple(dict.fromkeys(one.found.cell.preset for one, _ in ones)),
            spoken={language: states[state_id] for language, states in spoken.items()},
            entries=tuple(entry for entry in first.entries if entry.kind not in _CHROME),
            led=walked.get(state_id, {}),
        )


def _states(found: CellFound) -> dict[str, Found]:
    return {one.id: one for one in found.states}


def _by_state(walked: Iterator[Walked]) -> dict[str, dict[tuple[str, str], Led]]:
    found: dict[str, dict[tuple[str, str], Led]] = {}
    for one in walked:
        if act_of(one.act).kind in _TOLD:
            led = Led(one.to, one.refused, one.changed, one.messages)
            found.setdefault(one.at, {}).setdefault((one.act, one.position), led)
    return found
