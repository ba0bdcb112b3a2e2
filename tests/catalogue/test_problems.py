import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from pcm_sim.catalogue.errors import CatalogueError
from pcm_sim.catalogue.problems import Problem, Problems, Span, as_json, did_you_mean
from pcm_sim.catalogue.yaml_reader import parse_yaml


def test_more_problems_than_anybody_reads_are_counted():
    problems = Problems()
    parse_yaml(b"a: 1\n" * 500, "f", problems)
    assert len(problems) == 499
    assert len(problems.lines()) == 201
    assert problems.lines()[-1] == "and 299 more"


def test_problems_are_sorted_and_travel():
    problems = Problems()
    problems.raise_if_any()
    assert not problems
    problems.add(Span("b", 1, 1), "third")
    problems.add(Span("a", 10, 1), "second")
    problems.add(Span("a", 2, 7), "unknown key 'lable'", "did you mean 'label'?")
    with pytest.raises(CatalogueError) as caught:
        problems.raise_if_any()
    told = "a:2:7: unknown key 'lable' (did you mean 'label'?)\na:10:1: second\nb:1:1: third"
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value))) == told  # noqa: S301
    assert as_json(problems.sorted()[0]) == {
        "file": "a",
        "line": 2,
        "col": 7,
        "message": "unknown key 'lable'",
        "hint": "did you mean 'label'?",
    }
    assert str(Problem(Span("a", 1, 1), "b")) == "a:1:1: b"


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("lable", "did you mean 'label'?"),
        ("LABEL", "did you mean 'label'?"),
        ("zzz", ""),
        ("", ""),
        ("label" * 1000, ""),
    ],
)
def test_only_a_near_word_is_offered(word, hint):
    assert did_you_mean(word, ["label", "icon"]) == hint


def test_shapes_and_problems_load_neither_yaml_nor_difflib():
    code = "import sys, pcm_sim.catalogue.shapes; print([m for m in ('yaml', 'difflib') if m in sys.modules])"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout == "[]\n"


def test_what_was_found_apart_is_counted_like_the_rest():
    apart, whole = Problems(most=2), Problems(most=3)
    whole.add(Span("a", 1, 1), "first")
    for line in (3, 1, 2):
        apart.add(Span("b", line, 1), "wrong")
    whole.join(apart)
    assert len(whole) == 4
    assert whole.lines() == ["a:1:1: first", "b:1:1: wrong", "b:3:1: wrong", "and 1 more"]
