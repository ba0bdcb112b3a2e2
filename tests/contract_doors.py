"""The same people at other doors of the same cloud: over REST, or as a simulator that joined asks."""

import asyncio
import json
from http.client import HTTPConnection, IncompleteRead, RemoteDisconnected
from typing import NamedTuple

from asgi_calls import call
from drivers import Driver

from pcm_sim.connect.deeds import CAR, CUSTOMER, DESK, INSTRUCTOR
from pcm_sim.connect.door import Served
from pcm_sim.connect.trouble.effects import CUT, HELD, REFUSED
from pcm_sim.domain.errands import ITEM, Accepted
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied
from pcm_sim.server.joining.forms import DeedDone
from pcm_sim.server.rest import sessions
from pcm_sim.server.rest.routes import Who
from pcm_sim.server.rest.table import route_for

WHO = {
    CUSTOMER: (Who.BEARER, Who.ANYBODY, Who.INVITED),
    CAR: (Who.CAR,),
    **dict.fromkeys(DESK, (Who.DESK,)),
}
REPLICA = "/admin/v1/replica"
HELD_S = 0.4
"""How long a client waits for an answer that does not come."""


class Got(NamedTuple):
    status: int
    body: bytes
    lost: str = ""


class InProcess:
    """Asks the application without a network; what is lost there is told in words."""

    def __init__(self, app):
        self._app = app
        self._runner = asyncio.Runner()

    def __call__(self, method, path, body, headers):
        place, _, query = path.partition("?")
        parts = [] if body is None else [json.dumps(body).encode()]
        got = call(self._app, method, place, *parts, query=query, run=self._runner.run, **headers)
        if int(got.headers.get("content-length", len(got.body))) > len(got.body):
            return Got(got.status, b"", CUT)
        fault = got.json.get("fault", "") if got.status >= 500 else ""
        return Got(got.status, got.body, fault)

    def close(self):
        self._runner.close()


class Loopback:
    """Asks a server by a connection, and sees what becomes of it."""

    def __init__(self, port):
        self._port = port

    def __call__(self, method, path, body, headers):
        connection = HTTPConnection("127.0.0.1", self._port, timeout=HELD_S)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, None if body is None else json.dumps(body), named)
            answer = connection.getresponse()
            return Got(answer.status, answer.read())
        except TimeoutError:
            return Got(0, b"", HELD)
        except IncompleteRead:
            return Got(0, b"", CUT)
        except (ConnectionResetError, RemoteDisconnected):
            return Got(0, b"", REFUSED)
        finally:
            connection.close()

    def close(self):
        """Nothing is left open."""


class AtServer(Driver):
    """Somebody who asks a served world by HTTP.

    Args:
        host: The world.
        send: How a request gets there.
    """

    def __init__(self, host, send):
        super().__init__(world=host.present())
        self.host, self._send = host, send
        self.asked = 0

    def sends(self, method, path, body=None, **headers):
        prefix = f"/w/{self.host.name}"
        return self._send(method, prefix + path, body, {"content_type": "application/json", **headers})

    def pass_until(self, at):
        now = self.host.present().now
        got = self.sends("POST", f"{REPLICA}/time", {"since": 0, "run": "", "ms": at - now})
        assert got.status == 200, got
        return self.host.present()

    def as_simulator(self, actor, wanted):
        """Ask as a simulator does that joined the world."""
        self.asked += 1
        fields = [[name, value] for name, value in wanted.fields]
        deed = {"name": wanted.name, "account": wanted.account, "vin": wanted.vin, "item": wanted.item}
        body = {"since": self.host.seq, "run": self.host.run, "actor": list(actor), "key": f"k{self.asked}"}
        got = self.sends("POST", f"{REPLICA}/deeds", {**body, "deed": {**deed, "fields": fields}})
        assert got.status == 200, got
        done = DeedDone.model_validate_json(got.body)
        return Served(self.host.present(), done.answer, done.latency_ms, done.news, done.lost)


class AsSimulator(AtServer):
    """Somebody at a simulator that joined."""

    def serve(self, actor, wanted):
        return self.as_simulator(actor, wanted)


class OverRest(AtServer):
    """Somebody who asks by the paths of car, portal and desk; the scene is set as a simulator sets it."""

    def serve(self, actor, wanted):
        if actor.kind == INSTRUCTOR:
            return self.as_simulator(actor, wanted)
        account = self.host.present().account(wanted.account)
        link = account.link.token if account and account.link else ""
        found = route_for(wanted, WHO[actor.kind], link)
        assert found, f"no path asks {wanted} as {actor}"
        route, asked = found
        got = self.sends(asked.method, asked.path, asked.body, **self._headers(actor, route, wanted))
        return Served(self.host.present(), self._answer(got), lost=got.lost)

    def _headers(self, actor, route, wanted):
        if route.who is Who.BEARER:
            return {"authorization": f"Bearer {sessions.begin(self.host, wanted.account)}"}
        return {"x_sim_centre": actor.id} if route.who is Who.DESK and actor.id else {}

    def _answer(self, got):
        if got.lost:
            return None
        said = json.loads(got.body)
        if got.status >= 400:
            figures = {"n": said.get("remaining_attempts")}
            return Denied(said["code"].lower(), tuple((k, v) for k, v in figures.items() if v is not None))
        assert got.status < 300, got
        told = said.get("said")
        item = said.get("item")
        values = ((ITEM, item),) if isinstance(item, str) else ()
        return Accepted(Message(told["message"]) if told else None, values=values)
