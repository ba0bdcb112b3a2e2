"""What is answered at all: the host, the origin, the kind of a body and its size."""

import pytest
from asgi_calls import call, echo

from pcm_sim.server.closed.limits import Limits
from pcm_sim.server.closed.shell import Closed, Terms
from pcm_sim.server.closed.tokens import KeyRing
from pcm_sim.server.worlds.choosing import WorldPrefix

JSON = "application/json"


def closed(**terms):
    return WorldPrefix(Closed(echo, Terms(KeyRing(), **terms)))


def test_what_is_asked_on_this_machine_is_answered_and_marked():
    got = call(closed(), "GET", "/pcm/v1/x")
    assert got.status == 200
    assert got.json["role"] == "operator"
    assert got.headers["cache-control"] == "no-store"
    assert got.headers["x-content-type-options"] == "nosniff"
    assert not [name for name in got.headers if name.startswith("access-control")]


@pytest.mark.parametrize("host", ["localhost:9", "LOCALHOST", "127.0.0.1", "[::1]:8080"])
def test_its_own_names_are_answered_whatever_port_leads_to_them(host):
    assert call(closed(), "GET", "/", host=host).status == 200


@pytest.mark.parametrize("host", [None, "", "evil.example", "127.0.0.1.evil.example", "10.0.0.7:80", "[::2]"])
def test_another_host_is_refused(host):
    got = call(closed(), "GET", "/", host=host)
    assert (got.status, got.json["code"]) == (421, "HOST")
    assert "printed" in got.problem


def test_beyond_this_machine_addresses_in_digits_and_given_names_are_answered():
    app = closed(anywhere=True, names=("class-room",))
    for host in ("10.0.0.7:80", "[fe80::1]", "Class-Room:1"):
        assert call(app, "GET", "/", host=host).status == 200
    assert call(app, "GET", "/", host="evil.example").status == 421


@pytest.mark.parametrize(
    "said",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "https://127.0.0.1:8080"},
        {"origin": "http://127.0.0.1:9"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
def test_a_page_of_somebody_else_writes_nothing(said):
    got = call(closed(), "POST", "/my/sign-in", b"a=b", **said)
    assert (got.status, got.json["code"]) == (403, "ORIGIN")
    assert got.problem


def test_its_own_pages_write():
    own = {"origin": "http://127.0.0.1:8080", "sec_fetch_site": "same-origin"}
    assert call(closed(), "POST", "/my/sign-in", b"a=b", **own).status == 200


@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("path", ["/portal/v1/session", "/w/anna/admin/v1/reset", "/pcm/v1", "/dealer/v1"])
def test_a_program_sends_json_alone(kind, path):
    got = call(closed(), "POST", path, b"{}", content_type=kind)
    assert (got.status, got.json["code"]) == (415, "MEDIA_TYPE")


@pytest.mark.parametrize("kind", [JSON, "Application/JSON; charset=utf-8", "application/merge-patch+json"])
def test_json_is_taken(kind):
    assert call(closed(), "PATCH", "/portal/v1/me", b"{}", content_type=kind).json["size"] == 2


def test_a_write_without_a_body_needs_no_kind():
    assert call(closed(), "POST", "/admin/v1/reset").status == 200
    assert call(closed(), "DELETE", "/portal/v1/me", content_length="0").status == 200


def test_a_body_may_be_as_large_as_said():
    app = closed(limits=Limits(body_bytes=8))
    assert call(app, "POST", "/my", b"1234", b"5678").json["size"] == 8


@pytest.mark.parametrize("how", [{}, {"transfer_encoding": "chunked"}, {"content_length": "2"}])
def test_a_larger_one_is_refused_however_it_comes(how):
    got = call(closed(limits=Limits(body_bytes=8)), "POST", "/my", b"12345678", b"canary", **how)
    assert (got.status, got.json["code"]) == (413, "TOO_LARGE")
    assert "8 bytes" in got.problem
    assert b"canary" not in got.body


def test_one_that_does_not_come_is_not_waited_for_for_ever():
    got = call(closed(limits=Limits(body_s=0.01)), "POST", "/my", content_length="5")
    assert (got.status, got.headers["connection"]) == (408, "close")
    assert "did not arrive" in got.problem


def test_addresses_and_headers_have_an_end():
    assert call(closed(), "GET", "/" + "x" * 2_100).status == 414
    assert call(closed(), "GET", "/", query="q" * 2_100).status == 414
    assert call(closed(), "GET", "/", big="x" * 17_000).status == 431
    assert call(closed(), "GET", "/", **{f"h{at}": "1" for at in range(70)}).status == 431
