"""What happens in a world, heard as it happens by readers of a real server."""

import json
import select
import socket
import threading
import time
from contextlib import contextmanager

import pytest
from serving_worlds import served, worlds_of

from pcm_sim.connect.deeds import CAR, INSTRUCTOR, Actor
from pcm_sim.server.rest import sessions
from pcm_sim.server.serving.app import api_of
from pcm_sim.server.wire.streaming import EventStream
from pcm_sim.session.opening import SIMULATED_VIN

EVENTS = "/admin/v1/events"


@pytest.fixture(scope="module")
def server():
    worlds = worlds_of()
    api = api_of(worlds)
    host = worlds.get("default")

    async def flood() -> EventStream:
        async def events():
            while True:
                yield b"data: " + b"." * 65_536 + b"\n\n"

        return EventStream(events(), reading_s=0.1)

    api.add_api_route("/flood", flood)
    with served(api) as ask:
        ask.host, ask.api = host, api
        yield ask


@contextmanager
def reading(ask, path, **headers):
    """Read events, each as its name, its id and what it says."""
    said = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    with socket.create_connection(("127.0.0.1", ask.port), timeout=5) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nhost: localhost\r\n{said}\r\n".encode())
        with connection.makefile("rb") as lines:
            yield events_in(lines)


def events_in(lines):
    fields = {}
    for raw in lines:
        name, colon, value = raw.decode().strip().partition(": ")
        if colon and name in ("event", "id", "data"):
            fields[name] = value
        elif not name and "data" in fields:
            yield fields["event"], fields["id"], json.loads(fields["data"])
            fields = {}


def post(ask, path, body):
    answer = ask("POST", path, body)
    assert answer.status < 300, answer


def arm(ask):
    post(ask, "/admin/v1/faults", {"fault": "slow"})


def pass_a_day(ask):
    post(ask, "/admin/v1/clock/advance", {"by": "P1D"})


def test_the_instructor_hears_everything_and_takes_up_where_it_broke_off(server):
    with reading(server, EVENTS) as events:
        kind, begun, told = next(events)
        assert (kind, told["anew"]) == ("begun", False)
        arm(server)
        kind, mark, told = next(events)
        assert (kind, told["operation"], told["outcome"]) == ("deed", "arm_fault", "ok")

    arm(server)
    with reading(server, EVENTS, last_event_id=mark) as events:
        next(events)
        assert next(events)[1] > mark
    with reading(server, f"{EVENTS}?after={begun}") as events:
        assert [one[0] for one in (next(events), next(events), next(events))] == ["begun", "deed", "deed"]


def test_who_was_away_too_long_looks_at_everything_anew(server):
    with reading(server, EVENTS) as events:
        mark = next(events)[1]
        post(server, "/admin/v1/reset", {})
        assert next(events)[0] == "anew"
    for known in (mark, "another-life-7", "spoon"):
        with reading(server, EVENTS, last_event_id=known) as events:
            assert next(events)[2]["anew"]


def test_a_car_and_a_customer_hear_what_concerns_them_alone(server):
    world = server.host.present()
    used = next(one for one in world.cars if one.members and one.vin != SIMULATED_VIN)
    stranger = next(one for one in world.accounts if one not in {member.account for member in used.members})
    with (
        reading(server, f"/pcm/v1/vehicles/{used.vin}/events") as in_car,
        reading(server, "/portal/v1/events", **signed_in(server, used.members[0].account)) as customer,
        reading(server, "/portal/v1/events", **signed_in(server, stranger)) as another,
    ):
        for events in (in_car, customer, another):
            next(events)
        post(server, "/admin/v1/replica/deeds", replica_deed(Actor(CAR, used.vin), used.vin))
        post(server, "/admin/v1/reset", {})
        heard = [[next(events)[2]["operation"]] for events in (in_car, customer, another)]
        assert heard == [["see_car"], ["see_car"], [""]]

    assert server("GET", "/pcm/v1/vehicles/NOCAR/events").status == 409
    assert server("GET", "/portal/v1/events").status == 401


def signed_in(server, account):
    return {"authorization": f"Bearer {sessions.begin(server.host, account)}"}


def replica_deed(actor, vin):
    fields = [["ignition", True], ["locked", False]]
    asked = {"name": "see_car", "account": "", "vin": vin, "item": "", "fields": fields}
    return {"since": 0, "run": "", "actor": list(actor), "deed": asked, "key": f"k-{vin}"}


def test_a_letter_is_waited_for(server):
    start = server("GET", "/admin/v1/outbox").body["next"]
    heard = []

    def wait():
        heard.append(server("GET", f"/admin/v1/outbox?after={start}&wait=20"))

    waiting = threading.Thread(target=wait)
    with reading(server, EVENTS) as events:
        next(events)
        waiting.start()
        account = next(iter(server.host.present().accounts.values()))
        post(server, "/admin/v1/replica/deeds", forgotten(account))
        next(events)
    waiting.join(10)
    assert heard[0].body["messages"][0]["account"] == account.id

    begun = time.monotonic()
    after = heard[0].body["next"]
    assert server("GET", f"/admin/v1/outbox?after={after}&wait=0.1").body["messages"] == []
    assert time.monotonic() - begun < 2


def forgotten(account):
    asked = {
        "name": "forgot_password",
        "account": account.id,
        "vin": "",
        "item": "",
        "fields": [["email", account.email]],
    }
    return {"since": 0, "run": "", "actor": [INSTRUCTOR, ""], "deed": asked, "key": "forgotten"}


def test_who_does_not_read_is_let_go(server):
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as deaf:
        deaf.sendall(b"GET /flood HTTP/1.1\r\nhost: localhost\r\n\r\n")
        assert server("GET", "/health").status == 200
        # It never reads, and so learns it by the end of the connection alone.
        ending = select.poll()
        ending.register(deaf, select.POLLHUP)
        assert ending.poll(10_000)


def test_a_server_that_ends_ends_its_streams(server):
    with served(server.api) as ask, reading(ask, EVENTS) as events:
        next(events)
        ask.end()
        assert list(events) == []
