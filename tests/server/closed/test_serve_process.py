"""`pcm-sim serve` as a process of its own: it says where it is, answers, and ends at once when asked to."""

import json
import os
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

SECRET = "Canary-Pass-7391"  # noqa: S105 - looked for, and no token
PATIENCE_S = 60


@pytest.fixture
def begun(tmp_path):
    words = ("serve", "--port", "0", "--frozen", "--json", "--store", str(tmp_path / "worlds.sqlite"))
    process = subprocess.Popen(
        [sys.executable, "-m", "pcm_sim", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PCM_SIM_TOKEN": ""},
    )
    yield process
    process.kill()
    process.communicate(timeout=PATIENCE_S)


def test_it_answers_and_ends_in_order_within_a_second_though_somebody_listens(begun):
    said = json.loads(begun.stdout.readline())
    where = urlsplit(said["url"])
    listening = HTTPConnection(where.hostname, where.port, timeout=PATIENCE_S)
    listening.request("GET", "/admin/v1/events")
    assert listening.getresponse().status == 200
    asking = HTTPConnection(where.hostname, where.port, timeout=PATIENCE_S)
    asking.request(
        "POST", f"/portal/v1/{SECRET}?password={SECRET}", b"{", {"content-type": "application/json"}
    )
    assert asking.getresponse().status == 404
    begun.send_signal(signal.SIGTERM)
    asked = time.monotonic()
    told = begun.communicate(timeout=PATIENCE_S)
    took = time.monotonic() - asked
    listening.close()
    asking.close()
    assert (begun.returncode, told) == (0, ("", ""))
    # A machine that does ten things at once takes longer; what hangs takes for ever.
    assert took < 10
