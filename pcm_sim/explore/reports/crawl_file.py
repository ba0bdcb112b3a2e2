"""`crawl.json`: all that a crawl found, which a later one is compared with; a line for each state."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any as Untyped

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.found import CellFound, Found, Walked
from pcm_sim.explore.crawl.machine import EntrySight
from pcm_sim.explore.reports.report import Part, Report

FORMAT = 1
Plain = Mapping[str, Untyped]


class CrawlFileError(ValueError):
    """A file holds no crawl that can be read; it says why in a sentence."""


def written(report: Report) -> str:
    """Write a crawl as JSON, in a fixed order."""
    return "".join(_written(report))


def read(file: Path) -> tuple[Part, ...]:
    """Read a crawl.

    Args:
        file: `crawl.json`, or the folder that it lies in.

    Raises:
        CrawlFileError: It is none, or one of another format.
        OSError: It cannot be read.
    """
    file = file / "crawl.json" if file.is_dir() else file
    try:
        plain = json.loads(file.read_text(encoding="utf-8"))
        if plain["format"] != FORMAT:
            raise CrawlFileError(
                f"{file} is a crawl of format {plain['format']}; this program reads {FORMAT}"
            )
        return tuple(_part(one) for one in plain["crawls"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, CrawlFileError):
            raise
        raise CrawlFileError(f"{file} holds no crawl: `pcm-sim crawl --report DIR` writes one") from error


def _written(report: Report) -> Iterator[str]:
    yield f'{{"format": {FORMAT}, "languages": {_json(list(report.languages))}, "crawls": ['
    for at, part in enumerate(report.parts):
        yield ",\n" if at else "\n"
        yield from _crawl(part)
    yield "\n]}\n"


def _crawl(part: Part) -> Iterator[str]:
    found = part.found
    head = {
        "cell": found.cell.plain(),
        "machine": found.machine,
        "start": found.start,
        "limits": list(found.limits),
        "facts": found.facts,
        "messages": {name: list(way) for name, way in found.messages},
    }
    yield f'{_json(head)[:-1]}, "states": [\n'
    yield ",\n".join(_json(_state(part, one)) for one in found.states)
    yield '\n], "walked": {\n'
    yield ",\n".join(f"{_json(at)}: {_json(rows)}" for at, rows in _walks(found).items())
    yield "\n}}"


def _state(part: Part, one: Found) -> Plain:
    return {
        "id": one.id,
        "screen": one.screen,
        "over": one.over,
        "title": one.title,
        "guards": dict(one.guards),
        "entries": [list(entry) for entry in one.entries],
        "way": list(one.way),
        "sheet": one.sheet,
        "sheets": {language: sheets[one.id] for language, sheets in part.sheets.items()},
    }


def _walks(found: CellFound) -> dict[str, list[object]]:
    """Give what was walked by the state it began in: act, position, where to, messages, refused, changed."""
    by_state: dict[str, list[object]] = {}
    for one in found.walked:
        row = [one.act, one.position, one.to, list(one.messages), one.refused, one.changed]
        by_state.setdefault(one.at, []).append(row)
    return by_state


def _part(plain: Plain) -> Part:
    states = plain["states"]
    ways = {one["id"]: tuple(one["way"]) for one in states}
    cell = plain["cell"]
    found = CellFound(
        cell=Cell(
            cell["car"],
            cell["year"],
            cell["market"],
            cell["language"],
            cell.get("preset", ""),
            tuple(cell.get("readings", ())),
            tuple(cell.get("state", {}).items()),
        ),
        machine=plain["machine"],
        start=plain["start"],
        states=tuple(_found(one) for one in states),
        walked=tuple(
            Walked(at, act, position, to, tuple(messages), refused, changed, ways.get(at, ()))
            for at, rows in plain["walked"].items()
            for act, position, to, messages, refused, changed in rows
        ),
        messages=tuple((name, tuple(way)) for name, way in plain["messages"].items()),
        facts=plain["facts"],
        limits=tuple(plain["limits"]),
    )
    languages = dict.fromkeys(language for one in states for language in one["sheets"])
    sheets = {language: {one["id"]: one["sheets"][language] for one in states} for language in languages}
    return Part(found, sheets)


def _found(plain: Plain) -> Found:
    return Found(
        plain["id"],
        plain["screen"],
        plain["over"],
        plain["title"],
        tuple(plain["guards"].items()),
        tuple(EntrySight(*entry) for entry in plain["entries"]),
        tuple(plain["way"]),
        plain["sheet"],
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
