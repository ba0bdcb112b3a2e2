"""A world and its lines as JSON, and back; what it goes by comes from the data and is not written."""

from functools import cache

from pydantic import TypeAdapter
from pydantic_core import from_json

from pcm_sim.connect.book import Book
from pcm_sim.connect.world import World
from pcm_sim.server.worlds.given import Given
from pcm_sim.server.worlds.lines import Line

_DATA = frozenset({"book"})


@cache
def _worlds() -> TypeAdapter[World]:
    return TypeAdapter(World)


@cache
def _lines() -> TypeAdapter[Line]:
    return TypeAdapter(Line)


def written_world(world: World) -> bytes:
    """Write a world as JSON: everything but the book."""
    return _worlds().dump_json(world, exclude=set(_DATA))


def read_world(data: bytes, book: Book) -> World:
    """Read a world that was written.

    Args:
        data: JSON.
        book: What it goes by from now on.

    Raises:
        ValueError: It is not the JSON of a world.
    """
    plain = from_json(data)
    if not isinstance(plain, dict):
        raise ValueError("a world is an object")  # noqa: TRY004 - a mistake of the text
    return _worlds().validate_python({**plain, "book": book})


def written_line(line: Line) -> bytes:
    """Write a line as JSON."""
    return _lines().dump_json(line)


def read_line(data: bytes) -> Line:
    """Read a line that was written.

    Raises:
        ValueError: It is not the JSON of a line.
    """
    return _lines().validate_json(data)


def written_book(book: Book) -> bytes:
    """Write what a world goes by as JSON."""
    return _books().dump_json(book)


def read_book(data: bytes) -> Book:
    """Read what a world went by.

    Raises:
        ValueError: It is not the JSON of a book.
    """
    return _books().validate_json(data)


def written_given(given: Given) -> bytes:
    """Write an answer as JSON."""
    return _given().dump_json(given)


def read_given(data: bytes) -> Given:
    """Read an answer that was written.

    Raises:
        ValueError: It is not the JSON of an answer.
    """
    return _given().validate_json(data)


@cache
def _books() -> TypeAdapter[Book]:
    return TypeAdapter(Book)


@cache
def _given() -> TypeAdapter[Given]:
    return TypeAdapter(Given)
