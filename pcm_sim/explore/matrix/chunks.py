"""Chunks: cases that are done one after the other by one process, so that its data stay warm."""

from hashlib import sha256
from typing import NamedTuple

from pcm_sim.explore.matrix.cases import Case


class Chunk(NamedTuple):
    """Cases that are handed out together.

    Attributes:
        id: Names the file of its results; the same for equal cases.
        cells: The cases, in order.
    """

    id: str
    cells: tuple[Case, ...]

    def split(self) -> "tuple[Chunk, ...]":
        """Give its two halves; itself where it has one case only."""
        middle = len(self.cells) // 2
        if not middle:
            return (self,)
        return chunk_of(self.cells[:middle]), chunk_of(self.cells[middle:])


def chunk_of(cells: tuple[Case, ...]) -> Chunk:
    """Make a chunk of cases; its id rests on them alone."""
    first = cells[0].cell.car if cells else "none"
    named = "\n".join(case.name for case in cells)
    return Chunk(f"{first}-{sha256(named.encode()).hexdigest()[:12]}", cells)
