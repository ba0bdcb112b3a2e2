"""Putting ids in the place of labels in the text of a file: comments, quotes and lines stay as they are."""

from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Any as Untyped
from typing import NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

_WIDTH = 100_000
_LABELS = ("id", "path", "label", "begins", "lang")
Place = tuple[int, int]
"""Line and column from 1."""


class Relabelled(NamedTuple):
    """What is put in the place of labels.

    Attributes:
        id: The id, or the feature.
        words: The labels, as they were written.
    """

    id: str
    words: str


class _AsWritten(VersionedResolver):
    """Takes every plain word for what was written: no number, switch or date is made of it."""

    @property
    def versioned_resolver(self) -> dict[str, Untyped]:
        return {}


def relabelled(text: str, changes: Mapping[Place, Relabelled]) -> str:
    """Put ids in the place of labels, each with its words as a comment at the end of its line.

    Args:
        text: A file, which must be right.
        changes: What to put, by the place of the target that is named by labels.

    Returns:
        The text of the file.
    """
    if not changes:
        return text
    yaml = YAML()
    yaml.Resolver = _AsWritten
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    tree = yaml.load(text)
    _change(tree, changes, [])
    out = StringIO()
    yaml.dump(tree, out)
    return out.getvalue()


class _Holder(NamedTuple):
    """A collection, and the key or number in it that leads on."""

    inside: Untyped
    key: Untyped


def _change(value: Untyped, changes: Mapping[Place, Relabelled], way: list[_Holder]) -> None:  # noqa: ANN401
    for key, one, place in _children(value):
        here = [*way, _Holder(value, key)]
        change = changes.get(place)
        if change is None:
            _change(one, changes, here)
            continue
        _put(here, one, change.id)
        _comment(here, change.words)


def _children(value: Untyped) -> Iterator[tuple[Untyped, Untyped, Place]]:  # noqa: ANN401 - as above
    if isinstance(value, CommentedMap):
        for key, one in value.items():
            line, col = value.lc.value(key)
            yield key, one, (line + 1, col + 1)
    elif isinstance(value, CommentedSeq):
        for at, one in enumerate(value):
            line, col = value.lc.item(at)
            yield at, one, (line + 1, col + 1)


def _put(way: list[_Holder], target: Untyped, name: str) -> None:  # noqa: ANN401 - as above
    """Name a target by its id; what else stands beside its labels stays."""
    text = DoubleQuotedScalarString(name) if "#" in name else name
    if set(target) <= set(_LABELS):
        way[-1].inside[way[-1].key] = text
        return
    for label in _LABELS:
        target.pop(label, None)
    target.insert(0, "id", text)


def _comment(way: list[_Holder], words: str) -> None:
    """Put words at the end of the line: beside the innermost value that is not inside brackets."""
    outer = next((at for at, one in enumerate(way) if one.inside.fa.flow_style()), len(way) - 1)
    at = outer - 1 if way[outer].inside.fa.flow_style() and outer else outer
    inside, key = way[at]
    old = _comment_at(inside, key)
    if old is None:
        inside.yaml_add_eol_comment(words, key)
        return
    first, end, rest = old.value.partition("\n")
    told = f"{first.rstrip()} – {words}" if first.strip() else f"# {words}"
    old.value = f"{told}{end}{rest}" if first.strip() else f" {told}{end}{rest}"


def _comment_at(inside: Untyped, key: Untyped) -> Untyped:  # noqa: ANN401 - as above
    held = inside.ca.items.get(key)
    place = 2 if isinstance(inside, CommentedMap) else 0
    return held[place] if held and len(held) > place else None
