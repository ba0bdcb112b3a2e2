"""Worlds that are really served: uvicorn on loopback, on a thread, and plain HTTP to ask it."""

import json
import threading
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import NamedTuple

from shipped import catalogue
from uvicorn import Config, Server

from pcm_sim.composition_serve import founder_of
from pcm_sim.server.closed.connections import PatientProtocol
from pcm_sim.server.serving.running import opened_port
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.registry import DEFAULT, Worlds, WorldWish

PATIENCE_S = 20


class Answer(NamedTuple):
    status: int
    headers: dict
    body: object


class Client:
    """Asks a server, each time by a connection of its own."""

    def __init__(self, port):
        self.port = port

    def __call__(self, method, path, body=None, **headers):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if body is not None:
            named["content-type"] = "application/json"
        try:
            connection.request(method, path, None if body is None else json.dumps(body), named)
            answer = connection.getresponse()
            raw = answer.read()
        finally:
            connection.close()
        is_json = "json" in (answer.getheader("content-type") or "")
        return Answer(answer.status, dict(answer.getheaders()), json.loads(raw) if is_json else raw)


def worlds_of(car="taycan-2022", pace=Pace(FROZEN)):  # noqa: B008 - a frozen value
    worlds = Worlds(founder_of(catalogue()), pace=pace)
    worlds.create(DEFAULT, WorldWish(car))
    return worlds


@contextmanager
def served(app):
    """Serve an application until the block ends, and give what asks it."""
    listening = opened_port("127.0.0.1", 0)
    server = Server(
        Config(app, http=PatientProtocol, ws="none", lifespan="off", log_config=None, log_level="critical")
    )
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    try:
        ask = Client(listening.getsockname()[1])
        ask.end = lambda: setattr(server, "should_exit", True)
        yield ask
    finally:
        server.should_exit = True
        thread.join(PATIENCE_S)
        listening.close()
        assert not thread.is_alive(), "the server did not end"
