"""`pcm-sim serve`: which words go together, who is let in, and what is printed; nothing is served."""

import json

import pytest

from pcm_sim.cli.main import main
from pcm_sim.server.closed.roles import Grant, Role
from pcm_sim.server.closed.token_file import read_keys


@pytest.fixture
def served(monkeypatch, tmp_path):
    """Say that it is there, and end at once, instead of serving."""
    monkeypatch.delenv("PCM_SIM_TOKEN", raising=False)
    monkeypatch.setattr("platformdirs.user_state_path", lambda *_, **__: tmp_path)
    calls = []

    def serve(app, worlds, listening, announce, tls):
        calls.append((app, worlds, listening.getsockname(), tls))
        announce()
        worlds.close()

    monkeypatch.setattr("pcm_sim.server.serving.running.serve", serve)
    return calls


WRONG = {
    "--port x": "'x' is no port: 0 to 65535",
    "--port 65536": "is no port",
    "--listen example.org": "--listen takes an address in digits",
    "--listen 0.0.0.0": "so it takes a token: --token TOKEN, PCM_SIM_TOKEN, or --new-token operator",
    "--listen :: --port 0": "so it takes a token",
    "--token short": "16 to 200 letters",
    "--new-token master": "roles are trainee, trainer, operator",
    "--new-token trainee@": "trainee@anna",
    "--new-token trainee@nobody": "there is no world 'nobody'",
    "--world anna": "--world takes NAME=CAR",
    "--world Anna!=taycan-2022": "small letters",
    "--world anna=taycan-1890": "taycan",
    "--world anna=macan-2018 --world anna=macan-2019": "the world anna is named twice; take another name",
    "macan-2018 --world default=macan-2019": "the car of the world default stands right after serve",
    "--name http://pcm.local/": "--name takes the name of a machine, such as pcm.local",
    "--speed 0": "--speed takes a number above 0",
    "--speed soon": "--speed takes a number",
    "--cert a.pem": "--cert and --key go together",
    "--cert a.pem --key b.pem": "are no certificate",
    "--store /nowhere/at/all/worlds.sqlite": "there is no folder",
}


@pytest.mark.parametrize(("words", "said"), WRONG.items())
def test_wrong_words_are_told_in_a_sentence(served, capsys, words, said):
    assert main(["serve", "--port", "0", *words.split()]) in {1, 2}
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert not served


def test_it_says_where_it_is_what_it_serves_and_how_it_ends(served, capsys):
    assert main(["serve", "--port", "0", "--world", "anna=macan-2019", "--frozen"]) == 0
    said = capsys.readouterr().out.splitlines()
    port = served[0][2][1]
    assert served[0][2][0] == "127.0.0.1"
    assert said[0] == f"http://127.0.0.1:{port}"
    assert any("/w/anna/my" in line and "macan" in line for line in said)
    assert any("stands until" in line for line in said)
    assert said[-1] == "Ctrl+C ends it."


@pytest.mark.usefixtures("served")
def test_a_program_reads_one_line(capsys):
    assert main(["serve", "macan-2019", "--port", "0", "--speed", "60", "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    said = json.loads(line)
    assert said["worlds"][0] | {"car": ""} == {
        "name": "default",
        "url": said["url"],
        "pages": f"{said['url']}/my",
        "car": "",
        "speed": 60,
    }
    assert (said["tokens"], said["locked"], said["simulated"]) == ([], False, True)


@pytest.mark.usefixtures("served")
def test_a_new_token_is_shown_once_and_lets_others_in_from_then_on(capsys, tmp_path):
    words = ["serve", "--port", "0", "--listen", "::", "--world", "anna=macan-2019", "--json"]
    assert main([*words, "--new-token", "trainee@anna"]) == 0
    told = capsys.readouterr()
    (made,) = json.loads(told.out)["tokens"]
    assert "in the clear" in told.err
    file = tmp_path / "serve-tokens.json"
    assert made["token"] not in file.read_text()
    assert [one.grant for one in read_keys(file)] == [Grant(Role.TRAINEE, "anna")]
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out)["tokens"] == []


@pytest.mark.usefixtures("served")
def test_a_token_of_the_environment_is_neither_printed_nor_kept(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("PCM_SIM_TOKEN", "a-token-of-the-tests")
    assert main(["serve", "--port", "0"]) == 0
    told = capsys.readouterr()
    assert "a-token-of-the-tests" not in told.out + told.err
    assert not [*tmp_path.iterdir()]


@pytest.mark.usefixtures("served")
def test_worlds_that_were_kept_go_on_as_they_were_left_or_as_is_said_now(capsys, tmp_path):
    kept = ["serve", "--port", "0", "--store", str(tmp_path / "worlds.sqlite")]
    for said, told in {"--frozen": "stands until", "--speed 60": "60 times", "": "60 times"}.items():
        assert main([*kept, *said.split()]) == 0
        assert told in capsys.readouterr().out
    assert main([*kept, "--frozen"]) == 0
    assert main([*kept, "--world", "anna=taycan-2022"]) == 0
    assert "in each world as it was left" in capsys.readouterr().out


def test_real_data_are_taken_where_the_operator_says_so_and_said_once_more(served, capsys, tmp_path):
    kept = ["serve", "--port", "0", "--frozen", "--store", str(tmp_path / "worlds.sqlite")]
    assert main([*kept, "--allow-real"]) == 0
    assert served[0][1].get("default").present().takes_real
    assert "Real data" in capsys.readouterr().out
    assert main(kept) == 2
    assert "--allow-real says that it may" in capsys.readouterr().err
    assert main([*kept, "macan-2019", "--allow-real"]) == 2
    assert "is kept with another car" in capsys.readouterr().err
