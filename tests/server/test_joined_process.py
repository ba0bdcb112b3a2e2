"""A served world in a process of its own: simulators and a program that speaks REST see the same."""

import json
import subprocess
import sys
import threading
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from shipped import catalogue

from pcm_sim.composition_join import JoinWish, join_world, listen_to
from pcm_sim.session.opening import SIMULATED_VIN

PATIENCE_S = 30


@pytest.fixture
def url():
    words = [sys.executable, "-m", "pcm_sim", "serve", "macan-2018", "--port", "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield next(line.strip() for line in server.stdout if line.startswith("http://"))
        finally:
            server.terminate()


class Sitting:
    """A simulator whose thread does nothing but hear."""

    def __init__(self, url):
        self.session = join_world(catalogue(), JoinWish(url))
        self._rung = threading.Event()
        self._end = listen_to(self.session, self._rung.set)

    def hear_until(self, condition):
        while not condition(self.session):
            assert self._rung.wait(PATIENCE_S), "nothing more was heard"
            self._rung.clear()
            self.session.hear()

    def close(self):
        self._end()


def post(url, path, body):
    connection = HTTPConnection(urlsplit(url).hostname, urlsplit(url).port, timeout=PATIENCE_S)
    with closing(connection):
        connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def test_what_a_program_does_by_rest_all_simulators_see(url):
    with closing(Sitting(url)) as anna, closing(Sitting(url)) as bert:
        code = anna.session.moment.world.car(SIMULATED_VIN).code
        status, told = post(url, f"/pcm/v1/vehicles/{SIMULATED_VIN}/pairing", {"code": code})
        assert status < 300, told
        for one in (anna, bert):
            one.hear_until(lambda session: session.moment.world.car(SIMULATED_VIN).linked)
        seq = max(one.session.moment.cloud.seq for one in (anna, bert))
        for one in (anna, bert):
            one.hear_until(lambda session: session.moment.cloud.seq >= seq)
        assert anna.session.moment.world.journal == bert.session.moment.world.journal
