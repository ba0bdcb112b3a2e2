"""What a Ray worker does with a chunk: a process of its own does it, so that no case can end the worker."""

import pickle
from functools import lru_cache
from typing import NamedTuple

from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.crew import Crew
from pcm_sim.explore.matrix.likeness import Likeness, likeness
from pcm_sim.explore.matrix.processing import portable
from pcm_sim.explore.matrix.runners import Done, Work
from pcm_sim.explore.matrix.setup import Setup


class Order(NamedTuple):
    """A chunk that goes to another machine.

    Attributes:
        setup: What every process has to know.
        work: What is done with a case, a chunk of one.
        seconds: How long one case may take.
        likeness: Program and data of whoever asks.
        chunk: The chunk.
    """

    setup: Setup
    work: Work
    seconds: float
    likeness: Likeness
    chunk: Chunk


class Other(NamedTuple):
    """The answer of a machine that would give other results.

    Attributes:
        what: What is otherwise there.
    """

    what: str


Answer = Done | Other | Exception


def answer(order: bytes) -> bytes:
    """Do an order.

    Args:
        order: An `Order`, pickled.

    Returns:
        An `Answer`, pickled: what went wrong is an answer too, since Ray would do again what raises.
    """
    return pickle.dumps(answered(pickle.loads(order)))  # noqa: S301 - from whoever runs the cluster


def answered(order: Order) -> Answer:
    """Do an order; what goes wrong is an answer too."""
    if what := order.likeness.other(likeness(order.setup.data)):
        return Other(what)
    try:
        (done,) = _crew(order.setup, order.work, order.seconds).run([order.chunk])
    except Exception as error:  # noqa: BLE001 - whatever it is, whoever asked has to know
        _crew.cache_clear()
        return portable(error)
    return done


@lru_cache(maxsize=1)
def _crew(setup: Setup, work: Work, seconds: float) -> Crew:
    """Keep the process for the chunks to come: its data stay warm. It ends with this one."""
    return Crew(setup, work, 1, seconds)
