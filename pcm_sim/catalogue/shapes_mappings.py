"""Shapes of mappings: records, records chosen by a word, mappings from names, labels by language."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from pcm_sim.catalogue.problems import Span, quoted
from pcm_sim.catalogue.shapes_basic import OneOf, Text
from pcm_sim.catalogue.shapes_core import BAD, Bad, Context, Json, Schema, Shape, too_few
from pcm_sim.catalogue.yaml_tree import YamlList, YamlMap, YamlNode, YamlScalar


class Located(dict[str, Json]):
    """The values of a mapping, which still know where they were written.

    It is a dict to everybody, `json` included; what `json` reads back has no places any more.
    """

    __slots__ = ("_file", "_node")

    def __init__(self, node: YamlMap, file: str) -> None:
        super().__init__()
        self._node = node
        self._file = file

    def span(self, *path: str | int) -> Span:
        """Return the place of a value inside, for problems that only show once everything is read.

        Args:
            path: keys and positions that lead to it, none for the mapping itself.

        Returns:
            The place of the value; where the path leads nowhere (a default was never written), the place
            of the last value on it.
        """
        node: YamlNode = self._node
        for step in path:
            if isinstance(node, YamlMap) and isinstance(step, str) and step in node.items:
                node = node.items[step][2]
            elif isinstance(node, YamlList) and isinstance(step, int) and 0 <= step < len(node.items):
                node = node.items[step]
        return Span(self._file, node.line, node.col)

    def key_span(self, key: str) -> Span:
        """Return the place of a key, or of the mapping if the key was never written.

        Args:
            key: the key.

        Returns:
            The place.
        """
        line, col, _ = self._node.items.get(key, (self._node.line, self._node.col, None))
        return Span(self._file, line, col)


class _Absent:
    """The type of `_ABSENT`."""


_ABSENT: Final = _Absent()


@dataclass(frozen=True, slots=True)
class Field:
    """What a record holds under a key.

    Attributes:
        shape: the shape of the value.
        required: whether the key must be there; a default makes it optional.
        default: the value when it is not there; without one the read record lacks the key too.
        about: what the field means, for whoever writes the file with the schema at hand.
    """

    shape: Shape[Json]
    required: bool = True
    default: Json | _Absent = _ABSENT
    about: str = ""


class Record(Shape[Located]):
    """A mapping with known keys.

    Args:
        fields: what it holds, by key.
        what: what it is, with its article, such as "a vehicle".
    """

    __slots__ = ("_defaults", "_required", "_shapes", "fields", "what")

    def __init__(self, fields: Mapping[str, Field], what: str = "a mapping") -> None:
        self.fields = dict(fields)
        self.what = what
        self._shapes = {key: field.shape for key, field in fields.items()}
        self._defaults = {
            key: field.default for key, field in fields.items() if not isinstance(field.default, _Absent)
        }
        self._required = {
            key: None for key, field in fields.items() if field.required and key not in self._defaults
        }

    def read(self, node: YamlNode, where: Context) -> Located | Bad:
        """See `Shape.read`."""
        if not isinstance(node, YamlMap):
            return where.add_wrong_kind(node, _as_mapping(self.what))
        shapes = self._shapes
        read = Located(node, where.file)
        is_bad = False
        for key, (line, col, child) in node.items.items():
            if (shape := shapes.get(key)) is None:
                where.add_unknown((line, col), f"unknown key {quoted(key)}", key, shapes)
                is_bad = True
            elif (value := shape.read(child, where)) is BAD:
                is_bad = True
            else:
                read[key] = value
        if self._required.keys() - node.items.keys():
            missing = [key for key in self._required if key not in node.items]
            return where.add(node, f"{self.what} needs {_and(missing)}")
        for key, default in self._defaults.items():
            if key not in node.items:
                read[key] = deepcopy(default) if isinstance(default, dict | list) else default
        return BAD if is_bad else read

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        properties: Schema = {}
        for key, field in self.fields.items():
            part = field.shape.fragment(shared)
            if key in self._defaults:
                part["default"] = self._defaults[key]
            if field.about:
                part["description"] = field.about
            properties[key] = part
        schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        if self._required:
            schema["required"] = list(self._required)
        return schema

    def with_field(self, key: str, field: Field) -> "Record":
        """Return this record with one more field, which comes first.

        Args:
            key: its key.
            field: what it holds.

        Returns:
            The larger record.
        """
        return Record({key: field, **{k: f for k, f in self.fields.items() if k != key}}, self.what)


class ByKey(Shape[Located]):
    """A mapping whose keys depend on the word under one of them, such as `kind: check`.

    Args:
        key: the key that decides; the records need not list it.
        cases: the records by word.
        what: what it is, with its article.
        default: the word when the key is not there; without it the key is required.
    """

    __slots__ = ("_cases", "_default", "_key", "_what", "_word")

    def __init__(self, key: str, cases: Mapping[str, Record], what: str, default: str | None = None) -> None:
        self._key = key
        self._what = what
        self._default = default
        self._word = OneOf(tuple(cases), f"a {key} of {what}")
        self._cases = {
            word: record.with_field(
                key,
                Field(
                    OneOf((word,)), default=_ABSENT if word != default else word, about=f"it is {record.what}"
                ),
            )
            for word, record in cases.items()
        }

    def read(self, node: YamlNode, where: Context) -> Located | Bad:
        """See `Shape.read`."""
        if not isinstance(node, YamlMap):
            return where.add_wrong_kind(node, _as_mapping(self._what))
        if self._key in node.items:
            word = self._word.read(node.items[self._key][2], where)
        elif self._default is None:
            return where.add(node, f"{self._what} needs {self._key!r}")
        else:
            word = self._default
        return BAD if word is BAD else self._cases[word].read(node, where)

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`.

        Editors show the faults of the case that the word chooses. Of a list of alternatives they show those
        of any, and a validator that tries them all takes three times as long for every level of rows.
        """
        word: Schema = {**self._word.fragment(shared), "description": f"what {self._what} is"}
        whole: Schema = {"type": "object", "properties": {self._key: word}}
        if self._default is None:
            whole["required"] = [self._key]
        whole["allOf"] = [
            {"if": self._chooses(case), "then": record.fragment(shared)}
            for case, record in self._cases.items()
        ]
        return whole

    def _chooses(self, word: str) -> Schema:
        is_this: Schema = {"properties": {self._key: OneOf((word,)).fragment({})}}
        return is_this if word == self._default else {**is_this, "required": [self._key]}


