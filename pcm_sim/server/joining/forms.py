"""What passes between a served world and a simulator in it, as JSON."""

from functools import cache
from hashlib import sha256
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from pcm_sim.connect.book import Book
from pcm_sim.connect.deeds import Actor, Answered, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.news import News
from pcm_sim.server.worlds.clock import FASTEST
from pcm_sim.server.worlds.lines import Line
from pcm_sim.session.origin import Origin

MOST_KEY = 80
MOST_MS = 10 * 366 * 86_400_000
"""How far a simulator can let time pass at once: ten years, longer than any contract."""


class Strict(BaseModel):
    """A value of which every field is known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DeedBody(Strict):
    """A deed that a simulator asks for.

    Attributes:
        since: Number of the last line that it knows.
        run: Of which life of the world that is.
        actor: Who asks.
        deed: What; its secrets are sealed by whoever sends it.
        key: Tells it from every other, so that it is done once however often it is sent.
    """

    since: int
    run: str
    actor: Actor
    deed: Deed
    key: str


class TimeBody(Strict):
    """Time that a simulator lets pass for everybody.

    Attributes:
        since: Number of the last line that it knows.
        run: Of which life of the world that is.
        ms: How much.
    """

    since: int
    run: str
    ms: int


class SpeedBody(Strict):
    """How time is to go on for everybody.

    Attributes:
        speed: Simulated ms to a real one; 0 lets it stand.
    """

    speed: Annotated[float, Field(ge=0, le=FASTEST)]


class Since(Strict):
    """What was done in a world since a line.

    Attributes:
        lines: What, in order; none where that is too long ago or the world began anew.
        seq: Number of the last line.
        now: Simulated ms.
    """

    lines: tuple[Line, ...] | None
    seq: int
    now: int


class DeedDone(Since):
    """What was done since a line, the simulator's own deed last, and what the cloud said to it.

    Attributes:
        answer: None where no answer comes.
        latency_ms: How much longer than usual the answer takes.
        news: What happened to contracts and functions.
        lost: What becomes of an answer that does not come.
    """

    answer: Answered | None
    latency_ms: int
    news: tuple[News, ...]
    lost: str = ""


class WorldTold(Strict):
    """A served world as a whole, its state apart.

    Attributes:
        name: As it stands in addresses.
        origin: What it was founded with.
        seq: Number of the last line.
        run: Which life of the world it is: numbers of two lives have nothing to do with each other.
        data: Tells the data that it goes by from others.
        speed: Simulated ms to a real one; 0 where its time stands.
    """

    name: str
    origin: Origin
    seq: int
    run: str
    data: str
    speed: float


@cache
def _books() -> TypeAdapter[Book]:
    return TypeAdapter(Book)


def data_of(book: Book) -> str:
    """Tell what a world goes by from anything else: worlds that go by the same lead on alike."""
    return sha256(_books().dump_json(book)).hexdigest()


def done(since: Since, served: Served) -> DeedDone:
    """Put what was done and what was said together."""
    return DeedDone(
        lines=since.lines,
        seq=since.seq,
        now=since.now,
        answer=served.answer,
        latency_ms=served.latency_ms,
        news=served.news,
        lost=served.lost,
    )
