"""The owner of a world and its store, killed two hundred times while they write."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLING = Path(__file__).with_name("killing.py")
TIMES, SEED, LONGEST_S = 200, 8, 300


@pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forked")
def test_what_was_answered_outlives_two_hundred_kills_and_nothing_is_half_done(tmp_path):
    ran = subprocess.run(
        [sys.executable, str(KILLING), str(tmp_path / "class.sqlite"), str(TIMES), str(SEED)],
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["kills"] == TIMES
    assert told["orders"] > TIMES / 4
