"""What every shape of a value has in common: reading with problems, and the schema that says the same."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from enum import Enum
from typing import Final, Generic, NamedTuple, TypeAlias, TypeVar

from pcm_sim.catalogue.problems import Problems, Span, did_you_mean, quoted
from pcm_sim.catalogue.yaml_tree import YamlHole, YamlList, YamlMap, YamlNode, YamlScalar

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Schema: TypeAlias = dict[str, Json]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

# What an editor with the schema takes for no text. The reader must agree, or the two drift.
NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})
SWITCHES: Final = frozenset({"true", "True", "TRUE", "false", "False", "FALSE"})


class Bad(Enum):
    """The type of `BAD`."""

    BAD = "bad"


BAD: Final = Bad.BAD
"""What a shape returns for a value that is wrong, with the problem noted."""

T_co = TypeVar("T_co", bound=Json, covariant=True)


class Reference(NamedTuple):
    """A name that must be found among known names, once everything is read.

    Attributes:
        what: what it names, such as "a screen".
        name: the name.
        span: where it was written.
    """

    what: str
    name: str
    span: Span


class Context:
    """Where values are read from, and where their problems and references go.

    Args:
        file: the file as problems name it.
        problems: takes what is wrong.
        languages: what a label may also be written in, beside the languages that it must.

    Attributes:
        file: the file as problems name it.
        problems: what is wrong so far.
        references: the names read so far that must be found somewhere, in order.
        languages: further languages of labels.
    """

    __slots__ = ("file", "languages", "problems", "references")

    def __init__(self, file: str, problems: Problems, languages: Iterable[str] = ()) -> None:
        self.file = file
        self.problems = problems
        self.languages = frozenset(languages)
        self.references: list[Reference] = []

    def add(self, node: YamlNode, message: str, hint: str = "") -> Bad:
        """Note a problem at a value.

        Args:
            node: the value.
            message: what is wrong.
            hint: what was meant.

        Returns:
            BAD, for the shape to return.
        """
        self.problems.add(Span(self.file, node.line, node.col), message, hint)
        return BAD

    def add_unknown(self, at: tuple[int, int], message: str, word: str, known: Iterable[str]) -> Bad:
        """Note a word that is not among the known ones, with the one probably meant.

        Args:
            at: line and column of the word.
            message: what is wrong.
            word: the word.
            known: the words that are right here, in the order in which they are listed.

        Returns:
            BAD, for the shape to return.
        """
        hint = ""
        if not self.problems.full:
            words = list(known)
            hint = did_you_mean(word, words) or _listed(words)
        self.problems.add(Span(self.file, *at), message, hint)
        return BAD

    def add_wrong_kind(self, node: YamlNode, expected: str) -> Bad:
        """Note a value of another kind than expected, unless it was refused before.

        Args:
            node: the value.
            expected: what should stand there, with its article.

        Returns:
            BAD, for the shape to return.
        """
        if isinstance(node, YamlHole):
            return BAD
        return self.add(node, f"expected {expected}, found {_found(node)}", _hint_about(node))


class Shape(ABC, Generic[T_co]):
    """What a value must look like, what it is read as, and the JSON Schema that says so."""

    @abstractmethod
    def read(self, node: YamlNode, where: Context) -> T_co | Bad:
        """Check a value and return it as a plain one. Nothing is raised.

        Args:
            node: the value.
            where: takes its problems and references.

        Returns:
            The plain value, or BAD with at least one problem noted.
        """

    @abstractmethod
    def fragment(self, shared: Schema) -> Schema:
        """Return the schema of this shape as a part of a larger one.

        Args:
            shared: the definitions of the larger one; a recursive shape adds its own.

        Returns:
            The part.
        """

    def schema(self) -> Schema:
        """Return a whole JSON Schema (draft 2020-12) that accepts what `read` accepts."""
        shared: Schema = {}
        whole: Schema = {"$schema": DIALECT, **self.fragment(shared)}
        if shared:
            whole["$defs"] = shared
        return whole


def too_few(what: str, minimum: int, found: int) -> str:
    """Return the problem of a collection that is too small.

    Args:
        what: what it is, with its article.
        minimum: the fewest entries.
        found: how many there are.

    Returns:
        The message.
    """
    return f"{what} needs at least {minimum}, found {found}"


def _listed(words: list[str]) -> str:
    """Return a hint that lists the words, if they are few enough to be read."""
    most = 12
    return f"one of: {', '.join(words)}" if 0 < len(words) <= most else ""


def _found(node: YamlNode) -> str:
    """Name what stands in the file."""
    if isinstance(node, YamlMap):
        return "a mapping"
    if isinstance(node, YamlList):
        return "a list"
    if isinstance(node, YamlScalar) and not node.quoted:
        if node.text in NOTHING:
            return "nothing"
        if node.text in SWITCHES or node.text.removeprefix("-").isdecimal():
            return node.text if len(node.text) < len("-1000000000") else "a number"
    return "text"


def _hint_about(node: YamlNode) -> str:
    """Guess why something is text or nothing."""
    if not isinstance(node, YamlScalar):
        return ""
    key, colon, rest = node.text.partition(":")
    if not node.quoted and colon and rest and key.isidentifier():
        return f"a space is missing after {quoted(f'{key}:')}"
    if node.text and not node.quoted and (node.text in SWITCHES or node.text in NOTHING):
        return "put it in quotes if the word itself is meant"
    return ""
