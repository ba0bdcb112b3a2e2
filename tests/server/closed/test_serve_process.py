"""`pcm-sim serve` as a process of its own: it says where it is, answers, and ends at once when asked to."""

import json
import os
import signal
import ssl
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

import pytest
import trustme

from pcm_sim.server.joining.address import Address
from pcm_sim.server.joining.link import GoneError, Link

SECRET = "Canary-Pass-7391"  # noqa: S105 - looked for, and no token
PATIENCE_S = 60
UNPUBLISHED = "4000123400002210"
"""Has the right check digit, and is no number that a scheme publishes for trying out."""


@pytest.fixture
def begin():
    """Start servers that end with the test."""
    running = []

    def start(*words):
        process = subprocess.Popen(
            [sys.executable, "-m", "pcm_sim", "serve", "--port", "0", "--frozen", "--json", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PCM_SIM_TOKEN": ""},
        )
        running.append(process)
        return process

    yield start
    for one in running:
        one.kill()
        one.communicate(timeout=PATIENCE_S)


@pytest.fixture
def begun(begin, tmp_path):
    return begin("--store", str(tmp_path / "worlds.sqlite"))


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


@pytest.fixture
def authority():
    return trustme.CA()


def test_it_answers_over_tls_and_takes_what_is_real_where_the_operator_says_so(begin, authority, tmp_path):
    shown = authority.issue_cert("127.0.0.1")
    shown.private_key_pem.write_to_path(tmp_path / "key.pem")
    shown.cert_chain_pems[0].write_to_path(tmp_path / "cert.pem")
    files = ("--cert", str(tmp_path / "cert.pem"), "--key", str(tmp_path / "key.pem"))
    where = urlsplit(json.loads(begin("--allow-real", *files).stdout.readline())["url"])
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    own = {}

    def ask(method, path, body=None):
        asking = HTTPSConnection(where.hostname, where.port, timeout=PATIENCE_S, context=trusting)
        asking.request(method, path, json.dumps(body), {"content-type": "application/json", **own})
        answer = asking.getresponse()
        told = json.loads(answer.read())
        asking.close()
        return answer.status, told

    assert where.scheme == "https"
    signed_in = ask(
        "POST", "/portal/v1/session", {"porsche_id": "claire.martin@example.org", "password": "Lavande-26"}
    )[1]
    own["authorization"] = f"Bearer {signed_in['token']}"
    # Under no name that is kept for examples, and yet nobody's.
    status, me = ask("PATCH", "/portal/v1/me", {"porsche_id": "claire@mail.porsche-simulation.com"})
    assert (status, me["porsche_id"]) == (200, "claire@mail.porsche-simulation.com")
    status, wallet = ask("POST", "/portal/v1/me/cards", {"card_number": UNPUBLISHED, "card_expiry": "12/39"})
    assert status == 201
    assert any("2210" in json.dumps(card) for card in wallet["cards"])
    journal = json.dumps(ask("GET", "/admin/v1/journal")[1])
    assert UNPUBLISHED[:9] not in journal + json.dumps(wallet)

    with pytest.raises(GoneError, match="name the file of its authority in SSL_CERT_FILE"):
        Link(Address(where.hostname, where.port, "default", secure=True)).get("/whole")

    in_the_clear = HTTPConnection(where.hostname, where.port, timeout=PATIENCE_S)
    in_the_clear.request("GET", "/health")
    with pytest.raises((OSError, HTTPException)):
        in_the_clear.getresponse()
    in_the_clear.close()
