"""The matrix in one process, in two, and on a Ray cluster of two cores: cells a second, and the whole run.

The rate is that from the first chunk to the last: what a start costs is told apart, for it is paid once,
however many cells there are.
"""

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.composition import load_catalogue
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.chunks import Chunk, chunk_of
from pcm_sim.explore.matrix.cluster import OnRay
from pcm_sim.explore.matrix.processes import Processes
from pcm_sim.explore.matrix.runners import Runner
from pcm_sim.explore.matrix.setup import Setup

MARKETS, LANGUAGES = ("FR", "DE", "GB"), ("fr", "en", "de")
JOBS, ROUNDS = 2, 3


class Taken(NamedTuple):
    """How long a run took.

    Attributes:
        rate: Cells a second, from the first chunk to the last.
        seconds: From the beginning to the end.
    """

    rate: float
    seconds: float


def main() -> None:
    """Print rate and seconds of each way, and how much of two cores came to use."""
    chunks = planned(load_catalogue())
    ways: dict[str, Callable[[], Runner]] = {
        "matrix-one": lambda: Processes(1),
        "matrix-two": lambda: Processes(JOBS),
        "matrix-ray": lambda: OnRay("local", JOBS),
    }
    rounds: dict[str, list[Taken]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            rounds[name].append(taken(way(), chunks))
    best = {
        name: Taken(max(t.rate for t in all_), min(t.seconds for t in all_)) for name, all_ in rounds.items()
    }
    for name, one in best.items():
        print(f"{name} {one.rate:.2f} {one.seconds:.2f}")
    print(f"matrix-efficiency {best['matrix-two'].rate / (JOBS * best['matrix-one'].rate):.3f}")
    print(f"matrix-ray-ratio {best['matrix-two'].rate / best['matrix-ray'].rate:.3f}")
    print(f"matrix-cells {sum(len(chunk.cells) for chunk in chunks)}")


def planned(data: Catalogue) -> list[Chunk]:
    """Give cells of every vehicle, those of one in a chunk."""
    return [
        chunk_of(
            tuple(
                Case(Cell(key, vehicle.years[0].first, market, language))
                for market in MARKETS
                for language in LANGUAGES
            )
        )
        for key, vehicle in data.matrix.vehicles.items()
    ]


def taken(runner: Runner, chunks: Sequence[Chunk]) -> Taken:
    """Run the chunks, and take the time."""
    begun = time.perf_counter()
    ends, cells = [], []
    for done in runner.run(Setup(), chunks):
        ends.append(time.perf_counter())
        cells.append(len(done.lines))
    return Taken(sum(cells[1:]) / (ends[-1] - ends[0]), time.perf_counter() - begun)


if __name__ == "__main__":
    main()
