"""Handing chunks out to the workers of a Ray cluster; what a node had that dies is handed out again."""

import pickle
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.ray_joining import EXTRA, ClusterError, cores
from pcm_sim.explore.matrix.ray_task import Answer, Order, Other
from pcm_sim.explore.matrix.records import crashed_line
from pcm_sim.explore.matrix.runners import Done

if TYPE_CHECKING:
    import ray

RETRIES = 3
"""How often Ray does a chunk again whose node or worker died."""

AHEAD = 2
"""Chunks that are handed out for each core, so that none waits for the next."""

PATIENCE = 30.0
"""After how many seconds without news it is asked whether anybody is left."""

LOST = "its worker in the cluster died again and again"


class _Whole:
    """A chunk that is put together from its parts."""

    def __init__(self, chunk: Chunk) -> None:
        self.chunk = chunk
        self.lines: list[str] = [""] * len(chunk.cells)
        self.crashed = ""

    def keep(self, at: int, lines: Sequence[str], crashed: str) -> None:
        self.lines[at : at + len(lines)] = lines
        self.crashed = self.crashed or crashed

    @property
    def done(self) -> bool:
        return all(self.lines)


class _Part(NamedTuple):
    """Cases of a chunk that are handed out together, and where they stand in it."""

    whole: _Whole
    at: int
    chunk: Chunk


class Run:
    """Hands out chunks, as many as the cluster has use for, and hears what became of them.

    Args:
        order: What is done with each chunk.
    """

    def __init__(self, order: Order) -> None:
        """Make the task that the cluster does."""
        import ray  # noqa: PLC0415 - an extra, and slow to load
        import ray.exceptions  # noqa: PLC0415 - the same

        self._ray = ray
        self._order = order
        self._task = ray.remote(num_cpus=1, max_retries=RETRIES)(_task())
        self._under_way: dict[ray.ObjectRef[bytes], _Part] = {}

    def run(self, chunks: Sequence[Chunk]) -> Iterator[Done]:
        """Have the chunks done, and give each as soon as it is.

        Raises:
            ClusterError: Nobody is left, or a node has another pcm-sim or none.
            CatalogueError: The data are wrong.
        """
        wholes = (_Whole(chunk) for chunk in chunks)
        waiting = deque(_Part(whole, 0, whole.chunk) for whole in wholes)
        while waiting or self._under_way:
            while waiting and len(self._under_way) < self._room():
                self._hand_out(waiting.popleft())
            for part in self._came_back():
                if lost := self._hear(*part):
                    waiting.extendleft(reversed(lost))
                elif part[1].whole.done:
                    whole = part[1].whole
                    yield Done(whole.chunk, tuple(whole.lines), whole.crashed)

    def _room(self) -> int:
        return AHEAD * max(1, cores())

    def _hand_out(self, part: _Part) -> None:
        order = pickle.dumps(self._order._replace(chunk=part.chunk))
        self._under_way[self._task.remote(order)] = part

    def _came_back(self) -> "list[tuple[ray.ObjectRef[bytes], _Part]]":
        came, _ = self._ray.wait(list(self._under_way), timeout=PATIENCE)
        if not came and not cores():
            raise ClusterError("no node of the cluster is left to work: start one, and begin again")
        return [(one, self._under_way.pop(one)) for one in came]

    def _hear(self, reference: "ray.ObjectRef[bytes]", part: _Part) -> tuple[_Part, ...]:
        """Keep what became of a part; give what has to be handed out again, in smaller parts."""
        errors = self._ray.exceptions
        try:
            said: Answer = pickle.loads(self._ray.get(reference))  # noqa: S301 - our own answer
        except errors.RayTaskError as error:
            raise ClusterError(_not_there(error)) from None
        except errors.RayError:
            return self._lost(part)
        if isinstance(said, Other):
            raise ClusterError(f"a node of the cluster has {said.what}; install the same on every node")
        if isinstance(said, Exception):
            raise said
        part.whole.keep(part.at, said.lines, said.crashed)
        return ()

    def _lost(self, part: _Part) -> tuple[_Part, ...]:
        """Give the halves of what ended each worker that had it; one case alone has crashed."""
        if len(part.chunk.cells) > 1:
            first, second = part.chunk.split()
            return _Part(part.whole, part.at, first), _Part(part.whole, part.at + len(first.cells), second)
        (case,) = part.chunk.cells
        part.whole.keep(part.at, [crashed_line(case, LOST)], f"{case.name}: {LOST}")
        return ()


def _task() -> Any:  # noqa: ANN401 - Ray makes what it likes of a function
    # Ray carries a function inside another by its text, so that a node without pcm-sim can say so.
    def chunk_of_pcm_sim(order: bytes) -> bytes:
        from pcm_sim.explore.matrix.ray_task import answer  # noqa: PLC0415 - it is loaded on the node

        return answer(order)

    return chunk_of_pcm_sim


def _not_there(error: BaseException) -> str:
    cause = getattr(error, "cause", None)
    if isinstance(cause, ImportError):
        return (
            f"a node of the cluster cannot load pcm-sim ({cause}): install {EXTRA} of this version there, "
            "into the Python that runs Ray"
        )
    return f"a node of the cluster failed: {str(error).strip().splitlines()[-1]}"
