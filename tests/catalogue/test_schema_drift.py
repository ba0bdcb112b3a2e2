"""Editors and the program judge alike: shipped files, broken in any way, by their schema and by their shape.

What a file says of other files only the program can know; here it is about one file alone.
"""

from functools import cache
from itertools import count, product
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple

import pytest
from editors import accepts, as_seen, load
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_shapes import VEHICLE

from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.kinds import schema_of
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import BAD, Context, Flag, Name, OneOf, Plain, Text, Whole
from pcm_sim.catalogue.yaml_reader import parse_yaml, read_yaml
from pcm_sim.catalogue.yaml_tree import YamlList, YamlMap, YamlNode, YamlScalar
from pcm_sim.cli.file_kinds import ALL_KINDS as KINDS

BROKEN = Path(__file__).parents[1] / "data" / "broken"
# Whether a language is there depends on languages/; to a schema every code of two letters may be one.
LANGUAGES = ["".join(letters) for letters in product(ascii_lowercase, repeat=2)]
NUMBERS_PASS = ("is not ", "is shorter than ")
"""A schema says neither form nor length of a number, so one passes where some number may stand."""


class Word(NamedTuple):
    """A scalar that can be changed without its place."""

    text: str
    quoted: bool


WORDS = [
    *(
        Word(text, True)
        for text in ["", "a", "true", "5", "0123", "4.0", "A-b", "é x", "F001", "#ffffff", "x" * 50]
    ),
    *(
        Word(text, False)
        for text in ["5", "0", "-1", "2019", "99999999", "1.5", "true", "false", "null", "~", ""]
    ),
    *(
        Word(text, False)
        for text in ["a", "NO", "yes", "0:30", "inferred", "none", "menu", "check", "FR", "SET"]
    ),
]
APPS = ("my-porsche",)
KEYS = ["", "a", "zzz", "id", "kind", "rows", "label", "facts", "when", "include", "like", "fr", "it", "F001"]


def as_edited(node: YamlNode):
    """Give a tree as dicts, lists and words, to change."""
    if isinstance(node, YamlMap):
        return {key: as_edited(value) for key, (_, _, value) in node.items.items()}
    if isinstance(node, YamlList):
        return [as_edited(item) for item in node.items]
    assert isinstance(node, YamlScalar)
    return Word(node.text, node.quoted)


def as_tree(value, lines=None) -> YamlNode:
    """Give it as a tree again, each value in a line of its own."""
    lines = lines or count(1)
    if isinstance(value, Word):
        return YamlScalar(value.text, value.quoted, next(lines), 1)
    if isinstance(value, list):
        found = YamlList(next(lines), 1)
        found.items = [as_tree(one, lines) for one in value]
        return found
    mapping = YamlMap(next(lines), 1)
    mapping.items = {key: (next(lines), 1, as_tree(one, lines)) for key, one in value.items()}
    return mapping


def plain_numbers(node: YamlNode):
    """Give the line of every number without quotes."""
    if isinstance(node, YamlMap):
        for _, _, value in node.items.values():
            yield from plain_numbers(value)
    elif isinstance(node, YamlList):
        for item in node.items:
            yield from plain_numbers(item)
    elif type(as_seen(node)) in {int, float}:
        yield node.line


@cache
def shipped():
    """Give every kind of file there is with its shipped files."""
    found = {}
    for name, kind in KINDS.items():
        taken = {KINDS[other].stands for other in KINDS if "*" not in KINDS[other].stands}
        files = [
            file
            for file in sorted(data_root().glob(kind.stands))
            if kind.stands in taken or file.relative_to(data_root()).as_posix() not in taken
        ]
        files = [file for file in files if name != "rows" or file.parent.name not in APPS]
        files = [file for file in files if name != "rows" or file.name != "tree.yaml"]
        files = [file for file in files if name != "screens" or file.name != "app.yaml"]
        trees = [read_yaml(file, file.name, Problems()) for file in files]
        found[name] = [as_edited(tree) for tree in trees if tree is not None]
    return found


@cache
def schema(name):
    return schema_of(name, kinds=KINDS)


def copied(value):
    """Copy what may be changed."""
    if isinstance(value, dict):
        return {key: copied(one) for key, one in value.items()}
    return [copied(one) for one in value] if isinstance(value, list) else value


