"""A served world as a simulator sees it: a copy that is kept equal, and the way to the world itself."""

from collections.abc import Callable, Iterable
from secrets import token_hex
from threading import Lock
from typing import NamedTuple

from pydantic import BaseModel

from pcm_sim.connect.book import Book
from pcm_sim.connect.clock.passing import At, By, Until
from pcm_sim.connect.cloud import ask, let_pass
from pcm_sim.connect.deeds import CAR, CUSTOMER, Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.news import News
from pcm_sim.connect.sealing import sealed
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied
from pcm_sim.server.joining.forms import DeedBody, DeedDone, Since, SpeedBody, TimeBody, WorldTold
from pcm_sim.server.joining.link import GoneError, Link, RefusedError
from pcm_sim.server.worlds.codec import read_world
from pcm_sim.server.worlds.lines import ANEW, CLOCK, Line
from pcm_sim.session.cloud_door import Heard, Reached, Said, Whole
from pcm_sim.session.moment import Cloud

_KEY_BYTES = 12
_NOT_LET_IN = (401, 403)
SERVER_GONE = Denied("server_gone")


class Taken(NamedTuple):
    """A served world as it was taken.

    Attributes:
        told: What it is.
        state: Its state as JSON, to be read with what it goes by.
    """

    told: WorldTold
    state: bytes


def take(link: Link) -> Taken:
    """Take the whole world.

    Raises:
        GoneError: The server does not answer, or says something else.
        RefusedError: It refuses.
    """
    body = link.get("")
    head, found, state = body.partition(b',"world":')
    if not found or not head.startswith(b'{"told":'):
        raise GoneError("what answers there is no server of worlds")
    try:
        told = WorldTold.model_validate_json(head.removeprefix(b'{"told":'))
    except ValueError as error:
        raise GoneError("what answers there is no server of worlds of this version") from error
    return Taken(told, state[:-1])


