"""Kinds of values that a setting or a key of the remote takes, each with what it wants in words."""

from typing import NamedTuple, Protocol

LONGEST_TEXT = 200
_SURROGATES = range(0xD800, 0xE000)


class Takes(Protocol):
    """What a key takes."""

    @property
    def wants(self) -> str:
        """Say it in words."""

    def fits(self, value: object) -> bool:
        """Tell whether a value is such a one."""


class Flag(NamedTuple):
    """True or false."""

    @property
    def wants(self) -> str:
        """Say it in words."""
        return "true or false"

    def fits(self, value: object) -> bool:
        """Tell whether a value is such a one."""
        return isinstance(value, bool)


class Only(NamedTuple):
    """True, and nothing else.

    A key that only asks for something to be done has nothing to say with false.
    """

    @property
    def wants(self) -> str:
        """Say it in words."""
        return "true"

    def fits(self, value: object) -> bool:
        """Tell whether a value is such a one."""
        return value is True


class Whole(NamedTuple):
    """A whole number.

    Attributes:
        least: Smallest.
        most: Largest.
    """

    least: int
    most: int

    @property
    def wants(self) -> str:
        """Say it in words."""
        return f"a whole number from {self.least} to {self.most}"

    def fits(self, value: object) -> bool:
        """Tell whether a value is such a one."""
        return isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most


class Text(NamedTuple):
    """A text.

    Attributes:
        or_none: `null` is taken too.
    """

    or_none: bool = False

    @property
    def wants(self) -> str:
        """Say it in words."""
        return f"a text of 1 to {LONGEST_TEXT} characters{' or null' * self.or_none}"

    def fits(self, value: object) -> bool:
        """Tell whether a value is such a one; halves of characters cannot be written out again."""
        if value is None:
            return self.or_none
        if not isinstance(value, str) or not 0 < len(value) <= LONGEST_TEXT:
            return False
        return not any(ord(sign) in _SURROGATES for sign in value)


class OneOf(NamedTuple):
    """One of some words.

    Attributes:
        words: These.
    """

    words: tuple[str, ...]

    @property
    def wants(self) -> str:
        """Say it in words."""
        return f"one of {', '.join(self.words)}"

    def fits(self, value: object) -> bool:
        """Tell whether a value is such a one."""
        return value in self.words
