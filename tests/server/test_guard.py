"""Who is answered: a program that knows the token, on this machine, and nobody else."""

import socket

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pcm_sim.server.asking import LARGEST_BODY
from pcm_sim.server.service import new_token

EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104  what it must not be


def test_with_the_token_it_answers(client):
    reply = client.get("/screen")
    assert reply.status == 200
    assert reply.headers["cache-control"] == "no-store"
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert "server" not in reply.headers


@pytest.mark.parametrize(
    "said",
    [None, "", "Bearer", "Bearer ", "Bearer a-token-of-the-test", "Basic a-token-of-the-tests", "bearer é"],
)
@pytest.mark.parametrize("path", ["/", "/screen", "/quit", "/nowhere"])
def test_without_the_token_nothing_is_told(client, said, path):
    value = said if said is None else said.encode()
    reply = client.send("GET", path, Authorization=value)
    assert reply.status == 401
    assert reply.headers["www-authenticate"].startswith("Bearer")
    assert "Authorization: Bearer TOKEN" in reply.problem
    assert client.token not in reply.text


def test_the_token_in_the_address_does_not_count(client):
    assert client.send("GET", f"/screen?token={client.token}", Authorization=None).status == 401


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=40))
def test_no_other_token_opens_it(client, said):
    if said != client.token:
        assert client.send("GET", "/screen", Authorization=f"Bearer {said}").status == 401


def test_two_tokens_open_nothing(client):
    with socket.create_connection(("127.0.0.1", client.port), timeout=10) as link:
        token = f"Authorization: Bearer {client.token}\r\n"
        link.sendall(f"GET /screen HTTP/1.1\r\nHost: 127.0.0.1:{client.port}\r\n{token}{token}\r\n".encode())
        assert link.recv(100).startswith(b"HTTP/1.1 401 ")


@pytest.mark.parametrize("origin", ["https://example.org", "null", "http://127.0.0.1:1", "file://", ""])
def test_a_page_of_another_origin_is_refused(client, origin):
    reply = client.send("GET", "/screen", Origin=origin)
    assert reply.status == 403
    assert "Origin" in reply.problem
    assert "access-control-allow-origin" not in reply.headers


def test_its_own_origin_is_not(client):
    assert client.send("GET", "/screen", Origin=f"http://127.0.0.1:{client.port}").status == 200


@pytest.mark.parametrize("host", ["example.org", "example.org:{port}", "127.0.0.1", "127.0.0.1:1", ""])
def test_another_host_is_refused(client, host):
    reply = client.send("GET", "/screen", Host=host.format(port=client.port))
    assert reply.status == 421
    assert f"127.0.0.1:{client.port}" in reply.problem


def test_localhost_is_the_same_host(client):
    assert client.send("GET", "/screen", Host=f"LocalHost:{client.port}").status == 200


def test_the_port_is_open_on_this_machine_s_own_address_alone(client):
    import psutil  # noqa: PLC0415

    bound = {one.laddr.ip for one in psutil.Process().net_connections() if one.laddr.port == client.port}
    assert bound == {"127.0.0.1"}
    assert bound.isdisjoint(EVERYWHERE)


def test_a_body_may_be_as_large_as_said(client):
    reply = client.send("POST", "/back", b" " * LARGEST_BODY)
    assert reply.status == 200


@pytest.mark.parametrize("size", [LARGEST_BODY + 1, 4 * 1024 * 1024])
def test_a_larger_one_is_refused(client, size):
    reply = client.send("POST", "/back", b" " * size)
    assert reply.status == 413
    assert str(LARGEST_BODY) in reply.problem


def test_one_that_comes_in_pieces_is_measured_too(client):
    piece = b"1000\r\n" + b" " * 0x1000 + b"\r\n"
    body = piece * (LARGEST_BODY // 0x1000 + 1) + b"0\r\n\r\n"
    assert client.send("POST", "/back", body, Transfer_Encoding="chunked").status == 413


def test_a_body_that_does_not_come_is_not_waited_for_for_ever(client, monkeypatch):
    monkeypatch.setattr("pcm_sim.server.asking.BODY_PATIENCE_S", 0.05)
    reply = client.send("POST", "/back", b"{", Content_Length="10")
    assert reply.status == 408
    assert "did not arrive" in reply.problem


def test_every_token_is_another_one():
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert min(map(len, tokens)) >= 32
