"""The one reader of YAML: bytes to a tree with places, or problems, in bounded time and memory.

The tree is built from the events of the parser. `yaml.load` loses places, keeps the last of two equal
keys and turns the market `NO` into a switch; `yaml.compose` recurses in C and takes the interpreter down
on 60 KB of brackets. What these files never need is refused and not half supported: tags, anchors and
aliases, merge keys, directives, several documents. So an alias bomb is a list of refused aliases.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NoReturn, Protocol, TypeAlias

import yaml

from pcm_sim.catalogue.problems import Problems, Span, quoted
from pcm_sim.catalogue.yaml_faults import TOO_DEEP, Complaint, explain
from pcm_sim.catalogue.yaml_text import decoded, invisible_at, is_small, read_bytes
from pcm_sim.catalogue.yaml_tree import DEEPEST, YamlHole, YamlList, YamlMap, YamlNode, YamlScalar

__all__ = ["YamlHole", "YamlList", "YamlMap", "YamlNode", "YamlScalar", "parse_yaml", "read_yaml"]

MOST_NODES: Final = 200_000
# Bytes of a file that is kept; those of ours are smaller, and what is larger need not fill the memory.
_MOST_REMEMBERED: Final = 200_000
_MOST_FILES: Final = 400
_flawless: Final[dict[bytes, YamlNode]] = {}

# A wheel without the C parser reads the same files, only slower.
_Loader: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_Key: TypeAlias = tuple[str, int, int]
_REFUSED_KEY: Final[_Key] = ("", 0, 0)


class _StopError(Exception):
    """The rest of the file is not read; the problem is noted."""


def read_yaml(path: Path, shown_as: str, problems: Problems) -> YamlNode | None:
    """Read a file into a tree.

    Args:
        path: the file.
        shown_as: its name in problems.
        problems: takes what is wrong; nothing is raised for a wrong file.

    Returns:
        The tree, or None if there is none. A tree may come with problems: what was refused is a hole in
        it, so that the shapes can check the rest.
    """
    data = read_bytes(path, shown_as, problems)
    return None if data is None else parse_yaml(data, shown_as, problems)


def forget_files() -> None:
    """Forget the files that were read, as a new process has: for whoever measures how long reading takes."""
    _flawless.clear()


def parse_yaml(data: bytes, shown_as: str, problems: Problems) -> YamlNode | None:
    """Read the bytes of a file into a tree.

    Args:
        data: the bytes.
        shown_as: the name of the file in problems.
        problems: takes what is wrong; nothing is raised for wrong bytes.

    Returns:
        The tree, or None if there is none, as `read_yaml` does.
    """
    if not is_small(len(data), shown_as, problems):
        return None
    # Whoever edits a file has all of them read again, most of which are as they were.
    if data in _flawless:
        return _flawless[data]
    told = Problems()
    tree = _parsed(data, shown_as, told)
    if told:
        problems.join(told)
    elif tree is not None and len(data) <= _MOST_REMEMBERED:
        _remember(data, tree)
    return tree


def _remember(data: bytes, tree: YamlNode) -> None:
    """Keep the tree of a file without problems, which nobody changes, and forget the oldest."""
    if len(_flawless) >= _MOST_FILES:
        _flawless.pop(next(iter(_flawless)), None)
    _flawless[data] = tree


def _parsed(data: bytes, shown_as: str, problems: Problems) -> YamlNode | None:
    text = decoded(data, shown_as, problems)
    if text is None:
        return None
    builder = _Builder(shown_as, problems)
    try:
        builder.build(_events(text))
    except _StopError:
        return None
    except yaml.MarkedYAMLError as error:
        opened = _at(error.context_mark)
        line, col = _at(error.problem_mark) or opened or (1, 1)
        fault = explain(Complaint(str(error.problem), line, col, opened), text)
        problems.add(Span(shown_as, fault.line, fault.col), fault.message, fault.hint)
        return None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # Only the parser without C gets here: on a character code that is too high.
        problems.add(Span(shown_as, 1, 1), f"this is not YAML: {error}".replace("\n", " "))
        return None
    return builder.root


def _events(text: str) -> Iterator[yaml.Event]:
    """Give the events of a text one by one, so that a stop leaves the rest unread."""
    loader = _Loader(text)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


class _Mark(Protocol):
    """A mark of either parser."""

    line: int
    column: int


def _at(mark: _Mark | None) -> tuple[int, int] | None:
    """Return the line and column of a mark as an editor counts them."""
    return None if mark is None else (mark.line + 1, mark.column + 1)


def _start(event: yaml.Event) -> tuple[int, int]:
    """Return the line and column where an event begins."""
    return _at(event.start_mark) or (1, 1)


class _Builder:
    """Builds the tree from events, without recursion.

    Args:
        shown_as: the name of the file in problems.
        problems: takes what is wrong.
    """

    def __init__(self, shown_as: str, problems: Problems) -> None:
        self.root: YamlNode | None = None
        self._shown_as = shown_as
        self._problems = problems
        self._nodes = 0
        self._documents = 0
        self._open: list[tuple[YamlMap | YamlList | None, _Key | None]] = []
        self._inside: YamlMap | YamlList | None = None
        self._key: _Key | None = None

    def build(self, events: Iterator[yaml.Event]) -> None:
        """Build the tree.

        Args:
            events: the events of the parser.

        Raises:
            _StopError: when there is no use in reading on.
        """
        for event in events:
            if (take := _BY_KIND.get(event.__class__)) is not None:
                take(self, event)
        root = self.root
        if root is None or (isinstance(root, YamlScalar) and not root.text and not root.quoted):
            self._stop(1, 1, "the file is empty")

    def _add(self, line: int, col: int, message: str, hint: str = "") -> None:
        """Note a problem in this file."""
        self._problems.add(Span(self._shown_as, line, col), message, hint)

    def _stop(self, line: int, col: int, message: str, hint: str = "") -> NoReturn:
        """Note a problem and read no further."""
        self._add(line, col, message, hint)
        raise _StopError

    def document(self, event: yaml.DocumentStartEvent) -> None:
        """Take the beginning of a document."""
        self._documents += 1
        if self._documents > 1:
            self._stop(*_start(event), "a second document begins here", "a file holds only one")

    def scalar(self, event: yaml.ScalarEvent) -> None:
        """Take a key or a value."""
        line, col = _start(event)
        text = event.value
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event, line, col)
        if event.style == '"' and (at := invisible_at(text)) is not None:
            # An escape brings in what the check of the bytes cannot see.
            self._add(line, col, f"this text holds an invisible character, U+{ord(text[at]):04X}")
        inside = self._inside
        if self._key is None and isinstance(inside, YamlMap):
            self._key = self._checked_key(inside, (text, line, col), bool(event.style))
        else:
            self._place(YamlScalar(text, bool(event.style), line, col))

    def _checked_key(self, inside: YamlMap, key: _Key, is_quoted: bool) -> _Key:
        """Return a key, or the key of what is left out, with the problem noted."""
        text, line, col = key
        if not is_quoted and text in {"<<", ""}:
            if text:
                self._add(line, col, "merge keys ('<<') are not used in these files", "write the keys out")
            else:
                self._add(line, col, "a value without a key")
            return _REFUSED_KEY
        if text in inside.items:
            first_line = inside.items[text][0]
            self._add(line, col, f"the key {quoted(text)} is here twice, first in line {first_line}")
            return _REFUSED_KEY
        return key

    def alias(self, event: yaml.AliasEvent) -> None:
        """Take an alias, and leave a hole where its value would be."""
        line, col = _start(event)
        hint = "write the value out; a text that begins with '*' goes in quotes"
        self._add(line, col, "aliases ('*') are not used in these files", hint)
        self._place(YamlHole(line, col))

    def begin_map(self, event: yaml.MappingStartEvent) -> None:
        """Take the beginning of a mapping."""
        self._begin(YamlMap(*_start(event)), event)

    def begin_list(self, event: yaml.SequenceStartEvent) -> None:
        """Take the beginning of a list."""
        self._begin(YamlList(*_start(event)), event)

    def _begin(self, node: YamlMap | YamlList, event: yaml.CollectionStartEvent) -> None:
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event, node.line, node.col)
        if len(self._open) >= DEEPEST:
            self._stop(node.line, node.col, TOO_DEEP)
        self._place(node)
        self._open.append((self._inside, self._key))
        self._inside, self._key = node, None

    def end(self, _event: yaml.CollectionEndEvent) -> None:
        """Take the end of a mapping or a list."""
        self._inside, self._key = self._open.pop()

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int, col: int) -> None:
        """Note a tag or an anchor; the value itself is read as if it had none."""
        sign, what = ("!", "tags") if event.tag is not None else ("&", "anchors")
        hint = f"remove it; a text that begins with {sign!r} goes in quotes"
        self._add(line, col, f"{what} ({sign!r}) are not used in these files", hint)

    def _place(self, node: YamlNode) -> None:
        """Put a value where it belongs."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._stop(node.line, node.col, f"more than {MOST_NODES:,} values in one file")
        inside, key = self._inside, self._key
        if inside is None:
            self.root = node
        elif isinstance(inside, YamlList):
            inside.items.append(node)
        elif key is None:
            self._key = _REFUSED_KEY
            if not isinstance(node, YamlHole):
                hint = "a text that begins with '[' or '{' goes in quotes"
                self._add(node.line, node.col, "a list or a mapping cannot be a key", hint)
        else:
            self._key = None
            if key is not _REFUSED_KEY:
                inside.items[key[0]] = (key[1], key[2], node)


# Not on the builder: bound methods would tie it, and with it the whole tree, into a reference cycle.
_BY_KIND: Final[dict[type[yaml.Event], Callable[..., None]]] = {
    yaml.ScalarEvent: _Builder.scalar,
    yaml.MappingStartEvent: _Builder.begin_map,
    yaml.SequenceStartEvent: _Builder.begin_list,
    yaml.MappingEndEvent: _Builder.end,
    yaml.SequenceEndEvent: _Builder.end,
    yaml.AliasEvent: _Builder.alias,
    yaml.DocumentStartEvent: _Builder.document,
}
