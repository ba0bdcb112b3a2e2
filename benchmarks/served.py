"""Requests to the served cloud over loopback, in memory and kept in a file, and to an app that does nothing.

The app that does nothing has the same paths, the same models, and answers what the cloud answered once.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

from fastapi import FastAPI

from pcm_sim.composition import load_catalogue
from pcm_sim.composition_serve import founder_of, statuses_of
from pcm_sim.server.rest.bodies_car import CarState, Start
from pcm_sim.server.rest.bodies_store import SwitchedForCar
from pcm_sim.server.rest.outcomes import Done
from pcm_sim.server.rest.outcomes_car import Told
from pcm_sim.server.rest.shown_account import Me
from pcm_sim.server.rest.shown_store import Cart
from pcm_sim.server.serving.app import build_app
from pcm_sim.server.serving.running import opened_port, serve
from pcm_sim.server.store.sqlite import SqliteStore
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.keeping import InMemory
from pcm_sim.server.worlds.registry import DEFAULT, Worlds, WorldWish

VIN, EMAIL, PASSWORD = "WP0ZZZPCMSIM00001", "claire.martin@example.org", "Lavande-26"
ROUNDS, REQUESTS = 12, 100
FLOOR = "floor"
KINDS = ("memory", "durable", FLOOR)
SEEN = {"locked": False, "occupied": True, "charging": False, "parking_brake": True, "private_mode": False}


class Asked(NamedTuple):
    """A request that is sent again and again; each other time the other body, so that something changes."""

    method: str
    path: str
    bodies: tuple[Mapping[str, object] | None, Mapping[str, object] | None]


ASKED = {
    "sync": Asked("POST", f"/pcm/v1/vehicles/{VIN}/sync", ({"updated": False}, {"updated": False})),
    "see_car": Asked(
        "PUT",
        f"/pcm/v1/vehicles/{VIN}/car-state",
        ({**SEEN, "ignition": True, "offline": ""}, {**SEEN, "ignition": True, "offline": "no_signal"}),
    ),
    "set_terms": Asked("PUT", "/portal/v1/cart/terms", ({"on": True}, {"on": False})),
    "me": Asked("GET", "/portal/v1/me", (None, None)),
}


class Served(NamedTuple):
    """A server that is asked, and who is signed in to it."""

    client: HTTPConnection
    token: str = ""


def main() -> None:
    """Print for each request the ms of each kind of server: the median of the quietest of some turns."""
    times: dict[tuple[str, str], list[float]] = {(name, kind): [] for name in ASKED for kind in KINDS}
    with ExitStack() as open_ones:
        folder = Path(open_ones.enter_context(tempfile.TemporaryDirectory()))
        servers = {kind: open_ones.enter_context(_served(kind, folder)) for kind in KINDS}
        for _ in range(ROUNDS):
            for (name, kind), taken in times.items():
                taken.append(statistics.median(_timed(servers[kind], ASKED[name])))
    for (name, kind), taken in times.items():
        print(f"{name}-{kind} {min(taken) * 1000:.4f}")


@contextmanager
def _served(kind: str, folder: Path) -> Iterator[Served]:
    """Start a server, ready to be asked; the first keeps what it answers for the app that does nothing."""
    words = [sys.executable, __file__, kind, str(folder)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        try:
            port = int(process.stdout.readline() if process.stdout else 0)
            server = Served(HTTPConnection("127.0.0.1", port))
            yield server if kind == FLOOR else _ready(server, folder)
        finally:
            process.terminate()


def _ready(server: Served, folder: Path) -> Served:
    body, put = {"porsche_id": EMAIL, "password": PASSWORD}, {"product": "radio_plus"}
    answer = _sent(server, Asked("POST", "/portal/v1/session", (body, body)), 0)
    server = Served(server.client, str(json.loads(answer)["token"]))
    _sent(server, Asked("POST", "/portal/v1/cart/items", (put, put)), 0)
    for name, asked in ASKED.items():
        (folder / f"{name}.json").write_bytes(_sent(server, asked, 0))
    return server


def _sent(server: Served, asked: Asked, turn: int) -> bytes:
    body = asked.bodies[turn % 2]
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {server.token}"}
    server.client.request(asked.method, asked.path, None if body is None else json.dumps(body), headers)
    answer = server.client.getresponse()
    read = answer.read()
    if answer.status >= 300:
        raise SystemExit(f"{asked.method} {asked.path}: {answer.status} {read!r}")
    return read


def _timed(server: Served, asked: Asked) -> Iterator[float]:
    # The server hangs up on who says nothing for a while.
    server.client.close()
    _sent(server, asked, 1)
    for turn in range(REQUESTS):
        begun = time.perf_counter()
        _sent(server, asked, turn)
        yield time.perf_counter() - begun


def serve_kind(kind: str, folder: Path) -> None:
    """Serve one kind until the process is ended, and print the port first."""
    catalogue = load_catalogue()
    store = SqliteStore(folder / "worlds.sqlite") if kind == "durable" else InMemory()
    worlds = Worlds(founder_of(catalogue), store, Pace(FROZEN))
    worlds.create(DEFAULT, WorldWish("taycan-2022"))
    app = idle(folder) if kind == FLOOR else build_app(worlds, statuses=statuses_of(catalogue))
    listening = opened_port("127.0.0.1", 0)
    serve(app, worlds, listening, lambda: print(listening.getsockname()[1], flush=True))


def idle(folder: Path) -> FastAPI:
    """Give the app that does nothing."""

    def kept(name: str) -> bytes:
        return (folder / f"{name}.json").read_bytes()

    told, cart = Told.model_validate_json(kept("sync")), Cart.model_validate_json(kept("set_terms"))
    own = Me.model_validate_json(kept("me"))
    app = FastAPI(telemetry={"auto_configure": False, "tracing": False, "metrics": False, "logs": False})

    @app.post("/pcm/v1/vehicles/{vin}/sync")
    async def sync(vin: str, body: Start) -> Told:
        del vin, body
        return told

    @app.put("/pcm/v1/vehicles/{vin}/car-state")
    async def see_car(vin: str, body: CarState) -> Done:
        del vin, body
        return Done()

    @app.put("/portal/v1/cart/terms")
    async def set_terms(body: SwitchedForCar) -> Cart:
        del body
        return cart

    @app.get("/portal/v1/me")
    async def me() -> Me:
        return own

    return app


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] in KINDS:
        serve_kind(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
