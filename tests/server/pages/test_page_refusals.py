"""Whoever is not let in, or asks for a world that is not there, reads so in the browser's language."""

import pytest
from asgi_calls import call

from pcm_sim.server.closed.roles import Grant, Role
from pcm_sim.server.closed.shell import Terms
from pcm_sim.server.closed.tokens import KeyRing, key_of
from pcm_sim.server.serving.app import build_app

TOKEN = "the-token-of-a-trainee"  # noqa: S105 - it opens these tests alone


@pytest.fixture
def ask(worlds):
    open_to_all = build_app(worlds)
    closed = build_app(worlds, Terms(KeyRing((key_of(TOKEN, Grant(Role.TRAINEE, "default")),))))

    def asked(path, language, *, app=closed, **more):
        return call(app, "GET", path, accept_language=language, **more)

    asked.everybody = open_to_all
    return asked


def reads(got):
    assert got.headers["content-type"].startswith("text/html")
    assert "'self'" in got.headers["content-security-policy"]
    return got.body.decode()


def test_a_browser_reads_in_its_language_that_there_is_no_such_world(ask):
    got = ask("/w/nobody/my/portal", "de-DE,de;q=0.9", app=ask.everybody)
    page = reads(got)
    assert (got.status, '<html lang="de">' in page) == (404, True)
    assert "Keine Welt dieser Simulation heißt so." in page


@pytest.mark.parametrize("path", ["/", "/my", "/my/portal/vehicles", "/w/nobody/my/"])
def test_a_browser_without_a_token_reads_where_it_comes_from(ask, path):
    got = ask(path, "fr")
    page = reads(got)
    assert (got.status, '<html lang="fr">' in page) == (401, True)
    assert "Ouvrez une fois l’adresse complète" in page
    assert TOKEN not in page


def test_the_page_that_lets_nobody_in_is_drawn_as_the_others_are(ask):
    assert ask("/my/-/files/pages.css", "en").status == 200
    assert ask("/my/-/files/../../portal", "en").status == 404


def test_a_token_of_another_world_and_another_name_are_told_as_pages(ask):
    assert "another world" in reads(ask("/w/ben/my", "en", authorization=f"Bearer {TOKEN}"))
    assert "does not answer to that name" in reads(ask("/my", "en", host="elsewhere.test"))


def test_a_program_reads_problems_as_ever(ask):
    assert ask("/portal/v1/me", "fr").json["code"] == "TOKEN"
    assert ask("/w/nobody/portal/v1/me", "fr", app=ask.everybody).json["code"] == "UNKNOWN"
