"""Listening to a served world on a thread of its own, which finds the server again after it was away."""

from collections.abc import Callable
from contextlib import closing, suppress
from http.client import HTTPException, HTTPResponse
from json import loads
from threading import Event, Thread
from urllib.parse import urlencode

from pcm_sim.server.joining.client import ServedWorld
from pcm_sim.server.joining.link import GoneError, Link, RefusedError
from pcm_sim.server.worlds.codec import read_line
from pcm_sim.server.worlds.lines import Line

PAUSE_S = 0.5
"""How long it waits before it looks for the server again, real seconds."""
_END_S = 2.0


class Listening:
    """Hears what is done in a served world.

    Args:
        world: Is told what was heard.
        link: A connection of its own, which waits longer than the server is ever quiet.
        seq: Number of the last line that is known.
        rang: Is called on the thread of this listening after each time that there is something to hear.
    """

    def __init__(self, world: ServedWorld, link: Link, seq: int, rang: Callable[[], None]) -> None:
        """Begin to listen."""
        self._world = world
        self._link = link
        self._seq = seq
        self._rang = rang
        self._ended = Event()
        self._hurry = Event()
        world.lost = self._look_again
        self._thread = Thread(target=self._listen, name="served-world", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Listen no longer."""
        self._ended.set()
        self._hurry.set()
        self._link.interrupt()
        self._thread.join(_END_S)

    def _look_again(self) -> None:
        """Find the server anew, for somebody else missed it."""
        self._link.interrupt()
        self._rang()

    def _listen(self) -> None:
        while not self._ended.is_set():
            with suppress(OSError, HTTPException, RefusedError, ValueError):
                self._follow()
            self._link.close()
            if not self._ended.is_set():
                self._world.tell_gone()
                self._rang()
                self._hurry.wait(PAUSE_S)

    def _follow(self) -> None:
        asked = urlencode({"since": self._seq, "run": self._world.run, "by": self._world.own_name})
        with closing(self._link.opened(f"/stream?{asked}")) as stream:
            while (event := _next_event(stream)) is not None and not self._ended.is_set():
                self._told(*event)

    def _told(self, kind: str, data: bytes) -> None:
        if kind == "begun":
            self._begin(data)
        elif kind == "speed":
            self._world.tell_speed(float(data))
            self._rang()
        elif kind == "others":
            self._world.tell_others(int(data))
            self._rang()
        elif data:
            self._take(read_line(data))

    def _begin(self, data: bytes) -> None:
        told = loads(data)
        if told["anew"]:
            self._seq = int(told["seq"])
        self._world.tell_speed(float(told["speed"]))
        self._world.tell_others(int(told.get("others", 0)))
        self._world.tell_there(int(told["now"]), anew=bool(told["anew"]))
        self._rang()

    def _take(self, line: Line) -> None:
        self._seq = max(self._seq, line.seq)
        self._world.tell_lines((line,))
        self._rang()


def _next_event(stream: HTTPResponse) -> tuple[str, bytes] | None:
    """Read one event: its kind and its data; none where the stream ended."""
    kind, data = "", b""
    while line := stream.readline():
        text = line.rstrip(b"\r\n")
        if not text:
            return kind, data
        if text.startswith(b"event: "):
            kind = text.removeprefix(b"event: ").decode()
        elif text.startswith(b"data: "):
            data = text.removeprefix(b"data: ")
    if data:
        raise GoneError("the stream broke off")
    return None
