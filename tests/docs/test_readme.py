"""What the README shows on a console is what the program prints, but for windows and pictures."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from following import PROGRESS
from pages import BLOCK, as_pattern, commands

from pcm_sim.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
# Files and scenarios come more often than anybody reads this page; how far a command is goes by.
COUNTS = re.compile(r"\d+(?=\\ files\\ checked|\\ of\\ |\\ reachable)")


def pattern(output):
    return COUNTS.sub(r"\\d+", as_pattern(output))


def shown():
    """Give each command of the page with what it prints there, but for those that draw."""
    for block in BLOCK.finditer(README):
        if block["kind"] == "console":
            for command in commands(block["text"]):
                if "--shot" not in command.line and "--remote" not in command.line:
                    yield pytest.param(command.line, command.output, id=command.line)


@pytest.mark.parametrize(("command", "output"), [*shown()])
def test_the_readme_shows_what_is_printed(command, output):
    words = re.findall(r'"[^"]*"|\S+', command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "pcm_sim", *(word.strip('"') for word in words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    printed = done.stdout + PROGRESS.sub("", done.stderr)
    assert re.fullmatch(pattern(output), printed), printed


def test_every_command_is_in_the_table():
    section = README.partition("\n## Commands\n")[2].partition("\n## ")[0]
    told = set(re.findall(r"^\| `pcm-sim (\w+)", section, re.MULTILINE))
    assert told == set(COMMANDS)
