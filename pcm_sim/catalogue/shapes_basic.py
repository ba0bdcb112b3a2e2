"""Shapes of single values: texts, numbers, switches, words and names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pcm_sim.catalogue.problems import Span, quoted
from pcm_sim.catalogue.shapes_core import (
    BAD,
    NOTHING,
    SWITCHES,
    Bad,
    Context,
    Json,
    Reference,
    Schema,
    Shape,
)
from pcm_sim.catalogue.yaml_tree import YamlNode, YamlScalar

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_FRACTION = re.compile(r"-?(?:0|[1-9][0-9]{0,8})\.[0-9]{1,4}")
# What other readers of YAML take for a number: 0x1f, 0o17, 1_000, 12:30, +5, 5.0, 1e3.
_DRESSED = re.compile(r"[-+]?[0-9][0-9a-fox_:.+]*", re.IGNORECASE)
_MEANT = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}
_NO_TEXT = NOTHING | SWITCHES
_NUMBERS = [f"{'1' * before}{rest}" for before in range(1, 20) for rest in ("", ".1", ".11")]
# An editor reads an unquoted 2019 as a number where this program reads the text that was written.
_TEXT_TYPES: Json = ["string", "number"]


def _text_of(node: YamlNode, where: Context, expected: str) -> str | Bad:
    """Return the text of a scalar that is one, quoted or plain."""
    if node.__class__ is YamlScalar and (node.quoted or node.text not in _NO_TEXT):
        return node.text
    return where.add_wrong_kind(node, expected)


@dataclass(frozen=True, slots=True)
class Text(Shape[str]):
    """A text. `NO`, `12:30` and `0123` are texts without quotes; `true` and `null` only with them.

    Attributes:
        min_length: the fewest characters.
        what: what it is, for problems.
    """

    min_length: int = 1
    what: str = "text"

    def read(self, node: YamlNode, where: Context) -> str | Bad:
        """See `Shape.read`."""
        text = _text_of(node, where, self.what)
        if text is not BAD and len(text) < self.min_length:
            few = "empty" if not text else f"shorter than {self.min_length} characters"
            return where.add(node, f"{self.what} is {few}")
        return text

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        del shared
        return {"type": _TEXT_TYPES, "minLength": self.min_length}


@dataclass(frozen=True, slots=True)
class Whole(Shape[int]):
    """A whole number, written without quotes, without zeros before it.

    Attributes:
        minimum: the least, if there is one.
        maximum: the most, if there is one.
        what: what it is, for problems.
    """

    minimum: int | None = None
    maximum: int | None = None
    what: str = "a whole number"

    def read(self, node: YamlNode, where: Context) -> int | Bad:
        """See `Shape.read`."""
        if not isinstance(node, YamlScalar):
            return where.add_wrong_kind(node, self.what)
        if node.quoted or not _WHOLE.fullmatch(node.text):
            return self._refuse(node, where)
        number = int(node.text)
        if self.minimum is not None and number < self.minimum:
            return where.add(node, f"{number} is too small", f"at least {self.minimum}")
        if self.maximum is not None and number > self.maximum:
            return where.add(node, f"{number} is too large", f"at most {self.maximum}")
        return number

    def _refuse(self, node: YamlScalar, where: Context) -> Bad:
        """Tell a number that is written otherwise from what is none."""
        digits = node.text.removeprefix("-")
        if not (digits.isascii() and digits.isdigit()):
            if not node.quoted and _DRESSED.fullmatch(node.text):
                return where.add(node, f"expected {self.what}, found {quoted(node.text)}", "digits only")
            return where.add_wrong_kind(node, self.what)
        if node.quoted:
            return where.add(node, f"{self.what} is written without quotes")
        if digits.startswith("0"):
            return where.add(node, f"{self.what} is written without zeros before it")
        return where.add(node, f"{self.what} has at most 18 digits")

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        del shared
        schema: Schema = {"type": "integer"}
        if self.minimum is not None:
            schema["minimum"] = self.minimum
        if self.maximum is not None:
            schema["maximum"] = self.maximum
        return schema


@dataclass(frozen=True, slots=True)
class Flag(Shape[bool]):
    """A switch: plain `true` or `false`, and nothing else that YAML once took for one."""

    def read(self, node: YamlNode, where: Context) -> bool | Bad:
        """See `Shape.read`."""
        if isinstance(node, YamlScalar):
            if not node.quoted and node.text in {"true", "false"}:
                return node.text == "true"
            if word := _MEANT.get(node.text.lower()):
                found = f"expected true or false, found {quoted(node.text)}"
                return where.add(node, found, f"write {word}, without quotes")
        return where.add_wrong_kind(node, "true or false")

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        del shared
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Plain(Shape[str | int | bool]):
    """A value whose kind is read off it, for places that hold switches, numbers and words alike.

    Plain `true` and `false` are switches, plain whole numbers without zeros before them are numbers, and
    everything else is text.
    """

    def read(self, node: YamlNode, where: Context) -> str | int | bool | Bad:
        """See `Shape.read`."""
        if isinstance(node, YamlScalar) and not node.quoted:
            if node.text in {"true", "false"}:
                return node.text == "true"
            if _WHOLE.fullmatch(node.text):
                return int(node.text)
        return _text_of(node, where, "text, a number, true or false")

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        del shared
        return {"type": ["string", "number", "boolean"]}


class OneOf(Shape[str]):
    """A word of a fixed list.

    Args:
        words: the words, in the order in which a problem lists them.
        what: what the word says, such as "a kind of row".
    """

    __slots__ = ("_known", "_what", "_words")

    def __init__(self, words: Sequence[str], what: str = "a known word") -> None:
        self._words = tuple(words)
        self._known = frozenset(words)
        self._what = what

    def read(self, node: YamlNode, where: Context) -> str | Bad:
        """See `Shape.read`."""
        if not isinstance(node, YamlScalar):
            return where.add_wrong_kind(node, self._what)
        if node.text in self._known:
            return node.text
        if not node.text:
            return where.add_wrong_kind(node, self._what)
        message = f"{quoted(node.text)} is not {self._what}"
        return where.add_unknown((node.line, node.col), message, node.text, self._words)

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        del shared
        return {"enum": [reading for word in self._words for reading in _readings(word)]}


class Name(Shape[str]):
    """A text of a fixed form, such as an id in lower_snake or a date.

    Args:
        pattern: what the whole text must match; use what Python and JSON Schema share.
        what: what it is, such as "an id in lower_snake"; problems say that the text is not it.
    """

    __slots__ = ("_form", "_what")

    def __init__(self, pattern: str, what: str) -> None:
        self._form = re.compile(pattern)
        self._what = what

    def read(self, node: YamlNode, where: Context) -> str | Bad:
        """See `Shape.read`."""
        text = _text_of(node, where, self._what)
        if text is not BAD and not self._form.fullmatch(text):
            return where.add(node, f"{quoted(text)} is not {self._what}")
        return text

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        del shared
        # A pattern says nothing about a number, so a number is let through only where one can match.
        is_number = any(self._form.fullmatch(number) for number in _NUMBERS)
        return {"type": _TEXT_TYPES if is_number else "string", "pattern": f"^(?:{self._form.pattern})$"}


@dataclass(frozen=True, slots=True)
class Ref(Shape[str]):
    """The name of something that is defined elsewhere; whoever has read everything looks it up.

    Attributes:
        what: what it names, such as "a screen"; see `Context.references`.
    """

    what: str

    def read(self, node: YamlNode, where: Context) -> str | Bad:
        """See `Shape.read`."""
        text = _text_of(node, where, f"the name of {self.what}")
        if text == "":
            return where.add(node, f"the name of {self.what} is empty")
        if text is not BAD:
            where.references.append(Reference(self.what, text, Span(where.file, node.line, node.col)))
        return text

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        del shared
        return {"type": _TEXT_TYPES, "minLength": 1}


def _readings(word: str) -> list[Json]:
    """Return a word and what an editor takes it for when it stands without quotes."""
    if word in SWITCHES:
        return [word, word.lower() == "true"]
    if _WHOLE.fullmatch(word):
        return [word, int(word)]
    return [word, float(word)] if _FRACTION.fullmatch(word) else [word]
