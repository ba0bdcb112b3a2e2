"""A server never asks anybody: with every way out closed, a walk through all its doors works as before."""

import socket

import pytest
from asgi_calls import call
from fastapi import FastAPI
from opentelemetry import trace
from serving_worlds import served, worlds_of
from shipped import catalogue

from pcm_sim.composition_serve import statuses_of
from pcm_sim.server.serving.app import build_app

NEAR = ("127.0.0.1", "::1", "localhost")


@pytest.fixture
def tried(monkeypatch):
    """Note and refuse every connection and look-up that leads beyond this machine."""
    tries = []

    def guarded(name, host_of):
        real = getattr(socket.socket if hasattr(socket.socket, name) else socket, name)

        def guard(*args, **more):
            host = host_of(args)
            if host not in NEAR:
                tries.append((name, host))
                raise OSError(f"{name}: {host} is beyond this machine")
            return real(*args, **more)

        return guard

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guarded(name, lambda args: args[1][0]))
    monkeypatch.setattr(socket.socket, "sendto", guarded("sendto", lambda args: args[-1][0]))
    monkeypatch.setattr(socket, "getaddrinfo", guarded("getaddrinfo", lambda args: args[0]))
    return tries


def test_a_walk_through_all_doors_asks_nobody(tried):
    app = build_app(worlds_of(), statuses=statuses_of(catalogue()))
    with served(app) as ask:
        session = {"porsche_id": "claire.martin@example.org", "password": "Lavande-26"}
        token = ask("POST", "/portal/v1/session", session).body["token"]
        said = {"authorization": f"Bearer {token}"}
        assert ask("GET", "/portal/v1/vehicles", **said).status == 200
        assert ask("POST", "/portal/v1/password-resets", {"porsche_id": session["porsche_id"]}).status == 202
        assert ask("POST", "/admin/v1/clock/advance", {"by": "P400D"}).status == 200
        for path in ("/openapi.json", "/my/", "/admin/v1/outbox", "/admin/v1/export", "/admin/v1/replica"):
            assert ask("GET", path).status in {200, 303}, path
        assert ask("GET", "/docs").status == ask("GET", "/redoc").status == 404
    assert tried == []
    with pytest.raises(OSError, match="beyond"):
        socket.create_connection(("192.0.2.1", 9), timeout=1)


class Watcher:
    """Telemetry that somebody has set up for the whole process."""

    def __init__(self):
        self.asked = []

    def get_tracer(self, name, *_, **__):
        self.asked.append(name)
        return trace.NoOpTracer()


def healthy() -> None:
    """Answer something."""


def test_nobody_watches_the_server_by_telemetry(monkeypatch):
    watcher = Watcher()
    monkeypatch.setattr(trace, "_TRACER_PROVIDER", watcher)
    usual = FastAPI()
    usual.add_api_route("/health", healthy)
    call(usual, "GET", "/health")
    assert watcher.asked, "else this tests nothing"
    watcher.asked.clear()
    call(build_app(worlds_of()), "GET", "/health")
    assert watcher.asked == []