class ServedWorld:
    """The way of one simulation to a served world; all but `tell_*` on the thread that owns it.

    Attributes:
        own_name: Tells the simulator from all others there.
        lost: Is called where the server does not answer any more.

    Args:
        link: The connection.
        taken: The world as it was taken first.
        book: What it goes by.
        name: What people call it.
    """

    def __init__(self, link: Link, taken: Taken, book: Book, name: str) -> None:
        """Begin with what was taken first."""
        self.name = name
        self._link = link
        self._first: Taken | None = taken
        self._run = taken.told.run
        self._book = book
        self._lock = Lock()
        self._said: list[Said] = []
        self._now: int | None = None
        self._anew = False
        self._gone = False
        self._speed: float | None = taken.told.speed
        self._others: int | None = None
        self.own_name = token_hex(_KEY_BYTES)
        self.lost: Callable[[], None] = _nothing

    @property
    def gone(self) -> bool:
        """The server does not answer at present."""
        return self._gone

    @property
    def speed(self) -> float | None:
        """Simulated ms to a real one in the served world."""
        return self._speed

    @property
    def others(self) -> int | None:
        """How many other simulators are in the served world; none before that was told."""
        return self._others

    @property
    def pages(self) -> str:
        """Address of My Porsche over the served world, at which a browser is let in."""
        return self._link.pages

    def set_speed(self, speed: float) -> Denied | None:
        """Let time go on otherwise in the served world, for everybody."""
        try:
            self._post("/speed", SpeedBody(speed=speed))
        except RefusedError as refused:
            return _refused(refused)
        except GoneError:
            return SERVER_GONE
        self._speed = speed
        return None

    @property
    def run(self) -> str:
        """Which life of the world is followed."""
        return self._run

    def ask(self, cloud: Cloud, actor: Actor, deed: Deed) -> Reached:
        """Ask something of the served world; where the server does not answer, nobody does."""
        wanted = sealed(cloud.world, deed)
        key = token_hex(_KEY_BYTES)
        body = DeedBody(since=cloud.seq, run=self._run, actor=actor, deed=wanted, key=key)
        try:
            done = DeedDone.model_validate_json(self._post("/deeds", body))
        except RefusedError as refused:
            return Reached(Served(cloud.world, _refused(refused)), cloud.seq)
        except GoneError:
            return Reached(Served(cloud.world, _without_server(actor)), cloud.seq)
        return self._followed(cloud, done, key)

    def whole(self) -> Whole | None:
        """Take the whole world; none where the server does not answer."""
        first, self._first = self._first, None
        try:
            taken = first or take(self._link)
            world = read_world(taken.state, self._book)
        except (GoneError, RefusedError, ValueError):
            self._lose()
            return None
        self._run = taken.told.run
        with self._lock:
            self._said, self._now, self._anew = [], None, False
        return Whole(world, taken.told.seq)

    def advance(self, until: Until, seq: int) -> Heard | Denied:
        """Let time pass in the served world, for everybody."""
        if not isinstance(until, By):
            raise TypeError("time passes by a span in a served world")
        try:
            done = Since.model_validate_json(
                self._post("/time", TimeBody(since=seq, run=self._run, ms=until.span))
            )
        except RefusedError as refused:
            return _refused(refused)
        except GoneError:
            return SERVER_GONE
        return Heard(tuple(said_of(done.lines or ())), done.now, done.lines is None)

    def heard(self) -> Heard:
        """Take what was heard since the last time."""
        with self._lock:
            heard = Heard(tuple(self._said), self._now, self._anew)
            self._said, self._now, self._anew = [], None, False
        return heard

    def tell_lines(self, lines: Iterable[Line]) -> None:
        """Be told what was done, from whatever thread."""
        with self._lock:
            for line in lines:
                self._now = line.at
                self._anew = self._anew or line.kind == ANEW
                self._said.extend(said_of((line,)))

    def tell_there(self, now: int, *, anew: bool) -> None:
        """Be told that the server answers, from whatever thread.

        Args:
            now: Simulated ms of the world.
            anew: It cannot be followed from what is known.
        """
        with self._lock:
            self._gone = False
            self._now = now
            self._anew = self._anew or anew

    def tell_speed(self, speed: float) -> None:
        """Be told how time goes on, from whatever thread."""
        self._speed = speed

    def tell_others(self, others: int) -> None:
        """Be told how many other simulators are there, from whatever thread."""
        self._others = others

    def tell_gone(self) -> None:
        """Be told that the server does not answer, from whatever thread."""
        self._gone = True

    def listener(self) -> Link:
        """Give another connection to the same server, that waits longer."""
        return self._link.patient()

    def again(self) -> "ServedWorld":
        """Give a way of its own to the same world, for another simulation at the same desk."""
        other = object.__new__(ServedWorld)
        other.__dict__.update(self.__dict__)
        other._link, other._lock, other.lost = self._link.another(), Lock(), _nothing
        other._said, other._now, other._anew = [], None, False
        return other

    def close(self) -> None:
        """Let go of the connection."""
        self._link.close()

    def _post(self, path: str, body: BaseModel) -> bytes:
        if self._gone:
            raise GoneError("the server did not answer the last time")
        try:
            return self._link.post(path, body.model_dump_json().encode())
        except GoneError:
            self._lose()
            raise

    def _lose(self) -> None:
        if not self._gone:
            self._gone = True
            self.lost()

    def _followed(self, cloud: Cloud, done: DeedDone, key: str) -> Reached:
        """Do in the copy what was done in the world, the own deed last."""
        if done.lines is None:
            whole = self.whole()
            world, seq = (whole.world, whole.seq) if whole else (cloud.world, cloud.seq)
            return Reached(Served(world, done.answer, done.latency_ms, done.news, done.lost), seq)
        own = Served(cloud.world, done.answer, done.latency_ms, done.news, done.lost)
        world, news = cloud.world, list[News]()
        for line in done.lines:
            if line.seq <= cloud.seq:
                continue
            served = follow(world, line)
            world = served.world
            if line.key == key:
                own = served
            else:
                news.extend(served.news)
        return Reached(own._replace(world=world), done.seq, tuple(news))


def follow(world: World, line: Line) -> Served:
    """Do in a copy of a world what a line says, and give what comes of it; time says nothing."""
    if line.actor is None or line.deed is None:
        elapsed = let_pass(world, At(max(world.now, line.at)))
        return Served(elapsed.world, None, 0, elapsed.news)
    return ask(world, line.actor, line.deed, line.at)


def said_of(lines: Iterable[Line]) -> Iterable[Said]:
    """Give what lines say to whoever follows; that it is later is no line."""
    known = 0
    for line in lines:
        counts = line.deed is not None or line.fired or line.kind == CLOCK
        if counts and line.seq > known:
            known = line.seq
            yield Said(line.seq, line.at, line.actor, line.deed)


def _without_server(actor: Actor) -> Denied | None:
    """Give what is said while the server is away: a car and a telephone wait for an answer."""
    return None if actor.kind in (CAR, CUSTOMER) else SERVER_GONE


def _refused(refused: RefusedError) -> Denied:
    """Give what is said where the server does not do what the cloud would."""
    return Denied("trainer_needed") if refused.status in _NOT_LET_IN else SERVER_GONE


def _nothing() -> None:
    """Stand in for whoever is told that the server does not answer."""
