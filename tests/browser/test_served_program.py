"""The program as a process of its own: what it prints leads a browser to the pages."""

import json
import os
import subprocess
import sys
from secrets import token_urlsafe
from threading import Timer

import pytest

PATIENCE_S = 60
TOKEN = token_urlsafe(24)


@pytest.fixture
def said():
    """Start `pcm-sim serve`, locked by a token, and give what it says of itself."""
    command = [sys.executable, "-m", "pcm_sim", "serve", "--port", "0", "--json"]
    env = {**os.environ, "PYTHONUTF8": "1", "PCM_SIM_TOKEN": TOKEN}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as program:
        # Whatever goes wrong, it does not outlive the test by long.
        watch = Timer(PATIENCE_S, program.kill)
        watch.start()
        try:
            yield json.loads(program.stdout.readline())
        finally:
            program.terminate()
            program.communicate()
            watch.cancel()


def test_what_serve_prints_leads_a_browser_to_the_pages_and_nobody_in_who_has_no_token(said, visit):
    stranger = visit(said["url"])
    stranger.misses("/my/", status=401)
    owner = visit(said["url"])
    owner.goes(f"/my?token={TOKEN}")
    assert TOKEN not in owner.runs("location.href")
    owner.signs_in()
    owner.sees("Claire Martin")
    owner.clicks("My vehicles", "Taycan 2022")
    owner.finds(VIN="WP0ZZZPCMSIM00001")
