"""Everything that a crawl of some cars gives, before it is written in one form or another."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.crawl.found import CellFound
from pcm_sim.explore.finding import KINDS, Finding
from pcm_sim.explore.findings.allowing import Allowed


class Part(NamedTuple):
    """One machine in one cell.

    Attributes:
        found: What was found, in the language of the cell.
        spoken: The same states in the other languages, with nothing walked.
    """

    found: CellFound
    spoken: tuple[CellFound, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Vehicle and machine: what is told as one."""
        return self.found.cell.car, self.found.machine

    @property
    def all(self) -> tuple[CellFound, ...]:
        """What was found in every language, that of the crawl first."""
        return self.found, *self.spoken


class Picture(NamedTuple):
    """A picture of a state.

    Attributes:
        car: Key of the vehicle.
        cell: Name of the cell, in the language of the picture.
        machine: What was pictured.
        state: Id of the state.
        language: Of what is shown, ISO 639-1.
        file: Where it lies, below the folder of the report, with `/` between.
    """

    car: str
    cell: str
    machine: str
    state: str
    language: str
    file: str


class Report(NamedTuple):
    """Everything that a crawl gives.

    Attributes:
        languages: What was looked at in, the one that was crawled in first.
        parts: In the order of their cells.
        findings: In the order of kinds.
        pictures: None where none were asked for.
        coverage: Of each machine of each vehicle, all its cells together.
        in_all: Of all vehicles together; none where there is no coverage.
        allowed: What looks like a fault and is right as it is, as the data say.
    """

    languages: tuple[str, ...]
    parts: tuple[Part, ...]
    findings: tuple[Finding, ...] = ()
    pictures: tuple[Picture, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    in_all: Coverage | None = None
    allowed: tuple[Allowed, ...] = ()

    @property
    def vehicles(self) -> tuple[str, ...]:
        """Keys of the vehicles, in the order of the parts."""
        return tuple(dict.fromkeys(part.found.cell.car for part in self.parts))

    @property
    def limits(self) -> tuple[tuple[str, str], ...]:
        """Where a limit was hit: cell and machine, then the limit. None where the crawl is complete."""
        return tuple(
            (f"{part.found.cell.name} {part.found.machine}", limit)
            for part in self.parts
            for limit in part.found.limits
        )

    @property
    def is_complete(self) -> bool:
        """No limit was hit."""
        return not self.limits

    def by_vehicle(self) -> Iterator[tuple[str, str, tuple[Part, ...]]]:
        """Give vehicle, machine, and the parts that belong to both."""
        ordered = sorted(self.parts, key=lambda part: self._place(part.key))
        for (car, machine), parts in groupby(ordered, key=lambda part: part.key):
            yield car, machine, tuple(parts)

    def counted(self, car: str = "") -> dict[str, int]:
        """Count findings by kind, those of one vehicle or all; kinds without any are left out."""
        return counted(one for one in self.findings if not car or one.cell.car == car)

    def covered(self, car: str, machine: str) -> Coverage | None:
        """Give the coverage of one machine of a vehicle; none where it was not measured."""
        return next((one for one in self.coverage if (one.car, one.machine) == (car, machine)), None)

    def _place(self, key: tuple[str, str]) -> tuple[int, int]:
        machines = tuple(dict.fromkeys(part.found.machine for part in self.parts))
        return self.vehicles.index(key[0]), machines.index(key[1])


def counted(findings: Iterable[Finding]) -> dict[str, int]:
    """Count findings by kind, in the order of kinds."""
    kinds = [one.kind for one in findings]
    return {kind: kinds.count(kind) for kind in KINDS if kind in kinds}
