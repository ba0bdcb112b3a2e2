"""A case that is visited: every page once by its route, each looked at, nothing else tried."""

import re
from collections.abc import Iterator, Mapping

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.cells import open_cell
from pcm_sim.explore.crawl.machine import Machine, Sight
from pcm_sim.explore.exploring import machines_of
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.records import FAILED, FINE, Record, digest_of
from pcm_sim.explore.matrix.setup import Setup
from pcm_sim.session.moment import Moment

_HOLE = re.compile(r"\$?\{[a-z_][a-z_.]*\}")
"""A place in a text that should have been filled."""
_WORDLESS = frozenset({"key", "back"})


def visited(catalogue: Catalogue, setup: Setup, case: Case) -> Record:
    """Walk to every page of a case that is there, and look at it.

    Args:
        catalogue: The data.
        setup: Is not asked for anything.
        case: The case.

    Raises:
        StepError: This car cannot begin as the case says.
    """
    del setup
    session = open_cell(catalogue, case.cell)
    sheets: dict[str, Mapping[str, object]] = {}
    findings: dict[tuple[str, str], Finding] = {}
    steps = 0
    for machine in machines_of(session):
        for way, moment in _stops(machine, session.moment):
            steps += len(way)
            sight = machine.look(moment)
            name = f"{machine.name}:{sight.state}"
            if name not in sheets:
                sheets[name] = machine.sheet(moment)
                for entry, what in _faults(sight, sheets[name]):
                    finding = Finding("text_missing", case.cell, machine.name, sight.state, entry, what, way)
                    findings.setdefault((name, entry), finding)
    plain = [findings[key].plain() for key in sorted(findings)]
    why = f"{findings[min(findings)].where}: {findings[min(findings)].what}" if findings else ""
    counts = {"screens": len(sheets), "steps": steps}
    return Record(case, FAILED if findings else FINE, digest_of(sheets), counts, plain, why)


def _stops(machine: Machine, start: Moment) -> Iterator[tuple[tuple[str, ...], Moment]]:
    """Walk to every page that is there now, each from the start; the start is the first."""
    yield (), start
    for way in machine.ways(start, {}):
        moment = start
        for act in way:
            moment, _ = machine.do(moment, act)
        yield tuple(map(str, way)), moment


def _faults(sight: Sight, sheet: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Give what is missing on a screen: the entry, and what is wrong with it."""
    for entry in sight.entries:
        if not entry.label and entry.kind not in _WORDLESS:
            yield entry.id, f"the entry {entry.id} has no words"
    for text in _texts(sheet):
        hole = _HOLE.search(text)
        if hole:
            yield hole[0], f"nothing was put in for {hole[0]}"


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for one in value.values():
                yield from _texts(one)
        case list() | tuple():
            for one in value:
                yield from _texts(one)
        case _:
            return
