"""Random use of the window and of the instructor's console for a short while; `make soak` is longer."""

import json
import subprocess
import sys
from pathlib import Path

SOAK = Path(__file__).parents[2] / "benchmarks" / "soak.py"
# What is loaded when it is first looked at is loaded all the time in so short a run.
WARMING_UP_MB = "60"


def test_twenty_seconds_of_anything_break_nothing():
    ran = subprocess.run(
        [sys.executable, SOAK, "--seconds", "20", "--seed", "3", "--most-growth", WARMING_UP_MB, "--json"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["moves"] > 100
