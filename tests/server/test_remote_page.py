"""The page on the remote control does what it says, against a second process."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pcm_sim.server.api import RemoteApi

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "remote.md").read_text("utf-8")
CALL = re.compile(
    r"^curl -s -H \"\$AUTH\"(?: -d '(?P<body>[^']+)')? \$PCM_SIM(?P<path>\S+)(?: -o (?P<file>\S+))?$",
    re.MULTILINE,
)


def blocks(kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def running(start_shared):
    return start_shared("macan-2018", "--lang", "en", "--remote", "--frozen", "--json")


def test_every_call_of_curl_is_answered(running):
    calls = [*CALL.finditer(PAGE)]
    assert len(calls) == PAGE.count('curl -s -H "$AUTH"')
    for call in calls:
        body = call["body"].encode() if call["body"] else None
        reply = running.client.send("POST" if body else "GET", call["path"], body)
        assert reply.status == 200, (call[0], reply.text)
        assert (call["file"] is None) or reply.raw.startswith(b"\x89PNG")


def test_the_python_does_what_it_says(running, tmp_path):
    script, test = blocks("python")
    (tmp_path / "test_page.py").write_text(f"{script}\n\n{test}", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:pytestqt", "test_page.py"],
        cwd=tmp_path,
        env={**os.environ, "PCM_SIM": running.client.url, "PCM_SIM_TOKEN": running.client.token},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


def test_every_path_is_in_the_table(remote):
    api = RemoteApi(remote.desk, None, frozen=True)
    told = {tuple(call.split("?")[0].split()) for call in re.findall(r"`((?:GET|POST) /[^`]*)`", PAGE)}
    assert {(one.method, one.path) for one in api.paths} <= told
