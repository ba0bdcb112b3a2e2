import json
import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pcm_sim.catalogue import yaml_reader
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.yaml_reader import YamlList, YamlMap, YamlNode, YamlScalar, parse_yaml

LARGEST = 4 * 1024 * 1024


def read(data: bytes | str) -> tuple[YamlNode | None, list[str]]:
    problems = Problems()
    tree = parse_yaml(data.encode() if isinstance(data, str) else data, "f", problems)
    return tree, problems.lines()


def every_node(node: YamlNode):
    yield node
    children = []
    if isinstance(node, YamlMap):
        children = [value for _, _, value in node.items.values()]
    elif isinstance(node, YamlList):
        children = node.items
    for child in children:
        yield from every_node(child)


@pytest.mark.parametrize(
    "data",
    [
        "[" * 30_000,
        "[" * 30_000 + "]" * 30_000,
        "{a: " * 30_000,
        "{a: " * 30_000 + "1" + "}" * 30_000,
        "- " * 30_000,
        "[\n" * 30_000,
    ],
    ids=["open", "closed", "open_mappings", "closed_mappings", "lists", "lines"],
)
def test_deep_nesting_is_one_problem_at_once(data):
    began = time.perf_counter()
    tree, problems = read(data)
    assert time.perf_counter() - began < 0.5
    assert tree is None
    assert len(problems) == 1
    assert problems[0].endswith("nested deeper than 40 levels")


def test_forty_levels_are_read():
    assert len(list(every_node(read("[" * 40 + "]" * 40)[0]))) == 40


HOSTILE = {
    "equal_keys": lambda: "a: b\n" * 800_000,
    "values": lambda: "a: [" + "a," * 2_000_000,
    "empty_values": lambda: "- \n" * 1_300_000,
    "anchors": lambda: "- &a b\n" * 500_000,
    "aliases": lambda: "- *a\n" * 800_000,
    "bomb": lambda: "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 30)),
    "keyless": lambda: "? \n" * 1_000_000,
    "list_keys": lambda: "? [a]\n: b\n" * 300_000,
    "tag_directives": lambda: "".join(f"%TAG !a{n}! b\n" for n in range(200_000)),
    "long_word": lambda: "a" * (LARGEST - 1),
    "long_key": lambda: "'" + "a" * 100_000 + "': 1\n",
    "line_ends": lambda: "\n" * LARGEST,
    "escapes": lambda: '"' + "\\a" * 2_000_000 + '"',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_answered_in_bounded_time_and_words(name):
    data = HOSTILE[name]()[:LARGEST].encode()
    began = time.perf_counter()
    _, problems = read(data)
    assert time.perf_counter() - began < 5
    assert len(problems) <= 201
    assert all(len(line) < 300 for line in problems)


@pytest.mark.parametrize("loader", [yaml_reader._Loader, yaml.SafeLoader], ids=["c", "python"])
@settings(deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(alphabet="ab:-?[]{},#&*!|>'\"%@`\\ \t\n\r0xuU<~.é\x00\u2028", max_size=60).map(str.encode),
    )
)
def test_no_bytes_raise(loader, data):
    kept = yaml_reader._Loader
    yaml_reader._Loader = loader
    try:
        tree, problems = read(data)
    finally:
        yaml_reader._Loader = kept
    assert tree is not None or problems
    assert all("\n" not in line and line.startswith("f:") for line in problems)
    if tree is not None:
        json.dumps([node.text for node in every_node(tree) if isinstance(node, YamlScalar)]).encode()


def test_without_the_c_parser_a_code_beyond_unicode_is_a_problem(monkeypatch):
    monkeypatch.setattr(yaml_reader, "_Loader", yaml.SafeLoader)
    assert len(read('a: "\\UFFFFFFFF"')[1]) == 1


def test_bytes_in_memory_have_the_same_limit():
    assert read(b" " * (LARGEST + 1)) == (None, ["f:1:1: too large: 4,194,305 bytes, at most 4,194,304"])
