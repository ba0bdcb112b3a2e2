"""The page on serving: commands and calls print what stands there, its Python runs, its tables are right."""

import argparse
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from curl_lines import Reader
from pages import BLOCK, TICKED, as_pattern, commands, table, told
from serving_worlds import served, worlds_of
from shipped import catalogue

from pcm_sim.cli.main import main
from pcm_sim.cli.words import COMMANDS
from pcm_sim.composition_serve import statuses_of
from pcm_sim.server.closed.roles import ROLES, lies_under, role_for
from pcm_sim.server.rest.asking import CENTRE_HEADER, KEY_HEADER, SESSION_HEADER
from pcm_sim.server.rest.problem_shown import RESPONSES
from pcm_sim.server.serving.app import build_app
from pcm_sim.server.serving.running import opened_port
from pcm_sim.server.worlds.registry import WorldWish
from pcm_sim.session.console.faults import RECIPES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "serving.md").read_text("utf-8")
NEW_EACH_TIME = re.compile(r"(?<=127\.0\.0\.1:)\d+|(?<=  Token         )\S+")


def console():
    """Give each command of the page with what it prints there."""
    blocks = (block["text"] for block in BLOCK.finditer(PAGE) if block["kind"] == "console")
    return [one for block in blocks for one in commands(block)]


def blocks(kind):
    return [block["text"] for block in BLOCK.finditer(PAGE) if block["kind"] == kind]


@pytest.fixture
def tokens(monkeypatch, tmp_path):
    """Say where the server is, and end at once instead of serving; its tokens lie in a file that is given."""

    def serve(app, worlds, listening, announce, tls):  # noqa: ARG001 - as the real one has it
        announce()
        worlds.close()

    monkeypatch.delenv("PCM_SIM_TOKEN", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("platformdirs.user_state_path", lambda *_, **__: tmp_path)
    monkeypatch.setattr("pcm_sim.server.serving.running.serve", serve)
    monkeypatch.setattr("pcm_sim.server.serving.app.build_app", lambda *_: None)
    monkeypatch.setattr("pcm_sim.server.serving.running.opened_port", lambda *_: opened_port("127.0.0.1", 0))
    return tmp_path / "serve-tokens.json"


def test_its_servers_say_what_stands_there(tokens, capsys):
    lines = [one for one in console() if one.line.startswith("pcm-sim ")]
    assert lines
    for command in lines:
        tokens.unlink(missing_ok=True)
        main(shlex.split(command.line)[1:])
        out, err = capsys.readouterr()
        wanted, said = (NEW_EACH_TIME.sub("-", one) for one in (command.output, err + out))
        assert re.fullmatch(as_pattern(wanted), said), f"$ {command.line}\n{said}"


@pytest.fixture(scope="module")
def server():
    """Serve the worlds of the page, their time standing."""
    worlds = worlds_of("macan-2018")
    for name in ("anna", "ben"):
        worlds.create(name, WorldWish("macan-2019"))
    with served(build_app(worlds, statuses=statuses_of(catalogue()))) as ask:
        ask.url = f"http://127.0.0.1:{ask.port}"
        ask.worlds = worlds
        yield ask


def test_its_calls_are_answered_as_it_says(server):
    reader, ran = Reader(PCM_SIM=server.url), 0
    for command in console():
        if not command.line.startswith("pcm-sim "):
            printed = reader.types(command.line)
            assert re.fullmatch(as_pattern(command.output), printed), f"$ {command.line}\n{printed}"
            ran += 1
    for line in "".join(blocks("sh")).splitlines():
        if line.startswith("curl "):
            assert '"status":4' not in reader.types(line), line
            ran += 1
    assert ran > len(("curl", "export"))


@pytest.mark.usefixtures("tokens")
def test_its_other_commands_are_understood(server, capsys):
    joining, keeping = [line for line in "".join(blocks("sh")).splitlines() if line.startswith("pcm-sim ")]
    words = shlex.split(joining)[1:]
    words[words.index("--connect") + 1] = f"{server.url}/w/anna"
    assert main([*words, "--text"]) == 0
    assert "09:41" in capsys.readouterr().out
    assert main(shlex.split(keeping)[1:]) == 0
    assert "worlds.sqlite" in capsys.readouterr().out


def test_its_python_runs(server, tmp_path):
    (tmp_path / "test_page.py").write_text("".join(blocks("python")), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:pytestqt", "test_page.py"],
        cwd=tmp_path,
        env={**os.environ, "PCM_SIM": server.url, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert server.worlds.names == ("default", "anna", "ben")


def test_a_customers_page_is_where_it_says(server):
    path = re.search(r"^http://127\.0\.0\.1:8080(/my/-/as/\S+)$", PAGE, re.MULTILINE)[1]
    came = server("GET", path)
    assert came.headers["location"] == "/my/portal/vehicles"
    asked = server("GET", "/my/portal/vehicles", Cookie=came.headers["set-cookie"].partition(";")[0])
    assert asked.headers["location"] == "/my/portal/sign-in?then=portal/vehicles"


def test_its_customers_know_what_it_says():
    people = catalogue().plain["customers"]
    for who, *secrets in table(PAGE, "Serving it", 1):
        known = people[who.partition(",")[0].lower()]
        said = [TICKED.findall(one)[0] if "`" in one else None for one in secrets]
        assert said == [known["email"], known["password"], known.get("security_code")]


def test_every_option_is_told_of():
    parser = argparse.ArgumentParser(add_help=False)
    COMMANDS["serve"][1](parser)
    options = {*re.findall(r"--[a-z-]+", parser.format_usage())}
    assert options <= {*re.findall(r"--[a-z-]+", str(table(PAGE, "Serving it")))}


def test_every_path_is_told_of_and_every_status(server):
    paths = [one.removesuffix("/…") for one in told(table(PAGE, "The paths"))]
    described = server("GET", "/openapi.json").body["paths"]
    assert [one for one in described if not any(lies_under(one, path) for path in paths)] == []
    assert [path for path in paths if not any(lies_under(one, path) for one in described)] == ["/my"]
    statuses = {int(code) for row in table(PAGE, "The paths", 1) for code in row[0].split(", ")}
    assert statuses == {*RESPONSES}


def test_the_roles_may_what_it_says():
    rows = table(PAGE, "Who is let in")
    assert [TICKED.findall(row[0])[0] for row in rows] == [*ROLES]
    assert {role_for(path).word for path in TICKED.findall(rows[0][1])} == {"trainee"}
    assert role_for("/admin/v1/replica").word == "trainee"
    assert role_for("/dealer/v1/customers").word == role_for("/admin/v1/faults").word == "trainer"
    assert role_for("/admin/v1/worlds").word == "operator"


def test_its_headers_and_faults_are_known():
    headers = {*told(table(PAGE, "With curl"))}
    assert {KEY_HEADER, CENTRE_HEADER, SESSION_HEADER} < headers
    faults = {*told(table(PAGE, "Faults that happen on the wire"))}
    assert faults < {one.id for one in RECIPES}
