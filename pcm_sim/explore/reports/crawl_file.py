"""`crawl.json`: all that a crawl found, which a later one is compared with; a line for each state."""

import json
from collections.abc import Iterator, Mapping
from typing import Any as Untyped

from pcm_sim.explore.crawl.found import CellFound, Found
from pcm_sim.explore.reports.report import Report

FORMAT = 1
Plain = Mapping[str, Untyped]


def written(report: Report) -> str:
    """Write a crawl as JSON, in a fixed order."""
    return "".join(_written(report))


def _written(report: Report) -> Iterator[str]:
    yield f'{{"format": {FORMAT}, "languages": {_json(list(report.languages))}, "cells": ['
    between = "\n"
    for part in report.parts:
        for found in part.all:
            yield between
            yield from _cell(found)
            between = ",\n"
    yield '\n], "pictures": [\n'
    yield ",\n".join(_json(one._asdict()) for one in report.pictures)
    yield "\n]}\n"


def _cell(found: CellFound) -> Iterator[str]:
    head = {
        "cell": found.cell.plain(),
        "machine": found.machine,
        "start": found.start,
        "complete": not found.limits,
        "limits": list(found.limits),
        "facts": found.facts,
        "messages": {name: list(way) for name, way in found.messages},
    }
    yield f'{_json(head)[:-1]}, "states": [\n'
    yield ",\n".join(_json(_state(one)) for one in found.states)
    yield '\n], "walked": {\n'
    yield ",\n".join(f"{_json(at)}: {_json(rows)}" for at, rows in _walks(found).items())
    yield "\n}}"


def _state(one: Found) -> Plain:
    return {
        **one._asdict(),
        "guards": dict(one.guards),
        "entries": [entry._asdict() for entry in one.entries],
        "way": list(one.way),
    }


def _walks(found: CellFound) -> dict[str, list[object]]:
    """Give what was walked by the state it began in: act, position, where to, messages, refused, changed.

    Written out with its names, this would be four fifths of the file.
    """
    by_state: dict[str, list[object]] = {}
    for one in found.walked:
        row = [one.act, one.position, one.to, list(one.messages), one.refused, one.changed]
        by_state.setdefault(one.at, []).append(row)
    return by_state


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
