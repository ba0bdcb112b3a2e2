"""What the README shows on a console is what the program prints, but for windows and pictures."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pcm_sim.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```console\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def shown():
    """Give each command of the page with what it prints there, but for those that draw."""
    for block in BLOCK.finditer(README):
        for part in re.split(r"^\$ ", block["text"], flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("pcm-sim") and "--shot" not in command and "--remote" not in command:
                yield pytest.param(command, output, id=command)


def pattern(output):
    """A line … stands for any lines."""
    lines = output.splitlines(keepends=True)
    return "".join("(?:.*\n)*?" if line.strip() == "…" else re.escape(line) for line in lines)


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
    assert re.fullmatch(pattern(output), done.stdout + done.stderr), done.stdout + done.stderr


def test_every_command_is_in_the_table():
    section = README.partition("\n## Commands\n")[2].partition("\n## ")[0]
    told = set(re.findall(r"^\| `pcm-sim (\w+)", section, re.MULTILINE))
    assert told == set(COMMANDS)