class MapOf(Shape[Located]):
    """A mapping from names that are not known beforehand to values of one shape.

    Args:
        key_shape: the shape of the keys: a text of some kind.
        shape: the shape of the values.
        minimum: the fewest entries.
        what: what it is, for problems.
    """

    __slots__ = ("_key_shape", "_minimum", "_shape", "_what")

    def __init__(
        self, key_shape: Shape[str], shape: Shape[Json], minimum: int = 0, what: str = "a mapping"
    ) -> None:
        self._key_shape = key_shape
        self._shape = shape
        self._minimum = minimum
        self._what = what

    def read(self, node: YamlNode, where: Context) -> Located | Bad:
        """See `Shape.read`."""
        if not isinstance(node, YamlMap):
            return where.add_wrong_kind(node, _as_mapping(self._what))
        read = Located(node, where.file)
        is_bad = False
        for key, (line, col, child) in node.items.items():
            # A key is a text whatever it looks like: `NO` is a market, and `true` would be a name.
            name = self._key_shape.read(YamlScalar(key, True, line, col), where)
            value = self._shape.read(child, where)
            if name is BAD or value is BAD:
                is_bad = True
            else:
                read[name] = value
        if len(node.items) < self._minimum:
            return where.add(node, too_few(self._what, self._minimum, len(node.items)))
        return BAD if is_bad else read

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        schema: Schema = {
            "type": "object",
            "propertyNames": self._key_shape.fragment(shared),
            "additionalProperties": self._shape.fragment(shared),
        }
        if self._minimum:
            schema["minProperties"] = self._minimum
        return schema


class Labels(Shape[Located]):
    """What a person reads on the screen, in every language that it must have.

    Args:
        languages: the languages; all are required. Others may be added where `Context.languages` has them.
        what: what it is, for problems.
    """

    __slots__ = ("_languages", "_needed", "_text", "_what")

    def __init__(self, languages: Sequence[str], what: str = "a label") -> None:
        self._languages = tuple(languages)
        self._needed = frozenset(languages)
        self._text = Text(what="the text")
        self._what = what

    def read(self, node: YamlNode, where: Context) -> Located | Bad:
        """See `Shape.read`."""
        if not isinstance(node, YamlMap):
            return where.add_wrong_kind(node, f"{self._what} in {_and(self._languages)}")
        read_text = self._text.read
        read = Located(node, where.file)
        is_bad = False
        for language, (line, col, child) in node.items.items():
            if language not in self._needed and language not in where.languages:
                message = f"unknown language {quoted(language)}"
                known = (*self._languages, *sorted(where.languages - self._needed))
                where.add_unknown((line, col), message, language, known)
                is_bad = True
            elif (text := read_text(child, where)) is BAD:
                is_bad = True
            else:
                read[language] = text
        if self._needed - node.items.keys():
            missing = [language for language in self._languages if language not in node.items]
            return where.add(node, f"{self._what} lacks the language {_and(missing)}")
        return BAD if is_bad else read

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        text = self._text.fragment(shared)
        return {
            "type": "object",
            "properties": dict.fromkeys(self._languages, text),
            # Which other languages there are depends on the files of a person's own data.
            "patternProperties": {"^[a-z]{2}$": text},
            "required": list(self._languages),
            "additionalProperties": False,
        }


def _as_mapping(what: str) -> str:
    """Say that a thing is written as a mapping."""
    return what if what == "a mapping" else f"{what} (a mapping)"


def _and(words: Sequence[str]) -> str:
    """Return words in quotes, the last one after an 'and'."""
    shown = [quoted(word) for word in words]
    return " and ".join([*([", ".join(shown[:-1])] if shown[1:] else []), *shown[-1:]])
