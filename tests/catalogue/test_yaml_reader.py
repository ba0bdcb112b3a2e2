import json
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pcm_sim.catalogue import yaml_reader
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.yaml_reader import (
    YamlHole,
    YamlList,
    YamlMap,
    YamlNode,
    YamlScalar,
    parse_yaml,
    read_yaml,
)

BROKEN = Path(__file__).parents[1] / "data" / "broken"
BROKEN_FOR_THE_READER = sorted(path for path in BROKEN.glob("*.yaml") if not path.stem.startswith("shape_"))
LARGEST = 4 * 1024 * 1024


def read(data: bytes | str) -> tuple[YamlNode | None, list[str]]:
    problems = Problems()
    tree = parse_yaml(data.encode() if isinstance(data, str) else data, "f", problems)
    return tree, problems.lines()


def sound(data: bytes | str) -> YamlNode:
    tree, problems = read(data)
    assert problems == []
    assert tree is not None
    return tree


def plain(node: YamlNode):
    if isinstance(node, YamlMap):
        return {key: plain(value) for key, (_, _, value) in node.items.items()}
    if isinstance(node, YamlList):
        return [plain(value) for value in node.items]
    assert isinstance(node, YamlScalar)
    return node.text


@pytest.fixture
def _without_c(monkeypatch):
    monkeypatch.setattr(yaml_reader, "_Loader", yaml.SafeLoader)


def expected(path: Path) -> list[str]:
    """Give what is told of a broken file, a problem a line: one, but for aliases and anchors."""
    return path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", BROKEN_FOR_THE_READER, ids=lambda path: path.stem)
def test_a_broken_file_is_answered_with_its_fault(path):
    problems = Problems()
    read_yaml(path, "f", problems)
    assert problems.lines() == [f"f:{line}" for line in expected(path)]


@pytest.mark.usefixtures("_without_c")
@pytest.mark.parametrize("path", BROKEN_FOR_THE_READER, ids=lambda path: path.stem)
def test_without_the_c_parser_the_fault_is_on_the_same_line(path):
    problems = Problems()
    read_yaml(path, "f", problems)
    found = problems.sorted()
    assert [str(one.span.line) for one in found] == [line.partition(":")[0] for line in expected(path)]
    assert not any("this is not YAML" in one.message for one in found)


def test_every_broken_file_has_its_message_and_every_message_its_file():
    assert {path.stem for path in BROKEN.glob("*.yaml")} == {path.stem for path in BROKEN.glob("*.txt")}


def test_scalars_stay_what_was_written():
    words = [
        "NO",
        "no",
        "on",
        "off",
        "yes",
        "12:30",
        "0123",
        "1_000",
        "true",
        "null",
        "~",
        "1e3",
        "2019-05-31",
    ]
    tree = sound("".join(f"- {word}\n" for word in words))
    assert isinstance(tree, YamlList)
    assert plain(tree) == words
    assert not any(node.quoted for node in tree.items if isinstance(node, YamlScalar))


@pytest.mark.parametrize("text", ["'true'", '"true"', "|-\n  true", ">-\n  true"])
def test_quotes_and_blocks_are_remembered(text):
    tree = sound(f"a: {text}\n")
    assert isinstance(tree, YamlMap)
    scalar = tree.items["a"][2]
    assert isinstance(scalar, YamlScalar)
    assert (scalar.text, scalar.quoted) == ("true", True)


def test_keys_values_and_collections_know_their_places():
    tree = sound("# first\nnodes:\n  - label: {fr: Écran, en: Screen}\n    ids: [a, b]\nlast:\n")
    assert isinstance(tree, YamlMap)
    line, col, nodes = tree.items["nodes"]
    assert (tree.line, tree.col, line, col) == (2, 1, 2, 1)
    assert isinstance(nodes, YamlList)
    row = nodes.items[0]
    assert isinstance(row, YamlMap)
    assert (nodes.line, nodes.col, row.line, row.col) == (3, 3, 3, 5)
    label = row.items["label"][2]
    assert isinstance(label, YamlMap)
    assert (label.line, label.col, label.items["en"][:2]) == (3, 12, (3, 24))
    last = tree.items["last"][2]
    assert (last.line, last.col, plain(last)) == (5, 6, "")


def test_a_byte_order_mark_moves_no_column():
    tree = sound(b"\xef\xbb\xbfa: 1\n")
    assert isinstance(tree, YamlMap)
    assert tree.items["a"][:2] == (1, 1)


def test_line_ends_of_windows_count_once():
    _, problems = read(b"a: 1\r\nb: 2\r\nc: \x07\r\n")
    assert problems[0].startswith("f:3:4: ")


@settings(deadline=None)
@given(
    st.recursive(
        st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])),
        lambda inner: st.lists(inner) | st.dictionaries(st.text("abcdé "), inner),
        max_leaves=12,
    )
)
def test_what_is_written_is_what_is_read(value):
    assert plain(sound(json.dumps(value, ensure_ascii=False))) == value


def test_all_problems_of_a_file_come_at_once_and_in_order():
    tree, problems = read("a: &x 1\nb: *x\na: 2\n<<: {c: 1}\nd: !t 3\n? [e]\n: 4\nf: 5\n")
    assert [line.split(":")[1] for line in problems] == ["1", "2", "3", "4", "5", "6"]
    assert isinstance(tree, YamlMap)
    assert list(tree.items) == ["a", "b", "d", "f"]
    assert isinstance(tree.items["b"][2], YamlHole)


def test_an_alias_as_a_key_is_one_problem():
    assert len(read("a: 1\n*x : 2\n")[1]) == 1


def test_files_that_cannot_be_read_are_problems(tmp_path):
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    asked = {
        tmp_path / "none.yaml": "cannot be read: there is no such file",
        tmp_path: "cannot be read: it is a folder",
        pipe: "cannot be read: it is not a plain file",
        large: "too large: 4,194,305 bytes, at most 4,194,304",
        tmp_path / "a\0b": "cannot be read: embedded null byte",
        tmp_path / ("x" * 300): "cannot be read: file name too long",
    }
    for path, message in asked.items():
        problems = Problems()
        assert read_yaml(path, "f", problems) is None
        assert problems.lines() == [f"f:1:1: {message}"]


def test_a_file_without_permission_is_a_problem(tmp_path, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    # The tests may run as root, whom no mode of a file keeps out.
    monkeypatch.setattr(Path, "open", refuse)
    problems = Problems()
    assert read_yaml(tmp_path / "a.yaml", "f", problems) is None
    assert problems.lines() == ["f:1:1: cannot be read: no permission"]


def test_a_file_is_told_under_each_of_its_names_and_a_clean_one_is_read_once():
    first, second = Problems(), Problems()
    assert parse_yaml(b"a: 1\nb: 2\n", "one", first) is parse_yaml(b"a: 1\nb: 2\n", "two", second)
    for name, told in (("one", first), ("two", second)):
        parse_yaml(b"a: 1\na: 2\n", name, told)
    assert [line.partition(":")[0] for line in (*first.lines(), *second.lines())] == ["one", "two"]
