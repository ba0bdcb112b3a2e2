import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from pcm_sim.catalogue.vocabulary_menus import ROW
from pcm_sim.domain.actions import ACTIONS
from pcm_sim.domain.conditions import FACTS
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.rows import SHOWN
from pcm_sim.domain.setting_values import CHECKS, CHOICES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "writing-menus.md").read_text("utf-8")
COPY = "my-data"
ANY_LINES = "…"
BLOCK = re.compile(
    r"(?:^<!-- file: (?P<file>\S+?)(?P<part>, this|, becomes|) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
TICKED = re.compile(r"`([^`]+)`")


@dataclass
class Reader:
    """Somebody who does what the page says, in a checkout of their own."""

    folder: Path
    leaving: str = ""
    code: int = 0

    def write(self, name: str, part: str, text: str) -> None:
        file = self.folder / COPY / name
        match part:
            case "":
                assert not file.exists(), f"{name} is there already"
                file.write_text(text, "utf-8")
            case ", this":
                assert file.read_text("utf-8").count(text) == 1, f"not once in {name}: {text!r}"
                self.leaving = text
            case _:
                changed = file.read_text("utf-8").replace(self.leaving, text)
                file.write_text(changed, "utf-8")

    def run(self, command: str) -> str:
        words = shlex.split(command)
        if words == ["echo", "$?"]:
            return f"{self.code}\n"
        if words[0] == "pcm-sim":
            words = [sys.executable, "-m", "pcm_sim", *words[1:]]
        env = {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONUTF8": "1"}
        env["XDG_CACHE_HOME"] = str(self.folder / "cache")
        done = subprocess.run(
            words, cwd=self.folder, env=env, capture_output=True, encoding="utf-8", check=False
        )
        self.code = done.returncode
        return done.stdout + done.stderr


@pytest.fixture
def reader(tmp_path):
    """A checkout without the window, which nothing on the page needs."""
    for name in ("models", "menus", "assets"):
        shutil.copytree(ROOT / name, tmp_path / name)
    left_out = shutil.ignore_patterns("__pycache__", "ui")
    shutil.copytree(ROOT / "pcm_sim", tmp_path / "pcm_sim", ignore=left_out)
    return Reader(tmp_path)


def commands(text):
    """Give each command of a console block with the output that follows it."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def as_pattern(output):
    """A line … stands for any lines."""
    lines = output.splitlines(keepends=True)
    return "".join("(?:.*\n)*?" if line.strip() == ANY_LINES else re.escape(line) for line in lines)


def test_the_complete_example_does_what_the_page_says(reader):
    ran = 0
    for block in BLOCK.finditer(PAGE):
        if block["kind"] == "yaml":
            assert block["file"], f"no file is named before {block['text']!r}"
            reader.write(block["file"], block["part"], block["text"])
            continue
        for command, output in commands(block["text"]):
            printed = reader.run(command)
            assert re.fullmatch(as_pattern(output), printed), f"$ {command}\n{printed}"
            ran += 1
    assert ran > 0


def table(heading):
    """Give the rows of the first table under a heading, each as its cells."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\|(.+)\|$", section, re.MULTILINE)[2:]
    return [[cell.strip() for cell in row.split("|")] for row in rows]


def row_kinds():
    """Give the keys of each kind of row, as the vocabulary has them."""
    row, _ = ROW.schema()["$defs"]["row"]["anyOf"]
    return {one["properties"]["kind"]["enum"][0]: set(one["properties"]) for one in row["oneOf"]}


def test_the_table_of_kinds_has_every_kind_with_its_own_keys():
    kinds = row_kinds()
    common = set.intersection(*kinds.values())
    told = {TICKED.findall(kind)[0]: set(TICKED.findall(keys)) for kind, _, keys in table("Kinds of row")}
    assert told.keys() == kinds.keys()
    for kind, keys in kinds.items():
        assert keys - common <= told[kind], kind


@pytest.mark.parametrize(
    ("kind", "words"),
    [("check", CHECKS), ("choice", CHOICES), ("form", FORMS), ("action", ACTIONS), ("value", SHOWN)],
)
def test_the_table_of_kinds_lists_every_word_that_may_stand_there(kind, words):
    told = next(keys for name, _, keys in table("Kinds of row") if name == f"`{kind}`")
    assert set(words) <= set(TICKED.findall(told))


def test_the_table_of_common_keys_is_complete():
    told = {TICKED.findall(key)[0] for key, *_ in table("What every row has")}
    assert told == set.intersection(*row_kinds().values())


def test_the_table_of_facts_is_complete():
    told = {TICKED.findall(fact)[0]: TICKED.findall(values) for fact, values, _ in table("Conditions")}
    names = {
        fact: [str(value).replace("True", "true").replace("False", "false") for value in values]
        for fact, values in FACTS.items()
    }
    assert told == names
