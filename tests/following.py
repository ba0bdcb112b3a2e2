"""Somebody who follows a page in an empty folder: writes its files, runs its commands, reads the answers."""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pages import BLOCK, Folder, as_pattern, commands

ROOT = Path(__file__).resolve().parents[1]
# How far something is, and how long it took, is for whoever waits.
PROGRESS = re.compile(
    r"^(?:playing scenarios|crawling|doing cells): .*\n|^[\d,]+ states by .*\n", re.MULTILINE
)


@dataclass
class Reader:
    """Somebody who does what the page says, in an empty folder."""

    folder: Path
    code: int = 0

    def run(self, command):
        """Run a command, and give what it prints but for how far it is."""
        words = shlex.split(command)
        if words == ["echo", "$?"]:
            return f"{self.code}\n"
        if words[0] == "pcm-sim":
            words = [sys.executable, "-m", "pcm_sim", *words[1:]]
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
        env["XDG_CACHE_HOME"] = str(self.folder / "cache")
        done = subprocess.run(
            words, cwd=self.folder, env=env, capture_output=True, encoding="utf-8", check=False
        )
        self.code = done.returncode
        return done.stdout + PROGRESS.sub("", done.stderr)


def follow(page, reader, folder, pattern_of=as_pattern):
    """Do all that a page says.

    Args:
        page: The page.
        reader: Who does it.
        folder: Where the files of the page lie, below the reader's folder.
        pattern_of: Gives the pattern of what a command prints there.

    Returns:
        How many commands were run.
    """
    files, ran = Folder(reader.folder / folder), 0
    for block in BLOCK.finditer(page):
        if block["kind"] == "yaml":
            assert block["file"], f"no file is named before {block['text']!r}"
            files.write(block)
        elif block["kind"] == "console":
            for command, output in commands(block["text"]):
                printed = reader.run(command)
                assert re.fullmatch(pattern_of(output), printed), f"$ {command}\n{printed}"
                ran += 1
    return ran
