"""A frozen row that only grows, for what piles up over simulated years: messages, journals.

A tuple is copied whole for each item that joins it, which for tens of thousands is most of the work of
advancing the clock. Here only the last page is.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Generic, TypeVar

from pcm_sim.domain.values import dataclass

_PAGE = 256
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """Items in the order in which they came; each keeps its number.

    Attributes:
        pages: The full pages.
        last: The page that is being filled.
    """

    pages: tuple[tuple[T, ...], ...] = ()
    last: tuple[T, ...] = ()

    def __len__(self) -> int:
        return len(self.pages) * _PAGE + len(self.last)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages:
            yield from page
        yield from self.last

    def __reversed__(self) -> Iterator[T]:
        yield from reversed(self.last)
        for page in reversed(self.pages):
            yield from reversed(page)

    def __getitem__(self, number: int) -> T:
        page, place = self._page_of(number)
        return page[place]

    def _page_of(self, number: int) -> tuple[tuple[T, ...], int]:
        if not 0 <= number < len(self):
            raise IndexError(number)
        at, place = divmod(number, _PAGE)
        return (self.last if at == len(self.pages) else self.pages[at]), place

    def add(self, item: T) -> "Shelf[T]":
        """Put an item at the end."""
        return self.add_all((item,))

    def add_all(self, items: tuple[T, ...]) -> "Shelf[T]":
        """Put items at the end, in their order; the page that is being filled is copied once for all."""
        pages, last = self.pages, self.last + items
        while len(last) >= _PAGE:
            pages, last = (*pages, last[:_PAGE]), last[_PAGE:]
        return Shelf(pages, last)

    def put(self, number: int, item: T) -> "Shelf[T]":
        """Put an item in the place of another.

        Args:
            number: The other's number, from 0.
            item: What takes its place.
        """
        page, place = self._page_of(number)
        changed = (*page[:place], item, *page[place + 1 :])
        at = number // _PAGE
        if at == len(self.pages):
            return replace(self, last=changed)
        return replace(self, pages=(*self.pages[:at], changed, *self.pages[at + 1 :]))
