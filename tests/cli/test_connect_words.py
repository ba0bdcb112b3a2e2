"""`pcm-sim run --connect`: joins a world with its car, founds one for a car, says what is wrong."""

import pytest
from serving_worlds import served, worlds_of

from pcm_sim.cli.main import main
from pcm_sim.server.serving.app import build_app


@pytest.fixture(scope="module")
def url():
    with served(build_app(worlds_of("macan-2018"))) as client:
        yield f"http://127.0.0.1:{client.port}"


def told(capsys, *words):
    code = main(["run", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_world_s_car_is_joined_without_naming_it(url, capsys):
    code, out, err = told(capsys, "--connect", url, "--text", "--lang", "en", "--screen", "link")
    assert (code, err) == (0, "")
    assert "Enter the pairing code that My Porsche shows." in out


def test_a_car_named_for_a_world_that_is_not_there_founds_it(url, capsys):
    wanted = ("--connect", f"{url}/w/anna", "--text", "--lang", "en")
    code, _, err = told(capsys, *wanted)
    assert code == 1
    assert f"there is no world 'anna' at {url}: name a car, and it is founded with it" in err
    assert told(capsys, "taycan-2022", *wanted)[0] == 0
    assert told(capsys, *wanted)[0] == 0
    pages = ("--connect", f"{url}/w/anna/my/portal", "--text", "--lang", "en")
    assert told(capsys, *pages)[0] == 0, "the address of its pages will do"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("taycan-2022", "--connect", "{url}"), "not of taycan-2022: leave the car out"),
        (("--connect", "http://127.0.0.1:1"), "start one with `pcm-sim serve`"),
        (("--connect", "127.0.0.1:8080"), "is no address of a server: http://127.0.0.1:PORT"),
        (("--connect", ""), "'' is no address of a server"),
        (("--connect", "{over_tls}"), "it does not answer over TLS: write http, not https"),
        (("--connect", "{url}/w/Anna"), "(small letters, digits, hyphens)"),
        (("--connect", "http://me:secret@127.0.0.1:1"), "'http://…@127.0.0.1:1' is no address"),
        (("--connect", "{url}", "--preset", "linked"), "--preset has no place beside it"),
        (("--connect", "{url}", "--recover"), "of a joined world nothing is kept here to be recovered"),
    ],
)
def test_what_is_wrong_is_one_sentence(url, capsys, words, sentence):
    places = {"{url}": url, "{over_tls}": url.replace("http", "https")}
    for name, place in places.items():
        words = [word.replace(name, place) for word in words]
    code, out, err = told(capsys, *words, "--text")
    assert code in (1, 2)
    assert out == ""
    assert sentence in err
    assert err.count("\n") == 1
