"""Connections that say nothing, or only a part, are let go; those that speak are answered."""

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from pcm_sim.server.closed.connections import HEAD_S, LARGEST_HEAD, PatientProtocol


class Transport:
    """The other end of a connection, as far as the protocol looks at it."""

    def __init__(self):
        self.closed = False
        self.written = b""

    def get_extra_info(self, name):
        return {"peername": ("127.0.0.1", 1), "sockname": ("127.0.0.1", 2)}.get(name)

    def set_protocol(self, protocol):
        """Nothing is upgraded here."""

    def write(self, data):
        self.written += data

    def close(self):
        self.closed = True

    is_closing = pause_reading = resume_reading = lambda self: self.closed


class Loop:
    """A loop whose time passes when it is told to, and whose tasks wait."""

    def __init__(self):
        self.timers = []

    def call_later(self, seconds, act):
        timer = Timer(seconds, act)
        self.timers.append(timer)
        return timer

    def create_task(self, coroutine, **_):
        coroutine.close()
        return Task()

    def passes(self, seconds):
        for one in self.timers:
            if one.seconds <= seconds and not one.cancelled:
                one.act()


class Timer:
    cancelled = False

    def __init__(self, seconds, act):
        self.seconds, self.act = seconds, act

    def cancel(self):
        self.cancelled = True


class Task:
    def add_done_callback(self, act):
        """It never ends."""


@pytest.fixture
def link():
    config = Config(
        None, http=PatientProtocol, ws="none", interface="asgi3", h11_max_incomplete_event_size=LARGEST_HEAD
    )
    config.loaded, config.loaded_app, config.ws_protocol_class = True, None, None
    protocol = PatientProtocol(config, ServerState(), {}, Loop())
    protocol.connection_made(Transport())
    return protocol


@pytest.mark.parametrize("said", [b"G", b"GET / HT", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"])
def test_who_sends_no_whole_head_is_let_go(link, said):
    link.data_received(said)
    assert not link.transport.closed
    link.loop.passes(HEAD_S)
    assert link.transport.closed


def test_who_sends_one_is_waited_for_as_long_as_it_takes(link):
    link.data_received(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    link.loop.passes(HEAD_S)
    assert not link.transport.closed


def test_a_head_without_an_end_is_refused(link):
    link.data_received(b"GET / HTTP/1.1\r\nHost: " + b"x" * LARGEST_HEAD)
    assert link.transport.written.startswith(b"HTTP/1.1 400")
    assert link.transport.closed
