"""The complaints of the YAML parser in words for somebody who never read its specification.

The C parser and its Python stand-in word the same fault differently, and both speak of tokens and simple
keys. What a person did wrong is read off the complaint and the line it points at.
"""

import re
from typing import Final, NamedTuple

from pcm_sim.catalogue.yaml_tree import DEEPEST

TOO_DEEP: Final = f"nested deeper than {DEEPEST} levels"
_LONGEST_KEY: Final = 1024
_LONG_KEY: Final = f"a key has at most {_LONGEST_KEY:,} characters"
_LINE_END = re.compile(r"\r\n|\r|\n")


class Complaint(NamedTuple):
    """What the parser said.

    Attributes:
        said: its words.
        line: the line it points at, from 1.
        col: the column it points at, from 1.
        opened: line and column of what it was in the middle of, if it says so.
    """

    said: str
    line: int
    col: int
    opened: tuple[int, int] | None


class Fault(NamedTuple):
    """What a person is told.

    Attributes:
        line: the line, from 1.
        col: the column, from 1.
        message: what is wrong.
        hint: what was probably meant, or what to do.
    """

    line: int
    col: int
    message: str
    hint: str


class _Row(NamedTuple):
    """A fault that needs no look at the line: what is said of it, and whether it lies where it began."""

    signs: tuple[str, ...]
    at_opening: bool
    message: str
    hint: str


_QUOTES = "put the text in quotes"
# The first row with a sign in the complaint counts, so what is told more exactly stands above.
_ROWS = (
    # A parser that looks ahead meets its own limit before this program has seen a single bracket.
    _Row(("nesting depth",), False, TOO_DEEP, ""),
    _Row(
        ("tag", "'!'", "URI"),
        True,
        "a '!' here begins a tag, and tags are not used in these files",
        _QUOTES,
    ),
    _Row(
        ("alphabetic or numeric", "non-alphabetical"),
        True,
        "a '&' or '*' here begins an anchor or an alias, and neither is used in these files",
        _QUOTES,
    ),
    _Row(
        ("could not find expected ':'",),
        True,
        "a key without its ':'",
        "write 'key: value', with a space after the colon",
    ),
    _Row(("unexpected end of stream",), True, "this quote is never closed", ""),
    _Row(
        ("document indicator", "document separator"),
        True,
        "this quote is not closed before the next '---' or '...'",
        "",
    ),
    _Row(
        ("unknown escape",),
        False,
        "unknown escape after '\\' in a double-quoted text",
        "use single quotes, or write '\\\\' for a backslash",
    ),
    _Row(
        ("hexdecimal", "hexadecimal", "Unicode character"),
        False,
        "the code after '\\x', '\\u' or '\\U' is no character",
        "use single quotes if no character code is meant",
    ),
    _Row(
        ("comment or line break", "comment or a line break", "chomping", "indentation indicator"),
        False,
        "only a line break may follow '|' or '>'",
        "put the text on the next line, or in quotes",
    ),
    _Row(
        ("sequence entries are not allowed",),
        False,
        "a list entry does not fit here",
        "a list begins on the line below its key; a text that begins with '- ' goes in quotes",
    ),
    _Row(("mapping keys are not allowed",), False, "a '?' does not fit here", _QUOTES),
    _Row(
        ("'-' indicator",),
        False,
        "this line is no entry of the list above it",
        "entries of a list begin with '- ' in the same column",
    ),
    _Row(
        ("node content",),
        False,
        "a value is missing here",
        "remove the comma or bracket too many, or put the text in quotes",
    ),
    _Row(
        ("unexpected ':'",), False, "this ':' does not fit here", "a text that holds a colon goes in quotes"
    ),
    _Row(
        ("document start",),
        False,
        "the file should have ended above this line",
        "begin all outermost keys in the same column",
    ),
)


def line_of(text: str, line: int) -> str:
    """Return a line of a text without its end.

    Args:
        text: the text.
        line: the number of the line, from 1; past the end it is empty.

    Returns:
        The line.
    """
    lines = _LINE_END.split(text)
    return lines[line - 1] if line <= len(lines) else ""


def explain(complaint: Complaint, text: str) -> Fault:
    """Say in plain words what the parser complains about.

    Args:
        complaint: what the parser said, and where.
        text: the whole file.

    Returns:
        The fault, at the place where a person would look for it.
    """
    said, line, col, opened = complaint
    shown = line_of(text, line)
    indent = shown[: len(shown) - len(shown.lstrip(" \t"))]
    if "\t" in indent:
        return Fault(line, indent.index("\t") + 1, "a tab in the indentation", "indent with spaces only")
    before, sign = shown[: col - 1], shown[col - 1 : col]
    if opened and "expected ':'" in said and ":" in line_of(text, opened[0])[opened[1] + _LONGEST_KEY :]:
        return Fault(*opened, _LONG_KEY, "")
    if "cannot start any token" in said:
        return Fault(line, col, f"a value cannot begin with {sign!r}", _QUOTES)
    if "mapping values are not allowed" in said:
        return _about_colon(line, before, len(indent) + 1)
    if "',' or" in said:
        return _about_bracket(complaint, sign)
    if "expected key" in said or "<block end>" in said:
        return Fault(line, col, *_about_key(before, sign))
    for row in _ROWS:
        if any(word in said for word in row.signs):
            at_line, at_col = opened if row.at_opening and opened else (line, col)
            return Fault(at_line, at_col, row.message, row.hint)
    return Fault(line, col, f"this is not YAML: {said}", "")


def _about_colon(line: int, before: str, first: int) -> Fault:
    """Explain a ':' where no key can be, from what stands before it and where its line begins."""
    if len(before) > _LONGEST_KEY:
        return Fault(line, first, _LONG_KEY, "")
    if re.search(r":\s", before):
        return Fault(
            line, len(before) + 1, "a second ':' on this line", "a text that holds ': ' goes in quotes"
        )
    hint = "the line above has a value already, or lacks its ':', or this line is indented too far"
    return Fault(line, first, "a key does not fit here", hint)


def _about_key(before: str, sign: str) -> tuple[str, str]:
    """Explain a line that continues no mapping, from what stands before the place and on it."""
    if before.strip(" -"):
        return (
            "nothing may follow a closing quote or bracket",
            "put the whole text in quotes, and write a quote inside single quotes twice",
        )
    if sign == "-":
        return "this '-' fits no list above it", "entries of a list stand in one column, below their key"
    if sign == ":":
        return "a value without a key", "a text that begins with ': ' goes in quotes"
    return "this line fits no line above it", "indent it as the other keys of its mapping"


def _about_bracket(complaint: Complaint, sign: str) -> Fault:
    """Explain a bracketed list or mapping that neither goes on nor ends."""
    said, line, col, opened = complaint
    bracket, name = ("]", "list") if "']'" in said else ("}", "mapping")
    if opened and not sign:
        return Fault(*opened, f"the {name} that begins here is never closed with {bracket!r}", "")
    begun = f"the {name} that begins in line {opened[0]} is not closed" if opened else ""
    if sign == "{" and bracket == "}":
        begun = "a text that holds '{' goes in quotes, such as \"${NAME}\""
    return Fault(line, col, f"expected ',' or {bracket!r}", begun)
