"""Simulations in a served world without a wire between them, and what it takes to follow each other."""

import asyncio
import json

from shipped import catalogue

from pcm_sim.composition_join import JoinWish, joined_by
from pcm_sim.composition_serve import founder_of
from pcm_sim.connect.clock.passing import At
from pcm_sim.connect.cloud import let_pass
from pcm_sim.server.closed.roles import EVERYTHING
from pcm_sim.server.joining import routes
from pcm_sim.server.joining.address import Address
from pcm_sim.server.joining.forms import DeedBody, SpeedBody, TimeBody
from pcm_sim.server.joining.link import GoneError, RefusedError
from pcm_sim.server.problems import Problem
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.host import WorldHost
from pcm_sim.server.worlds.keeping import NoKeeper
from pcm_sim.server.worlds.registry import WorldWish


class Seconds:
    """Real time that passes when it is told to."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class Near:
    """A connection that ends in this process; it can be cut."""

    def __init__(self, host):
        self.host = host
        self.cut = False
        self.grant = EVERYTHING

    def get(self, path):
        assert path == ""
        return self._body(routes.whole(self.host))

    def post(self, path, body):
        if path == "/deeds":
            return self._body(routes.deeds(self.host, DeedBody.model_validate_json(body), self.grant))
        if path == "/time":
            told = routes.pass_time(self.host, TimeBody.model_validate_json(body), self.grant)
            return self._run(told).model_dump_json()
        return self._run(routes.set_speed(self.host, SpeedBody.model_validate_json(body), self.grant))

    def close(self):
        pass

    def another(self):
        return self

    patient = another

    def _body(self, answer):
        return bytes(self._run(answer).body)

    def _run(self, answer):
        if self.cut:
            answer.close()
            raise GoneError("cut")
        try:
            return asyncio.run(answer)
        except Problem as problem:
            raise RefusedError(problem.kind.status, problem.detail) from problem


def host_of(car="macan-2018", pace=Pace(FROZEN), seconds=None):  # noqa: B008 - a frozen value
    founded = founder_of(catalogue())(WorldWish(car, "FR"))
    return WorldHost("class", founded, NoKeeper(), pace, seconds or Seconds())


class Joined:
    """A simulation in a world, that hears when it is told to."""

    def __init__(self, host):
        self.link = Near(host)
        self.host = host
        self.session = joined_by(catalogue(), self.link, Address("127.0.0.1", 1, "class"), JoinWish(""))
        self.heard = host.seq
        self.stop = host.listen(lambda line: self.session.served.tell_lines((line,)))

    def hear(self):
        self.host.beat()
        self.session.hear()

    def cut(self):
        self.link.cut = True
        self.stop()
        self.session.served.tell_gone()

    def find_again(self):
        """Find the server again, as listening does: what was missed is told first."""
        self.link.cut = False
        served, seq = self.session.served, self.session.moment.cloud.seq
        told = asyncio.run(routes.lines(self.host, seq, served.run))
        served.tell_there(told.now, anew=told.lines is None)
        served.tell_lines(told.lines or ())
        self.stop = self.host.listen(lambda line: served.tell_lines((line,)))


def at_one_time(*worlds):
    """Give worlds at the latest of their times, for idle time alone makes no line."""
    latest = max(one.now for one in worlds)
    return [let_pass(one, At(latest)).world for one in worlds]


def begun_of(host, since):
    """Give what a stream of a world begins with, for who knows it up to a line."""

    async def first():
        events = routes._events(host, (since, host.run), "late")
        event = await anext(events)
        await events.aclose()
        return json.loads(event.split(b"data: ")[1])

    return asyncio.run(first())
