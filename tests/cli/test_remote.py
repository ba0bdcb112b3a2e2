"""`pcm-sim run --remote`: which words go together, and what is handed on."""

import json

import pytest

from pcm_sim import composition_remote


@pytest.fixture
def driven(monkeypatch):
    """Note what is driven instead of opening a port and a window."""
    wishes = []

    def drive(_inputs, wish, _opening):
        wish.announce("http://127.0.0.1:1", "the-token")
        return 0

    monkeypatch.delenv("PCM_SIM_TOKEN", raising=False)
    monkeypatch.setattr(composition_remote, "remote_service", lambda _, wish: wishes.append(wish) or wish)
    monkeypatch.setattr(composition_remote, "drive", drive)
    return wishes


@pytest.mark.parametrize(
    ("words", "port"),
    [
        (("macan-2018", "--remote"), 0),
        (("--remote", "macan-2018"), 0),
        (("--remote", "8123", "macan-2018"), 8123),
        (("macan-2018", "--remote", "0"), 0),
        (("macan-2018", "--remote=65535"), 65535),
        (("--remote",), 0),
    ],
)
def test_the_port_may_be_left_out_and_the_car_stand_behind(cli, driven, words, port):
    answer = cli("run", *words)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "Remote control: http://127.0.0.1:1 token the-token\n"
    assert [(one.port, one.token, one.frozen) for one in driven] == [(port, None, False)]


def test_the_line_is_json_where_json_is_wanted(cli, driven):
    answer = cli("run", "macan-2018", "--remote", "--frozen", "--json")
    assert answer.out.count("\n") == 1
    said = json.loads(answer.out)
    assert (said["url"], said["token"], said["frozen"]) == ("http://127.0.0.1:1", "the-token", True)
    assert driven[0].frozen is True


def test_a_token_of_one_s_own_is_taken_and_not_printed(cli, driven, monkeypatch):
    monkeypatch.setenv("PCM_SIM_TOKEN", "one-of-my-own-1234")
    assert cli("run", "macan-2018", "--remote").out == (
        "Remote control: http://127.0.0.1:1 token as in PCM_SIM_TOKEN\n"
    )
    assert json.loads(cli("run", "macan-2018", "--remote", "--json").out)["token"] is None
    assert driven[0].token == "one-of-my-own-1234"  # noqa: S105  of this test


@pytest.mark.parametrize("token", ["", "short", "with a blank in between", "x" * 201, "sixteen-letters-é"])
def test_a_token_that_no_header_takes_is_refused(cli, driven, monkeypatch, token):
    monkeypatch.setenv("PCM_SIM_TOKEN", token)
    answer = cli("run", "macan-2018", "--remote")
    told = "PCM_SIM_TOKEN takes 16 to 200 letters, digits or any of . _ ~ + / = -"
    assert (answer.code, answer.refusal) == (2, told)
    assert driven == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("macan-2018", "--frozen"), "--frozen is for --remote: without it nobody could let time pass"),
        (("macan-2018", "--remote", "--text"), "--remote stays open, so --text has no place beside it"),
        (("a-1", "--remote", "--shot", "x.png"), "--remote stays open, so --shot has no place beside it"),
        (
            ("macan-2018", "--remote", "65536"),
            "'65536' is no port: 0 to 65535, or none at all for any free one",
        ),
        (("macan-2018", "--remote", "x"), "'x' is no port: 0 to 65535, or none at all for any free one"),
        (("macan-2018", "--remote=-1"), "'-1' is no port: 0 to 65535, or none at all for any free one"),
        (("--remote", "--screen", "roaming"), "which car? For instance: pcm-sim run macan-2019 --text"),
    ],
)
def test_words_that_do_not_go_together_are_refused(cli, driven, words, told):
    answer = cli("run", *words)
    assert (answer.code, answer.refusal) == (2, told)
    assert driven == []
