"""What is wrong in a data file, and where: the answer to people who write YAML and know no Python.

A problem is one line, `file:line:col: what is wrong (what was meant)`. A `Problems` collects them over
all files, so that a reader, the shapes and the link checks answer everything at once. It keeps the first
two hundred and counts the rest: a file that is wrong everywhere is still answered in bounded memory.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pcm_sim.catalogue.errors import CatalogueError

MOST_KEPT = 200
_LONGEST_SHOWN = 40
_LONGEST_COMPARED = 60


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file, as an editor counts it.

    Attributes:
        file: the file as a person knows it, relative to the data folder.
        line: its line, from 1.
        col: its column in characters, from 1.
    """

    file: str
    line: int
    col: int

    def __str__(self) -> str:
        file = self.file if self.file.isprintable() else repr(self.file)
        return f"{file}:{self.line}:{self.col}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        span: where.
        message: what is wrong, in one line.
        hint: what was probably meant; empty if nobody can tell.
    """

    span: Span
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.span}: {self.message} ({self.hint})" if self.hint else f"{self.span}: {self.message}"


class Problems:
    """The problems of one load, true as soon as there is one.

    Its length counts all that were found; only the first `most` are kept.

    Args:
        most: how many are kept.
    """

    __slots__ = ("_found", "_kept", "_most")

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: list[Problem] = []
        self._found = 0

    def __len__(self) -> int:
        return self._found

    @property
    def full(self) -> bool:
        """Whether a further problem would only be counted, so that no hint need be worked out for it."""
        return len(self._kept) >= self._most

    def add(self, span: Span, message: str, hint: str = "") -> None:
        """Note a problem; the same one again, seen from another tree that includes the file, is none.

        Args:
            span: where it is.
            message: what is wrong.
            hint: what was meant.
        """
        problem = Problem(span, message, hint)
        if not self.full:
            if problem in self._kept:
                return
            self._kept.append(problem)
        self._found += 1

    def join(self, others: "Problems") -> None:
        """Note what was found apart.

        Args:
            others: the problems.
        """
        kept = others.sorted()
        for one in kept:
            self.add(one.span, one.message, one.hint)
        self._found += len(others) - len(kept)

    def sorted(self) -> list[Problem]:
        """Return the kept problems by file, line and column."""
        return sorted(self._kept)

    def lines(self) -> list[str]:
        """Return what a person is shown: a line for each kept problem, and one that counts the rest."""
        shown = [str(problem) for problem in self.sorted()]
        more = self._found - len(self._kept)
        return [*shown, f"and {more} more"] if more else shown

    def raise_if_any(self) -> None:
        """End a load that found problems.

        Raises:
            CatalogueError: with all of them, if there is one.
        """
        if self:
            raise CatalogueError(self)


def as_json(problem: Problem) -> dict[str, str | int]:
    """Return a problem as plain values, for editors and other programs.

    Args:
        problem: the problem.

    Returns:
        Its file, line, column, message and hint under these names.
    """
    span = problem.span
    return {
        "file": span.file,
        "line": span.line,
        "col": span.col,
        "message": problem.message,
        "hint": problem.hint,
    }


def quoted(word: str) -> str:
    """Return a word of a file as a message shows it: in quotes, on one line, and not longer than a glance.

    Args:
        word: the word, of any length and any characters.

    Returns:
        The word in quotes.
    """
    return repr(word if len(word) <= _LONGEST_SHOWN else f"{word[: _LONGEST_SHOWN - 1]}…")


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant.

    Args:
        word: what was written.
        known: what could have been written.

    Returns:
        The word, or an empty text if nothing is near.
    """
    if len(word) > _LONGEST_COMPARED:
        # Comparing costs the product of both lengths, and nobody mistypes a word that long.
        return ""
    # Only a wrong file pays for this import.
    from difflib import get_close_matches  # noqa: PLC0415

    # Case is folded because YAML written by hand is full of `Label` and `ID`.
    by_folded = {name.casefold(): name for name in known if len(name) <= _LONGEST_COMPARED}
    near = get_close_matches(word.casefold(), by_folded, n=1)
    return by_folded[near[0]] if near else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint naming the known word that was probably meant.

    Args:
        word: what was written.
        known: what could have been written.

    Returns:
        The hint, or an empty text if nothing is near.
    """
    near = nearest(word, known)
    return f"did you mean {quoted(near)}?" if near else ""
