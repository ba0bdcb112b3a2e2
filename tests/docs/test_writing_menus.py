"""The page for people who write menus: its tables are those of the program, its example does what it says."""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from pages import BLOCK, TICKED, Folder, as_pattern, commands, table

from pcm_sim.catalogue.kinds import KINDS
from pcm_sim.catalogue.vocabulary_changes import CHANGE
from pcm_sim.catalogue.vocabulary_languages import LANGUAGE
from pcm_sim.catalogue.vocabulary_menus import KINDS as ROW_KINDS
from pcm_sim.composition import load_catalogue
from pcm_sim.domain.actions import ACTIONS
from pcm_sim.domain.conditions import FACTS
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.listings import LISTS
from pcm_sim.domain.setting_values import CHECKS, CHOICES
from pcm_sim.domain.shown import SHOWN

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "writing-menus.md").read_text("utf-8")
FOLDER = "my-data"
# The shipped data grow by a file or a text more often than anybody reads this page.
COUNTS = re.compile(r"\d+(?=(?:\\ )(?:files\\ checked|of\\ |texts\\ have))")


@dataclass
class Reader:
    """Somebody who does what the page says, in an empty folder."""

    folder: Path
    code: int = 0

    def run(self, command: str) -> str:
        words = shlex.split(command)
        if words == ["echo", "$?"]:
            return f"{self.code}\n"
        if words[0] == "pcm-sim":
            words = [sys.executable, "-m", "pcm_sim", *words[1:]]
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        env["XDG_CACHE_HOME"] = str(self.folder / "cache")
        done = subprocess.run(
            words, cwd=self.folder, env=env, capture_output=True, encoding="utf-8", check=False
        )
        self.code = done.returncode
        return done.stdout + done.stderr


@pytest.fixture
def reader(tmp_path):
    return Reader(tmp_path)


def test_the_complete_example_does_what_the_page_says(reader):
    files, ran = Folder(reader.folder / FOLDER), 0
    for block in BLOCK.finditer(PAGE):
        if block["kind"] == "yaml":
            assert block["file"], f"no file is named before {block['text']!r}"
            files.write(block)
            continue
        for command, output in commands(block["text"]):
            printed = reader.run(command)
            wanted = COUNTS.sub(r"\\d+", as_pattern(output))
            assert re.fullmatch(wanted, printed), f"$ {command}\n{printed}"
            ran += 1
    assert ran > 0


def row_kinds():
    """Give the keys of each kind of row, as the vocabulary has them."""
    return {kind: {"kind", *record.fields} for kind, record in ROW_KINDS.items()}


def test_the_table_of_kinds_has_every_kind_with_its_own_keys():
    kinds = row_kinds()
    common = set.intersection(*kinds.values())
    told = {
        TICKED.findall(kind)[0]: set(TICKED.findall(keys)) for kind, _, keys in table(PAGE, "Kinds of row")
    }
    assert told.keys() == kinds.keys()
    for kind, keys in kinds.items():
        assert keys - common <= told[kind], kind


@pytest.mark.parametrize(
    ("key", "words"), [("form", FORMS), ("does", ACTIONS), ("shows", SHOWN), ("of", LISTS)]
)
def test_the_table_of_words_lists_every_word_that_may_stand_there(key, words):
    (told,) = [cell for name, cell in table(PAGE, "Forms, actions, values, lists") if name == f"`{key}`"]
    assert TICKED.findall(told) == list(words)


def test_the_table_of_settings_is_complete():
    told = {
        TICKED.findall(name)[0]: tuple(TICKED.findall(values)) for name, values, _ in table(PAGE, "Settings")
    }
    assert told == {**dict.fromkeys(CHECKS, ()), **CHOICES}


def test_the_table_of_files_has_every_kind_of_file():
    told = {name for files, _ in table(PAGE, "The files") for name in TICKED.findall(files)}
    assert {kind.stands for kind in KINDS.values()} <= told


def test_the_table_of_changes_has_every_kind_of_change():
    told = " ".join(cell for row in table(PAGE, "A folder of your own", number=1) for cell in row)
    assert all(f"{{{kind}: " in told for kind in CHANGE.cases)
    assert all(f"`{key}" in told or f"{key}: " in told for key in CHANGE.cases["add"].fields)


def test_the_table_of_a_language_is_complete():
    rows = {TICKED.findall(key)[0]: about for key, about in table(PAGE, "A language")}
    assert list(rows) == list(LANGUAGE.fields)
    assert set(load_catalogue().plain["keyboards"]) < set(TICKED.findall(rows["formats"]))


def test_the_table_of_common_keys_is_complete():
    told = {TICKED.findall(key)[0] for key, *_ in table(PAGE, "What every row has")}
    assert told == set.intersection(*row_kinds().values())


def test_the_table_of_facts_is_complete():
    told = {TICKED.findall(fact)[0]: TICKED.findall(values) for fact, values, _ in table(PAGE, "Conditions")}
    names = {
        fact: [str(value).replace("True", "true").replace("False", "false") for value in values]
        for fact, values in FACTS.items()
    }
    assert told == names
