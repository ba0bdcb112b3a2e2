"""Who does the chunks: this process, many on this machine, or a cluster; all give the same lines."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.running import run_chunk
from pcm_sim.explore.matrix.setup import Setup

Work = Callable[[Setup, Chunk], list[str]]
"""What a process does with a chunk: a line for each case, in their order."""


class Done(NamedTuple):
    """A chunk that was done.

    Attributes:
        chunk: The chunk as it was handed to the runner.
        lines: A record for each of its cases, in their order, each one line of JSON.
        crashed: Why a process died over one of its cases; empty where none did.
    """

    chunk: Chunk
    lines: tuple[str, ...]
    crashed: str = ""


class Runner(Protocol):
    """Does chunks, in whichever order; every chunk comes back once."""

    def run(self, setup: Setup, chunks: Sequence[Chunk]) -> Iterator[Done]:
        """Do the chunks, and give each as soon as it is done.

        Args:
            setup: What every process has to know.
            chunks: What is to be done.
        """


class Here:
    """Does chunks in this process, one after the other.

    Args:
        work: What is done with a chunk.
    """

    def __init__(self, work: Work = run_chunk) -> None:
        """Keep what is done."""
        self._work = work

    def run(self, setup: Setup, chunks: Sequence[Chunk]) -> Iterator[Done]:
        """Do the chunks in their order."""
        for chunk in chunks:
            yield Done(chunk, tuple(self._work(setup, chunk)))
