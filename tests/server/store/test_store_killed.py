"""A world and its store, killed again and again while they write: alone, and as a whole server."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LONGEST_S = 300

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="what is killed is forked")


def kill(script, tmp_path, times):
    """Let a script kill what it forks, and give what it counted."""
    ran = subprocess.run(
        [
            sys.executable,
            str(Path(__file__).with_name(script)),
            str(tmp_path / "class.sqlite"),
            f"{times}",
            "8",
        ],
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_what_was_answered_outlives_two_hundred_kills_and_nothing_is_half_done(tmp_path):
    told = kill("killing.py", tmp_path, 200)
    assert told["kills"] == 200
    assert told["orders"] > 50


def test_what_a_server_answered_outlives_twenty_kills(tmp_path):
    told = kill("killing_server.py", tmp_path, 20)
    assert told["kills"] == 20
    assert told["orders"] >= 5
    assert told["answers"] > 60
