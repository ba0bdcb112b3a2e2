"""Things by their keys, copied on write: a few as a mapping, many in pages of which one is copied.

A mapping is copied whole for each thing that changes in it, which for a thousand contracts is a fifth of the
work of advancing the clock.
"""

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from itertools import chain
from typing import TypeVar

_PAGE = 32
MANY = 128
"""Things from which on they lie in pages; fewer are copied as fast as a page is found."""
T = TypeVar("T")


def filed(things: Mapping[str, T], key: str, thing: T) -> Mapping[str, T]:
    """Put a thing in the place of the one of its key, or after all others where there is none.

    Args:
        things: All there are; they stay as they are.
        key: Its key.
        thing: What is kept under it.
    """
    if isinstance(things, Register):
        return things.with_one(key, thing)
    copied = {**things, key: thing}
    return copied if len(copied) < MANY else Register.of(copied)


class Register(Mapping[str, T]):
    """Many things by their keys, in the order in which they came; equal to a mapping of the same."""

    __slots__ = ("_pages", "_places")

    def __init__(self, places: dict[str, int], pages: tuple[tuple[T, ...], ...]) -> None:
        """Take what `of` laid out.

        Args:
            places: The place of each key, from 0; shared, so never changed.
            pages: The things by their places.
        """
        self._places, self._pages = places, pages

    @classmethod
    def of(cls, things: Mapping[str, T]) -> "Register[T]":
        """Lay things out in pages."""
        row = tuple(things.values())
        pages = tuple(row[at : at + _PAGE] for at in range(0, len(row), _PAGE))
        return cls({key: at for at, key in enumerate(things)}, pages)

    def with_one(self, key: str, thing: T) -> "Register[T]":
        """Give the register with a thing in the place of another, or as its last."""
        at = self._places.get(key)
        if at is None:
            return self._longer(key, thing)
        number, place = divmod(at, _PAGE)
        pages, page = [*self._pages], [*self._pages[number]]
        page[place] = thing
        pages[number] = tuple(page)
        return Register(self._places, tuple(pages))

    def _longer(self, key: str, thing: T) -> "Register[T]":
        count = len(self._places)
        *full, last = self._pages if count % _PAGE else (*self._pages, ())
        return Register({**self._places, key: count}, (*full, (*last, thing)))

    def __getitem__(self, key: str) -> T:
        number, place = divmod(self._places[key], _PAGE)
        return self._pages[number][place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __repr__(self) -> str:
        return repr(dict(self.items()))

    def values(self) -> ValuesView[T]:
        """Give the things in their order."""
        return _Things(self)

    def items(self) -> ItemsView[str, T]:
        """Give the things in their order, each with its key."""
        return _Pairs(self)

    def row(self) -> Iterator[T]:
        """Go through the things, page by page."""
        return chain.from_iterable(self._pages)


class _Things(ValuesView[T]):
    _mapping: Register[T]

    def __iter__(self) -> Iterator[T]:
        return self._mapping.row()


class _Pairs(ItemsView[str, T]):
    _mapping: Register[T]

    def __iter__(self) -> Iterator[tuple[str, T]]:
        return zip(self._mapping, self._mapping.row(), strict=True)
