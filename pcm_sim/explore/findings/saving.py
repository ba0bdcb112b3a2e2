"""Findings as files: a scenario for each, those that several cells share once."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.finding import KINDS, Finding
from pcm_sim.explore.findings.naming import digest, name_of
from pcm_sim.explore.findings.reproducing import scenario_of


class Shared(NamedTuple):
    """A finding of one or several cells.

    Attributes:
        finding: As it was found first.
        others: Cells in which it was found besides, by name.
    """

    finding: Finding
    others: tuple[str, ...]


def shared(findings: Iterable[Finding]) -> tuple[Shared, ...]:
    """Put together what was found in several cells, in the order of kinds and names.

    Args:
        findings: What was found, cell by cell.
    """
    alike: dict[tuple[str, ...], list[Finding]] = {}
    for one in findings:
        alike.setdefault((one.kind, one.machine, one.where, one.entry, one.what), []).append(one)
    found = (Shared(ones[0], _others(ones)) for ones in alike.values())
    return tuple(sorted(found, key=lambda one: (KINDS.index(one.finding.kind), name_of(one.finding))))


def _others(ones: Sequence[Finding]) -> tuple[str, ...]:
    names = dict.fromkeys(one.cell.name for one in ones)
    return tuple(names)[1:]


def save(catalogue: Catalogue, findings: Iterable[Finding], folder: Path) -> tuple[Path, ...]:
    """Write a scenario for each finding.

    Args:
        catalogue: The data.
        findings: What was found, cell by cell.
        folder: Where to; it is made where it is not there, and nothing in it is taken away.

    Returns:
        The files.

    Raises:
        OSError: The folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    all_ = shared(findings)
    return tuple(_save(catalogue, one, folder, all_) for one in all_)


def _save(catalogue: Catalogue, one: Shared, folder: Path, all_: Sequence[Shared]) -> Path:
    name = name_of(one.finding)
    if sum(name_of(other.finding) == name for other in all_) > 1:
        name = f"{name}-{digest(repr(one.finding))}"
    file = folder / f"{name}.scn.yaml"
    file.write_text(scenario_of(catalogue, one.finding, len(one.others)), encoding="utf-8")
    return file
