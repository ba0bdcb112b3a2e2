"""A client of the served cloud, without a network: it asks the application as a server would."""

import asyncio
import json
from functools import cache
from typing import NamedTuple

from shipped import catalogue

from pcm_sim.composition_serve import founder_of, statuses_of
from pcm_sim.server.serving.app import build_app
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.registry import DEFAULT, Worlds, WorldWish

VIN = "WP0ZZZPCMSIM00001"
OWN_PASSWORD = "Lavande-26"  # noqa: S105 - an invented person’s, in the data


class Got(NamedTuple):
    status: int
    headers: dict
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


@cache
def founder():
    return founder_of(catalogue())


class Client:
    """A person or a program that sends requests.

    Args:
        car: With which the usual world is founded.
    """

    def __init__(self, car="taycan-2022"):
        self.worlds = Worlds(founder(), pace=Pace(FROZEN))
        self.host = self.worlds.create(DEFAULT, WorldWish(car))
        self.app = build_app(self.worlds, statuses=statuses_of(catalogue()))
        self.token = ""

    @property
    def world(self):
        return self.host.present()

    def __call__(self, method, path, body=None, **headers):
        """Send a request; the body is JSON unless it is bytes."""
        said = {"host": "127.0.0.1", "content-type": "application/json"}
        if self.token:
            said["authorization"] = f"Bearer {self.token}"
        said |= {name.replace("_", "-"): value for name, value in headers.items()}
        raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        return asyncio.run(self._sent(method, path, raw, said))

    def get(self, path, **headers):
        return self("GET", path, **headers)

    def post(self, path, body=None, **headers):
        return self("POST", path, body, **headers)

    def signs_in(self, porsche_id="claire.martin@example.org", password=OWN_PASSWORD):
        got = self.post("/portal/v1/session", {"porsche_id": porsche_id, "password": password})
        assert got.status == 201, got.body
        self.token = got.json["token"]
        return self

    async def _sent(self, method, path, raw, headers):
        place, _, query = path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "path": place,
            "raw_path": place.encode(),
            "root_path": "",
            "scheme": "http",
            "query_string": query.encode(),
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        }
        parts, sent = [raw], []

        async def receive():
            if parts:
                return {"type": "http.request", "body": parts.pop(), "more_body": False}
            return {"type": "http.disconnect"}

        async def send(message):
            sent.append(message)

        await self.app(scope, receive, send)
        start, *rest = sent
        names = {name.decode().lower(): value.decode() for name, value in start["headers"]}
        return Got(start["status"], names, b"".join(one.get("body", b"") for one in rest))