@st.composite
def broken_files(draw):
    """A shipped file with one to three changes, anywhere."""
    name = draw(st.sampled_from([*KINDS]))
    value = copied(draw(st.sampled_from(shipped()[name])))
    for _ in range(draw(st.integers(1, 3))):
        change(draw, value)
    return name, value


def change(draw, whole):
    """Make one change somewhere below a mapping."""
    place = whole
    while True:
        keys = [*place] if isinstance(place, dict) else [*range(len(place))]
        if not keys:
            return
        key = draw(st.sampled_from(keys))
        inner = place[key]
        if isinstance(inner, dict | list) and inner and draw(st.integers(0, 3)):
            place = inner
            continue
        break
    match draw(st.sampled_from(["drop", "word", "swap", "wrap", "empty", "cut", "rename", "add", "twice"])):
        case "drop":
            del place[key]
        case "word":
            place[key] = draw(st.sampled_from(WORDS))
        case "swap":
            other = draw(st.sampled_from(keys))
            place[key], place[other] = place[other], place[key]
        case "wrap":
            place[key] = [inner]
        case "empty":
            place[key] = [] if isinstance(inner, list) else draw(st.sampled_from([[], {}]))
        case "cut" if isinstance(inner, list):
            del inner[1:]
        case "rename" if isinstance(place, dict):
            del place[key]
            place[draw(st.sampled_from([key[:-1], key.upper(), *KEYS]))] = inner
        case "add" if isinstance(place, dict):
            place[draw(st.sampled_from(KEYS))] = copied(draw(st.sampled_from([inner, *WORDS])))
        case "twice" if isinstance(place, list):
            place.append(copied(inner))


def judged(shape, tree):
    """Give what the program says of a tree: its problems, none where it is read."""
    problems = Problems()
    value = shape.read(tree, Context("f", problems, LANGUAGES))
    assert (value is BAD) == bool(problems)
    return problems.sorted()


def may_pass_as_numbers(problems, tree) -> bool:
    """Tell whether there is nothing wrong but the form or length of numbers."""
    lines = {*plain_numbers(tree)}
    return all(
        one.span.line in lines and any(word in one.message for word in NUMBERS_PASS) for one in problems
    )


@settings(
    max_examples=500, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow]
)
@given(broken_files())
def test_schema_and_shape_judge_a_broken_file_alike(file):
    name, value = file
    tree = as_tree(value)
    problems = judged(KINDS[name].shape, tree)
    told = [str(one) for one in problems]
    if accepts(schema(name), as_seen(tree)):
        assert not problems or may_pass_as_numbers(problems, tree), told
    else:
        assert problems


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.depth])
def test_a_persons_own_file_need_not_say_all(name):
    for value in shipped()[name]:
        for key in value:
            part = as_tree({key: value[key]})
            assert judged(KINDS[name].own_shape, part) == []
            assert accepts(schema_of(name, own=True, kinds=KINDS), as_seen(part)), key


BEYOND = {
    "shape_whole_with_zeros": "an editor takes 04 for 4 before it looks at the schema",
    "shape_whole_octal": "an editor takes 0o7 for 7",
    "shape_flag_capital": "an editor takes True for true",
}


@pytest.mark.parametrize("file", sorted(BROKEN.glob("shape_*.yaml")), ids=lambda file: file.stem)
def test_a_fault_of_the_corpus_is_one_to_the_schema_too(file):
    assert accepts(VEHICLE.schema(), load(file)) == (file.stem in BEYOND)


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        *((Whole(), text) for text in ["05", "+5", "0x5", "0o5", "5.0", "5e0"]),
        *((Flag(), text) for text in ["True", "FALSE"]),
        (Plain(), "TRUE"),
        (OneOf(("4.0", "4.1")), "4.00"),
        (Name("[0-9]{4}", "four digits"), "123"),
        (Text(min_length=8), "123"),
    ],
    ids=lambda one: one if isinstance(one, str) else type(one).__name__,
)
def test_what_an_editor_lets_pass_is_known_and_the_program_refuses_it(shape, text):
    """An editor reads words as values before the schema sees them, and it says nothing of a number’s form."""
    tree = parse_yaml(text.encode(), "f", Problems())
    assert judged(shape, tree)
    assert accepts(shape.schema(), as_seen(tree))
