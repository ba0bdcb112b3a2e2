"""The page for people who write menus: its tables are those of the program, its example does what it says."""

import re
from pathlib import Path

import pytest
from following import Reader, follow
from pages import TICKED, as_pattern, table

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


def test_the_complete_example_does_what_the_page_says(tmp_path):
    assert follow(PAGE, Reader(tmp_path), FOLDER, lambda text: COUNTS.sub(r"\\d+", as_pattern(text))) > 0


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
