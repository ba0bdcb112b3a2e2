"""What goes wrong on the wire, met by clients of a real server on loopback."""

import socket
import time
from http.client import IncompleteRead, RemoteDisconnected
from typing import Annotated

import pytest
from fastapi import Depends
from serving_worlds import served, worlds_of

from pcm_sim.connect.deeds import CAR, INSTRUCTOR, Actor, deed
from pcm_sim.server.serving.app import api_of
from pcm_sim.server.wire.waiting import Patience
from pcm_sim.server.worlds.choosing import the_door
from pcm_sim.server.worlds.clock import RUNNING, SCALED, Pace
from pcm_sim.server.worlds.door import WorldDoor
from pcm_sim.session.opening import SIMULATED_VIN

SYNC = deed("sync", vin=SIMULATED_VIN)


class Bench:
    """A served world whose car can be asked for, with faults to arm and the patience of the server."""

    def __init__(self, ask, worlds, api):
        self.ask, self.host, self.api = ask, worlds.get("default"), api

    def sync(self, **headers):
        return self.ask("POST", "/sync", {}, **headers)

    def arm(self, effect, **fields):
        # The owner of the world lives on the server's thread, which rests between two requests.
        self.host.asked(Actor(INSTRUCTOR), deed("arm_fault", item=effect, effect=effect, **fields))

    def be_patient(self, **seconds):
        self.api.state.patience = Patience(**seconds)

    def outcomes(self):
        return [one.outcome for one in self.host.present().journal if one.operation == "sync"]


@pytest.fixture(scope="module")
def server():
    worlds = worlds_of()
    api = api_of(worlds)

    async def sync(door: Annotated[WorldDoor, Depends(the_door)], key: str = "") -> dict[str, str]:
        answer = (await door.ask(Actor(CAR, SIMULATED_VIN), SYNC, key)).answer
        return {"answer": type(answer).__name__}

    api.add_api_route("/sync", sync, methods=["POST"])
    with served(api) as ask:
        yield Bench(ask, worlds, api)


@pytest.fixture
def bench(server):
    server.host.reset()
    server.host.set_pace(Pace(RUNNING))
    server.be_patient()
    return server


def test_a_late_answer_is_waited_for_as_fast_as_the_clock_goes_but_not_for_ever(bench):
    bench.arm("latency", ms=150)
    begun = time.monotonic()
    assert bench.sync().status == 200
    assert time.monotonic() - begun >= 0.15

    bench.arm("latency", ms=600_000)
    begun = time.monotonic()
    bench.be_patient(late_s=0.05)
    assert bench.sync().status == 200
    bench.be_patient()
    bench.host.set_pace(Pace(SCALED, 10_000.0))
    assert bench.sync().status == 200
    assert time.monotonic() - begun < 2


def test_an_answer_that_is_held_outlasts_the_client_and_ends_by_itself(bench):
    bench.arm("timeout")
    with socket.create_connection(("127.0.0.1", bench.ask.port), timeout=0.1) as asking:
        asking.sendall(b"POST /sync HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\n\r\n")
        with pytest.raises(TimeoutError):
            asking.recv(1)

    bench.be_patient(held_s=0.05)
    with pytest.raises((ConnectionResetError, RemoteDisconnected)):
        bench.sync()
    assert bench.outcomes()[-1] == "no_answer"


def test_a_cut_answer_promises_more_than_comes_though_all_was_done(bench):
    bench.arm("cut", times=1)
    with pytest.raises(IncompleteRead):
        bench.ask("POST", "/sync?key=k1", {})

    assert bench.outcomes() == ["no_answer"]
    # Asked again with its key it is not done again, and now its answer arrives.
    assert bench.ask("POST", "/sync?key=k1", {}).body == {"answer": "Roster"}
    assert bench.outcomes() == ["no_answer"]


def test_a_refused_connection_is_reset_and_what_was_asked_not_done(bench):
    bench.arm("refused", times=1)
    begun = time.monotonic()
    with pytest.raises((ConnectionResetError, RemoteDisconnected)):
        bench.ask("POST", "/sync?key=k2", {})

    assert time.monotonic() - begun < 1
    assert bench.ask("POST", "/sync?key=k2", {}).status == 200
    assert bench.outcomes() == ["no_answer", "ok"]


def test_a_silent_cloud_holds_every_answer(bench):
    bench.host.asked(Actor(INSTRUCTOR), deed("set_pace", pace="silent"))
    bench.be_patient(held_s=0.05)
    with pytest.raises((ConnectionResetError, RemoteDisconnected)):
        bench.sync()


def test_a_server_that_ends_does_not_wait_for_what_it_holds(bench):
    bench.arm("timeout")
    with served(bench.api) as ask, socket.create_connection(("127.0.0.1", ask.port), timeout=5) as asking:
        asking.sendall(b"POST /sync HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\n\r\n")
        assert ask("GET", "/health").status == 200
