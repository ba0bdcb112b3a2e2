import json
import os
import subprocess
import sys
import threading

import pytest
from remote_client import TIMEOUT_S, BareDesk, Client

from pcm_sim.composition import load_catalogue, open_session
from pcm_sim.composition_remote import RemoteWish, remote_service

# Tests draw alike everywhere, with and without a display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

TOKEN = "a-token-of-the-tests"  # noqa: S105  it opens these tests alone


@pytest.fixture(scope="session")
def catalogue():
    return load_catalogue()


@pytest.fixture(scope="module")
def remote(catalogue):
    """Serve from this process, without a window."""
    desk = BareDesk()
    urls = []
    wish = RemoteWish(0, TOKEN, frozen=True, announce=lambda url, _: urls.append(url))
    service = remote_service(catalogue, wish)
    service.begin(desk)
    client = Client(urls[0], TOKEN)
    client.desk = desk
    yield client
    service.end()


@pytest.fixture
def serve(remote, catalogue):
    """Serve a car from its first moment, or none."""

    def start(car="macan-2018", language="en"):
        session = open_session(car, language=language, catalogue=catalogue) if car else None
        remote.desk.open(session)
        return remote

    return start


@pytest.fixture
def client(serve):
    return serve()


class Started:
    """pcm-sim as a process of its own, and what it printed."""

    def __init__(self, words, env):
        command = [sys.executable, "-m", "pcm_sim", "run", *words]
        self.process = subprocess.Popen(
            command,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        # Whatever goes wrong, it does not outlive the test by long.
        self._watch = threading.Timer(2 * TIMEOUT_S, self.process.kill)
        self._watch.start()
        self.first_line = self.process.stdout.readline()

    @property
    def client(self):
        said = json.loads(self.first_line)
        return Client(said["url"], said["token"])

    def end(self):
        """Wait for its end, and give its exit code and what else it printed."""
        out, err = self.process.communicate(timeout=TIMEOUT_S)
        self._watch.cancel()
        return self.process.returncode, out, err

    def stop(self):
        self._watch.cancel()
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()


def _starting():
    """Start the real program with its real window, drawn in memory."""
    running = []

    def begin(*words, **variables):
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        env.pop("PCM_SIM_TOKEN", None)
        started = Started(words, env | {"PYTHONUTF8": "1"} | variables)
        running.append(started)
        return started

    yield begin
    for one in running:
        one.stop()


@pytest.fixture
def start():
    """Start programs that end with the test."""
    yield from _starting()


@pytest.fixture(scope="module")
def start_shared():
    """Start programs that end with the module."""
    yield from _starting()
