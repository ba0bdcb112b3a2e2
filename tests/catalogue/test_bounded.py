"""Hostile files given to the command, in a process of its own: what it says, how long, how much memory."""

import json
import subprocess
import sys
from typing import NamedTuple

import pytest

MOST_SECONDS = 5
MOST_MEGABYTES = 300
CHECK = """
import re, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from pcm_sim.cli.main import main
began = time.process_time()
code = main(["check", "--json", sys.argv[1]])
taken = time.process_time() - began
# What getrusage tells as the most was that of the parent until now.
most = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(code, taken, int(most[1]) // 1024, file=sys.stderr)
"""


class Answer(NamedTuple):
    """What came of a check."""

    code: int
    problems: list[dict]
    seconds: float
    megabytes: int

    @property
    def told(self) -> list[str]:
        """The problems with their places in the file."""
        return [f"{one['line']}:{one['col']}: {one['message']}" for one in self.problems]


def check(path) -> Answer:
    done = subprocess.run(
        [sys.executable, "-c", CHECK, str(path)], capture_output=True, text=True, timeout=60, check=True
    )
    code, seconds, megabytes = done.stderr.split()
    return Answer(int(code), json.loads(done.stdout)["problems"], float(seconds), int(megabytes))


def bomb(levels: int, width: int) -> str:
    """Give a file of a few lines that stands for `width ** levels` values."""
    lines = [f"a0: &a0 [{', '.join('x' * width)}]"]
    lines += [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * width)}]" for at in range(1, levels)]
    return "\n".join(lines) + "\n"


# Where a parser that looks ahead stops in a long line depends on its version.
HOSTILE = {
    "bomb": (bomb(10, 10), "1:5: anchors ('&') are not used in these files"),
    "brackets": ("[" * 30_000 + "]" * 30_000, "nested deeper than 40 levels"),
    "brackets_of_a_key": ("rows: " + "[" * 30_000 + "]" * 30_000, "nested deeper than 40 levels"),
    "brackets_by_lines": ("[\n" * 30_000 + "]\n" * 30_000, "41:1: nested deeper than 40 levels"),
    "braces": ("{a: " * 30_000 + "1" + "}" * 30_000, "1:161: nested deeper than 40 levels"),
    "dashes": ("- " * 30_000, "1:81: nested deeper than 40 levels"),
    "latin_1": ("fr: «\xa0Été\xa0»\n".encode("latin-1"), "1:5: the byte 0xab is not UTF-8"),
    "utf_16": ("rows: []\n".encode("utf-16"), "1:1: this is UTF-16"),
    "zeros": (b"\0" * 4_000_000, "1:1: an invisible character, U+0000"),
    "many_values": (
        "rows:\n" + "- {id: a, kind: page}\n" * 150_000,
        "66668:3: more than 200,000 values in one file",
    ),
    "one_long_key": ("'" + "k" * 3_000_000 + "': 1\n", "1:1: a key has at most 1,024 characters"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered_soon_and_in_little_memory(tmp_path, name):
    data, told = HOSTILE[name]
    file = tmp_path / "hostile.yaml"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    answer = check(file)
    assert answer.code == 1
    assert any(told in one for one in answer.told)
    assert len(answer.problems) <= 200
    assert answer.seconds < MOST_SECONDS
    assert answer.megabytes < MOST_MEGABYTES


def write_large(path, *, full):
    """Write a hundred megabytes of rows, or a file that only says it is so large."""
    with path.open("wb") as file:
        if full:
            chunk = b"  - {id: a, kind: page, label: A, facts: inferred}\n" * 20_000
            file.write(b"rows:\n")
            while file.tell() < 100_000_000:
                file.write(chunk)
        else:
            file.truncate(100_000_000)


@pytest.mark.parametrize("full", [True, False], ids=["rows", "hole"])
def test_a_hundred_megabytes_are_not_read(tmp_path, full):
    file = tmp_path / "large.yaml"
    write_large(file, full=full)
    answer = check(file)
    assert answer.code == 1
    assert answer.told == [f"1:1: too large: {file.stat().st_size:,} bytes, at most 4,194,304"]
    assert answer.seconds < MOST_SECONDS
    assert answer.megabytes < MOST_MEGABYTES


def test_a_folder_with_every_hostile_file_is_answered_too(tmp_path):
    """All of them in one data folder: each is told once, and the rest of the folder does not matter."""
    (tmp_path / "menus").mkdir()
    for name, (data, _) in HOSTILE.items():
        file = tmp_path / "menus" / name / "tree.yaml"
        file.parent.mkdir()
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    large = tmp_path / "menus" / "large" / "tree.yaml"
    large.parent.mkdir()
    write_large(large, full=True)
    answer = check(tmp_path)
    told = {one["file"] for one in answer.problems}
    assert told >= {f"menus/{name}/tree.yaml" for name in (*HOSTILE, "large")}
    assert answer.seconds < MOST_SECONDS
    assert answer.megabytes < MOST_MEGABYTES
