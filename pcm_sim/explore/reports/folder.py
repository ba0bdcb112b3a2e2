"""The folder of a report: everything that a crawl gives as files."""

import json
from collections.abc import Iterator
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.reports import crawl_file
from pcm_sim.explore.reports.atlas.page import page
from pcm_sim.explore.reports.graphs import graphml
from pcm_sim.explore.reports.junit import junit
from pcm_sim.explore.reports.plain import plain
from pcm_sim.explore.reports.report import Report


def write(
    catalogue: Catalogue,
    report: Report,
    folder: Path,
    allowed: frozenset[str] = frozenset(),
) -> tuple[Path, ...]:
    """Write everything but pictures, which lie there already.

    Args:
        catalogue: The data.
        report: The report.
        folder: Where to; it is made where it is not there.
        allowed: Kinds of findings that fail nothing.

    Returns:
        The files.

    Raises:
        OSError: Something cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_written(catalogue, report, folder, allowed))


def _written(catalogue: Catalogue, report: Report, folder: Path, allowed: frozenset[str]) -> Iterator[Path]:
    contents = {
        "crawl.json": crawl_file.written(report).encode(),
        "coverage.json": as_json(plain(report)),
        "graph.graphml": graphml(report),
        "junit.xml": junit(report, allowed),
        "atlas.html": page(catalogue, report).encode(),
    }
    for name, content in contents.items():
        file = folder / name
        file.write_bytes(content)
        yield file


def as_json(value: object) -> bytes:
    """Write plain values as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
