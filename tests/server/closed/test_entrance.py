"""Who comes in: tokens, how far each reaches, what a browser holds instead, and what wrong ones cost."""

import pytest
from asgi_calls import call, echo

from pcm_sim.server.closed.roles import Grant, Role
from pcm_sim.server.closed.shell import Closed, Terms
from pcm_sim.server.closed.token_file import TokenFileError, read_keys, write_keys
from pcm_sim.server.closed.tokens import KeyRing, is_token, key_of, new_token, page_pass
from pcm_sim.server.closed.tries import MOST_WRONG, WAIT_S, WrongTries
from pcm_sim.server.worlds.choosing import WorldPrefix

OPERATOR, TRAINER, TRAINEE = (f"the-token-of-the-{one}" for one in ("operator", "trainer", "trainee"))
GRANTS = {
    OPERATOR: Grant(Role.OPERATOR),
    TRAINER: Grant(Role.TRAINER, "anna"),
    TRAINEE: Grant(Role.TRAINEE, "anna"),
}
KEYS = tuple(key_of(token, grant) for token, grant in GRANTS.items())


class Watch:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def app(watch):
    return WorldPrefix(Closed(echo, Terms(KeyRing(KEYS), tries=WrongTries(watch))))


def ask(app, path, token=None, method="GET", **more):
    bearer = {} if token is None else {"authorization": f"Bearer {token}"}
    return call(app, method, path, **bearer, **more)


@pytest.mark.parametrize("path", ["/", "/my", "/pcm/v1/x", "/w/anna/portal/v1/me", "/w/nobody/my"])
@pytest.mark.parametrize("token", [None, "", "wrong-token-of-somebody", page_pass(OPERATOR)])
def test_without_a_token_nothing_is_told(app, path, token):
    got = ask(app, path, token)
    assert (got.status, got.json["code"]) == (401, "TOKEN")
    assert got.headers["www-authenticate"].startswith("Bearer")
    assert not token or token not in got.problem


REACH = {
    "/w/anna/pcm/v1/vehicles": (200, 200, 200),
    "/w/anna/portal/v1/me": (200, 200, 200),
    "/w/anna/my/garage": (200, 200, 200),
    "/w/anna/dealer/v1/invitations": (403, 200, 200),
    "/w/anna/admin/v1/journal": (403, 200, 200),
    "/w/anna/admin/v1/worlds": (403, 403, 200),
    "/w/anna/admin": (403, 200, 200),
    "/w/ben/portal/v1/me": (403, 403, 200),
    "/w/anna": (200, 200, 200),
    "/portal/v1/me": (403, 403, 200),
    # Whatever names no world and still leads to a path, needs what the path needs.
    "/w//admin/v1/worlds": (403, 403, 200),
    "/w/anna//admin/v1/journal": (403, 403, 200),
    "/w/anna/what-is-to-come": (403, 403, 200),
}


@pytest.mark.parametrize(("path", "reached"), REACH.items())
def test_each_token_reaches_as_far_as_its_role_and_its_world(app, path, reached):
    assert tuple(ask(app, path, token).status for token in (TRAINEE, TRAINER, OPERATOR)) == reached


def test_a_refusal_says_which_token_it_takes(app):
    assert "token of a trainer" in ask(app, "/w/anna/admin/v1/journal", TRAINEE).problem
    assert "/w/anna/" in ask(app, "/w/ben/my", TRAINER).problem


def test_a_browser_comes_in_by_its_first_address_and_holds_a_pass_for_the_pages(app):
    first = call(app, "GET", "/w/anna/my/store", query=f"token={TRAINEE}&car=2")
    assert (first.status, first.headers["location"]) == (303, "/w/anna/my/store?car=2")
    cookie = first.headers["set-cookie"]
    assert {"HttpOnly", "Path=/w/anna/my", "SameSite=lax"} <= set(cookie.split("; "))
    assert TRAINEE not in cookie
    held = cookie.partition(";")[0]
    assert call(app, "GET", "/w/anna/my/store", cookie=f"other=1; {held}").json["role"] == "trainee"
    assert call(app, "GET", "/w/ben/my", cookie=held).status == 403
    # The pass is for pages: no page, and nobody who steals it, speaks to the other doors with it.
    assert call(app, "GET", "/w/anna/portal/v1/me", cookie=held).status == 401


def test_over_tls_the_pass_never_goes_without_it(app):
    first = call(app, "GET", "/my", query=f"token={OPERATOR}", scheme="https")
    assert "Secure" in first.headers["set-cookie"]


def test_a_wrong_first_address_gives_no_pass(app):
    got = call(app, "GET", "/my", query="token=wrong-token-of-somebody")
    assert got.status == 401
    assert "set-cookie" not in got.headers


def test_where_no_token_is_asked_for_it_leaves_the_address_all_the_same():
    got = call(Closed(echo, Terms(KeyRing())), "GET", "/my", query="token=whatever")
    assert (got.status, got.headers["location"]) == (303, "/my")
    assert "set-cookie" not in got.headers


def test_who_tries_many_tokens_waits_and_the_others_do_not(app, watch):
    for at in range(MOST_WRONG):
        assert ask(app, "/my", f"wrong-token-number-{at}").status == 401
    got = ask(app, "/my", OPERATOR)
    assert (got.status, got.json["code"], got.headers["retry-after"]) == (429, "TRIES", "60")
    assert ask(app, "/my", OPERATOR, client="10.0.0.7").status == 200
    watch.now = WAIT_S + 1
    assert ask(app, "/my", OPERATOR).status == 200


def test_an_old_token_that_is_sent_again_and_again_counts_once(app):
    for _ in range(3 * MOST_WRONG):
        ask(app, "/my", "the-token-of-yesterday")
    assert ask(app, "/my", OPERATOR).status == 200


def test_keys_are_kept_as_digests_for_their_owner_alone(tmp_path):
    file = tmp_path / "deep" / "tokens.json"
    write_keys(file, KEYS)
    assert file.stat().st_mode & 0o777 == 0o600
    assert not [token for token in GRANTS if token in file.read_text()]
    assert read_keys(file) == KEYS
    assert read_keys(tmp_path / "none.json") == ()
    file.chmod(0o644)
    with pytest.raises(TokenFileError, match="chmod 600"):
        read_keys(file)


@pytest.mark.parametrize("said", ["", "[]", '{"form": 2}', '{"form": 1, "tokens": [1]}', "\x00", "[" * 9999])
def test_what_is_no_file_of_tokens_is_said(tmp_path, said):
    file = tmp_path / "tokens.json"
    file.write_text(said)
    file.chmod(0o600)
    with pytest.raises(TokenFileError, match="tokens"):
        read_keys(file)


def test_every_token_is_another_one():
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(map(is_token, tokens))
