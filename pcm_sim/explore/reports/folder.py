"""The folder of a report: everything that a crawl gives as files."""

import json
from collections.abc import Iterator
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.saving import save, shared
from pcm_sim.explore.reports import crawl_file
from pcm_sim.explore.reports.atlas.page import page
from pcm_sim.explore.reports.graphs import graphml
from pcm_sim.explore.reports.junit import junit
from pcm_sim.explore.reports.plain import plain
from pcm_sim.explore.reports.report import Report

SCENARIOS = "findings"
"""The folder of the scenarios that play findings again."""


def write(
    catalogue: Catalogue,
    report: Report,
    folder: Path,
    allowed: frozenset[str] = frozenset(),
    *,
    inline: bool = False,
) -> tuple[Path, ...]:
    """Write everything but pictures, which lie there already.

    Args:
        catalogue: The data.
        report: The report.
        folder: Where to; it is made where it is not there.
        allowed: Kinds of findings that fail nothing.
        inline: The pictures stand in the atlas itself, in place of beside it.

    Returns:
        The files.

    Raises:
        OSError: Something cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_written(catalogue, report, folder, allowed, inlined=folder if inline else None))


def _written(
    catalogue: Catalogue, report: Report, folder: Path, allowed: frozenset[str], *, inlined: Path | None
) -> Iterator[Path]:
    again = _scenarios(catalogue, report, folder / SCENARIOS)
    yield from again.values()
    links = {one: again[_alike(one)].relative_to(folder).as_posix() for one in report.findings}
    contents = {
        "crawl.json": crawl_file.written(report).encode(),
        "coverage.json": as_json(plain(report)),
        "graph.graphml": graphml(report),
        "junit.xml": junit(report, allowed),
        "atlas.html": page(catalogue, report, links, inlined).encode(),
    }
    for name, content in contents.items():
        file = folder / name
        file.write_bytes(content)
        yield file


def _scenarios(catalogue: Catalogue, report: Report, folder: Path) -> dict[tuple[str, ...], Path]:
    """Write a scenario for each finding, and give its file; those of an earlier report go."""
    for old in folder.glob("*.scn.yaml"):
        old.unlink()
    files = save(catalogue, report.findings, folder) if report.findings else ()
    return {
        _alike(one.finding): file for one, file in zip(shared(report.findings), files, strict=bool(files))
    }


def _alike(one: Finding) -> tuple[str, ...]:
    return one.kind, one.machine, one.where, one.entry, one.what


def as_json(value: object) -> bytes:
    """Write plain values as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
