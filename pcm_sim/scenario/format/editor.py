"""YAML as a person would write it: short mappings on one line, comments kept, quotes where others misread."""

import re
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any as Untyped
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

_WIDTH: Final = 110
_INDENT: Final = 2
_PLAIN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_ ./#’+-]*|[0-9]+ [a-z]+")
_ELSEWHERE: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""What a reader of YAML 1.1 takes for a switch or for nothing."""


def yaml() -> YAML:
    """Give the editor."""
    made = YAML()
    made.indent(mapping=2, sequence=4, offset=2)
    made.preserve_quotes = True
    made.width = 10_000
    return made


def read(text: str) -> Untyped:  # noqa: ANN401 - whatever the text holds
    """Read a text that is known to be right, with its comments."""
    return yaml().load(text)


def written(value: Untyped) -> str:  # noqa: ANN401 - whatever the editor holds
    """Write what the editor holds."""
    out = StringIO()
    yaml().dump(value, out)
    return out.getvalue()


def put_above(items: CommentedSeq, place: int, text: str) -> None:
    """Put a comment above an item of a list."""
    items.yaml_set_comment_before_after_key(place, before=text, indent=_INDENT)


def taken_above(items: CommentedSeq, place: int) -> str:
    """Take the comment above an item of a list, so that it goes along when something is put before the item.

    The editor keeps it with the item before, behind that one's own comment. What stands above the first item
    belongs to the list and stays.
    """
    if not 0 < place < len(items):
        return ""
    token = _last_comment(items[place - 1])
    if token is None or "\n" not in token.value:
        return ""
    own, _, below = token.value.partition("\n")
    token.value = own + "\n"
    return _bare(below)


def _last_comment(item: Untyped) -> Untyped:  # noqa: ANN401 - whatever the editor holds
    """Find the comment at the end of an item, however deep it was put."""
    while isinstance(item, CommentedMap | CommentedSeq) and len(item) > 0:
        last = list(item)[-1] if isinstance(item, CommentedMap) else len(item) - 1
        found = item.ca.items.get(last)
        token = next((one for one in found or () if one is not None and not isinstance(one, list)), None)
        if token is not None:
            return token
        item = item[last]
    return None


def _bare(comment: str) -> str:
    """Give a comment without its signs."""
    lines = [line.strip().removeprefix("#").removeprefix(" ") for line in comment.rstrip("\n").split("\n")]
    return "\n".join(lines) if any(lines) else ""


def block(value: Untyped, depth: int = 0) -> Untyped:  # noqa: ANN401 - plain values
    """Give plain values as the editor holds them: what fits on a line in one, all else in lines.

    Args:
        value: Texts, numbers, switches, lists and mappings of them.
        depth: How deep it stands.
    """
    match value:
        case str():
            return _text(value)
        case Mapping():
            items = ((key, block(one, depth + 1)) for key, one in value.items())
            made: CommentedMap | CommentedSeq = CommentedMap(items)
        case Sequence():
            made = CommentedSeq(block(one, depth + 1) for one in value)
        case _:
            return value
    if depth > 0 and _fits(value, depth):
        made.fa.set_flow_style()
    return made


def _text(text: str) -> str:
    is_safe = _PLAIN.fullmatch(text) and text.lower() not in _ELSEWHERE and text == text.strip()
    return text if is_safe and " #" not in text else DoubleQuotedScalarString(text)


def _fits(value: Untyped, depth: int) -> bool:  # noqa: ANN401 - as above
    inner = value.values() if isinstance(value, Mapping) else value
    return len(repr(value)) + 2 * depth < _WIDTH and not any(_holds_mappings(one) for one in inner)


def _holds_mappings(value: Untyped) -> bool:  # noqa: ANN401 - as above
    if isinstance(value, Mapping):
        return any(isinstance(one, Mapping | list) for one in value.values())
    return isinstance(value, list) and any(isinstance(one, Mapping | list) for one in value)
