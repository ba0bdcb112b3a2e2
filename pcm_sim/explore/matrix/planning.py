"""The plan of a run: its cases, in chunks, with what the count of them came to."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby, islice
from pathlib import Path
from typing import NamedTuple

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import SCENARIOS, TEXTS, yaml_files
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.matrix.axes import Wanted, space_of
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.chunks import Chunk, chunk_of
from pcm_sim.explore.matrix.counting import TRIPLES, Count, counted, covered_of
from pcm_sim.explore.matrix.filling import filled
from pcm_sim.explore.matrix.records import digest_of
from pcm_sim.explore.matrix.rules import CARD
from pcm_sim.explore.matrix.setup import CRAWL, PLAY, VISIT, Setup
from pcm_sim.explore.matrix.spaces import Row, Space
from pcm_sim.explore.matrix.trouble import MatrixError

ALL, PAIRWISE = "all", "pairwise"
MOST_CASES = 1_000_000
"""Cases of one plan."""
_OF_CHUNK = {VISIT: 32, CRAWL: 2, PLAY: 60}
"""Cases that take about two seconds together."""


class Plan(NamedTuple):
    """What a run does.

    Attributes:
        mode: `all` or `pairwise`.
        setup: What every process has to know.
        axes: How many values each axis has, by its name.
        chunks: The cases, in order.
        pairs: What the count of pairs came to.
        triples: How many feasible triples of values the cases hold, and of how many; none where not counted.
        digest: Of all that decides the results: the cases, what is done, the data.
    """

    mode: str
    setup: Setup
    axes: tuple[tuple[str, int], ...]
    chunks: tuple[Chunk, ...]
    pairs: Count
    triples: tuple[int, int] | None
    digest: str

    @property
    def cases(self) -> tuple[Case, ...]:
        """All cases, in order."""
        return tuple(case for chunk in self.chunks for case in chunk.cells)

    def shard(self, number: int, of: int) -> tuple[Chunk, ...]:
        """Give the chunks of one shard of several: every so many-th, so that each has as much to do.

        Args:
            number: Which, from 1.
            of: How many there are.
        """
        return self.chunks[number - 1 :: of]

    def plain(self) -> dict[str, object]:
        """Give it as plain values, the cases left out."""
        return {
            "digest": self.digest,
            "version": __version__,
            "mode": self.mode,
            "do": self.setup.do,
            "limits": self.setup.limits._asdict(),
            "axes": dict(self.axes),
            "cases": sum(len(chunk.cells) for chunk in self.chunks),
            "pairs": self.pairs._asdict(),
            **(
                {"triples": dict(zip(("covered", "feasible"), self.triples, strict=True))}
                if self.triples
                else {}
            ),
            "chunks": {chunk.id: len(chunk.cells) for chunk in self.chunks},
        }


def planned(
    catalogue: Catalogue, wanted: Wanted, setup: Setup, mode: str = PAIRWISE, *, three: bool = False
) -> Plan:
    """Plan a run; equal data and wishes give an equal plan.

    Args:
        catalogue: The data.
        wanted: What a person asks for.
        setup: What is done; the scenarios are put into it.
        mode: `all` combinations that are possible, or every pair of values in few (`pairwise`).
        three: Triples are counted too.

    Raises:
        MatrixError: There is none of what is asked for, or no case at all, or too many of them.
        CatalogueError: A scenario is wrong.
    """
    space, pieces = space_of(catalogue, wanted)
    rows, added = _all(space) if mode == ALL else filled(space)
    if not rows:
        raise MatrixError("nothing of what is asked for goes together: no car was sold so, or has it")
    chunks = tuple(chunks_of((_case(space, row) for row in rows), _OF_CHUNK[setup.do]))
    setup = setup._replace(scenarios=pieces.files)
    named = [case.name for chunk in chunks for case in chunk.cells]
    decides = [__version__, setup.do, setup.limits._asdict(), fingerprint(catalogue.folders), named]
    axes = tuple((axis.name, len(axis.values)) for axis in space.axes)
    triples = covered_of(space, rows, TRIPLES) if three else None
    return Plan(mode, setup, axes, chunks, counted(space, rows, added), triples, digest_of(decides))


def chunks_of(cases: Iterable[Case], most: int) -> Iterator[Chunk]:
    """Put cases into chunks, those of one vehicle together, so that its data stay warm.

    Args:
        cases: The cases, those of one vehicle one after the other.
        most: Cases of a chunk.
    """
    for _, same in groupby(cases, key=lambda case: case.cell.car):
        while chunk := tuple(islice(same, most)):
            yield chunk_of(chunk)


def fingerprint(folders: Sequence[Path]) -> str:
    """Give a digest of all data and scenarios, wherever their folders lie."""
    seen = sha256()
    for at, folder in enumerate(folders):
        for name in (*TEXTS, SCENARIOS):
            for path in yaml_files(folder / name):
                seen.update(f"{at}/{path.relative_to(folder).as_posix()}\0".encode())
                seen.update(sha256(path.read_bytes()).digest())
    return seen.hexdigest()


def _all(space: Space) -> tuple[tuple[Row, ...], int]:
    rows = tuple(islice(space.rows(), MOST_CASES + 1))
    if len(rows) > MOST_CASES:
        raise MatrixError(
            f"all combinations are more than {MOST_CASES:,} cases; narrow the axes, or take --pairwise"
        )
    return rows, 0


def _case(space: Space, row: Row) -> Case:
    said = space.values(row)
    cell = Cell(
        car=said["car"],
        year=int(said["year"]),
        market=said["market"],
        language=said["language"],
        preset=said["preset"],
        readings=(said["reading"],) if said["reading"] else (),
        state=((CARD, said["sim"]),) if said["sim"] else (),
    )
    return Case(cell, said.get("scenario", ""))
