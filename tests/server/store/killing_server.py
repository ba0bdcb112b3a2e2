"""Serves a store over HTTP and is killed again and again: `killing_server.py FILE TIMES SEED`.

It imports once and forks a server for each kill. The port stays open here, so that clients meet the next
server where the last one was. Of three requests that are on their way at once some are answered, then it is
killed, and the next one has to know every answer.
"""

import gc
import json
import os
import random
import select
import signal
import sys
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

TESTS = Path(__file__).parents[2]
sys.path[:0] = [str(TESTS), str(Path(__file__).parent)]

from clouds import CAR_VIN  # noqa: E402 - found by what stands above
from shipped import catalogue  # noqa: E402 - see above
from store_worlds import WISH, Kept, check_orders, founder  # noqa: E402 - see above

from pcm_sim.composition_serve import statuses_of  # noqa: E402 - see above
from pcm_sim.server.serving.app import build_app  # noqa: E402 - see above
from pcm_sim.server.serving.running import opened_port, serve  # noqa: E402 - see above
from pcm_sim.server.worlds.clock import Pace  # noqa: E402 - see above
from pcm_sim.server.worlds.codec import read_world  # noqa: E402 - see above
from pcm_sim.server.worlds.registry import Worlds  # noqa: E402 - see above

EMAIL = "claire.martin@example.org"
PRODUCT = "music_streaming"
PATIENCE_S, LONGEST_S = 30, 90
MOST, AT_ONCE = 10, 2
WAY = (
    ("POST", "/portal/v1/cart/items", {"product": PRODUCT}),
    ("PUT", "/portal/v1/cart/data-consent", {"on": True, "all": True}),
    ("PUT", "/portal/v1/cart/terms", {"on": True}),
    ("POST", "/portal/v1/cart/express", {}),
    ("POST", "/portal/v1/orders", {}),
)


class Client:
    """Claire at her browser, who keeps her token, and every key with what came back."""

    def __init__(self, port):
        self.port, self.token, self.answered, self.asked = port, "", {}, []
        self.sent = []

    def sends(self, key, method, path, body):
        """Send a request, and give the connection to read its answer from."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        return connection

    def asks(self, key, method, path, body):
        """Send a request, and give its status and what it says."""
        return read(self.sends(key, method, path, body))

    def signs_in(self):
        status, said = self.asks(
            "", "POST", "/portal/v1/session", {"porsche_id": EMAIL, "password": "Lavande-26"}
        )
        assert status == 201, said
        self.token = said["token"]

    def finds(self, last):
        """Hear the last answers once more, and the same; what nobody answered is asked once more."""
        for request in self.asked:
            self.hears(request, *self.asks(*request))
        self.asked = []
        world = self.world()
        for request, status, order in list(self.answered.values())[-last:]:
            assert self.asks(*request)[0] == status, request
            assert not order or order in world.orders, request
        check_orders(world, PRODUCT)

    def world(self):
        """Give the whole world, as a simulator that joins takes it."""
        raw = self.sends("", "GET", "/admin/v1/replica", None).getresponse().read()
        return read_world(json.dumps(json.loads(raw)["world"]).encode(), founder()(WISH).world.book)

    def hears(self, request, status, said):
        assert status < 500, said
        order = said["order"]["id"] if status == 201 and "order" in said else ""
        self.answered[request[0]] = request, status, order

    def writes(self, number):
        """Order again and again; stops whenever requests are on their way, before they are answered."""
        for turn in range(1_000):
            for at, step in enumerate(WAY):
                name = {"nickname": f"Car {number} {turn}"}
                both = (
                    (f"{number}/{turn}/{at}", *step),
                    (f"{number}/{turn}/{at}/name", "PATCH", f"/portal/v1/vehicles/{CAR_VIN}", name),
                )
                self.asked = list(both)
                self.sent = [(request, self.sends(*request)) for request in both]
                yield
                self.takes()
            if self.asks("", "POST", "/admin/v1/clock/advance", {"by": "P40D"})[0] != 200:
                raise AssertionError("time does not pass")

    def takes(self):
        """Take the answers to all requests that are on their way."""
        for request, connection in self.sent:
            self.hears(request, *read(connection))
            self.asked.remove(request)
        self.sent = []

    def hears_the_rest(self):
        """Take the answers that were given before the server died; there is nobody to wait for."""
        for request, connection in self.sent:
            connection.sock.setblocking(False)
            with suppress(OSError, HTTPException):
                self.hears(request, *read(connection))
                self.asked.remove(request)
            connection.close()
        self.sent = []


def read(connection):
    """Give the status of an answer, and what it says."""
    answer = connection.getresponse()
    raw = answer.read()
    connection.close()
    return answer.status, json.loads(raw)


def fork(path, app, worlds, listening):
    """Fork a server that goes on with what is in the file, and give its id."""
    server = os.fork()
    if server:
        return server
    # Whatever becomes of who forked it.
    signal.alarm(LONGEST_S)
    try:
        kept = Kept(path, Pace())
        # The paths take long to put together, so the application is made once, over no world.
        vars(worlds).update(vars(kept.worlds))
        serve(app, worlds, listening, lambda: None)
    finally:
        os._exit(1)


def main(path, times, seed):
    chance = random.Random(seed)  # noqa: S311 - when it is killed is no secret
    worlds = Worlds(founder())
    app = build_app(worlds, statuses=statuses_of(catalogue()))
    listening = opened_port("127.0.0.1", 0)
    claire = Client(listening.getsockname()[1])
    # A server would copy every page that its collector looks at.
    gc.freeze()
    gc.disable()
    orders = 0
    for number in range(times + 1):
        server = fork(path, app, worlds, listening)
        if not claire.token:
            claire.signs_in()
        # In the end every one; on the way those that this server may have missed.
        claire.finds(AT_ONCE * MOST if number < times else len(claire.answered))
        orders = len(claire.world().orders)
        rest = chance.randrange(MOST) if number < times else 0
        for _ in zip(range(rest), claire.writes(number), strict=False):
            continue
        if claire.sent and number % 2:
            # Right after one of two answers, or else wherever it is.
            select.select([connection.sock for _, connection in claire.sent], (), (), PATIENCE_S)
        os.kill(server, signal.SIGKILL)
        os.waitpid(server, 0)
        claire.hears_the_rest()
    sys.stdout.write(json.dumps({"kills": times, "answers": len(claire.answered), "orders": orders}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
