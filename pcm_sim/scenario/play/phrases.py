"""What is told of a step that failed: sentences by id with the figures that go into them, in no language yet.

Each id stands in `menus/failures.yaml`, in every language; `fault_words` says it in one.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Union

from pcm_sim.catalogue.problems import nearest
from pcm_sim.domain.labels import Labels

Figure = Union[str, int, Labels, "Quoted", "Row", "Phrase"]
"""What goes into a sentence: a text or number as it is, a text for each language, or what is put together.

The empty text says nothing."""


class Quoted(NamedTuple):
    """A name or a text in the quotes of the language.

    Attributes:
        text: What stands in them.
    """

    text: str


class Row(NamedTuple):
    """Several figures, one after the other.

    Attributes:
        figures: These.
        between: What stands between two of them.
    """

    figures: tuple[Figure, ...]
    between: str = ", "


class Phrase(NamedTuple):
    """A sentence or a part of one.

    Attributes:
        id: Its key in `menus/failures.yaml`.
        figures: What its placeholders take, by name.
    """

    id: str
    figures: tuple[tuple[str, Figure], ...] = ()


def phrase(text_id: str, /, **figures: Figure) -> Phrase:
    """Give a sentence.

    Args:
        text_id: Its key in `menus/failures.yaml`.
        figures: What its placeholders take.
    """
    return Phrase(text_id, tuple(figures.items()))


def as_written(value: str | float | None) -> Figure:
    """Give a value as a scenario writes it, a text in quotes."""
    if isinstance(value, str):
        return Quoted(value)
    return "null" if value is None else str(value).lower()


def row_of(names: Iterable[str]) -> Row:
    """Give names, one after the other."""
    return Row(tuple(names))


def also(figures: Iterable[Figure]) -> Figure:
    """Give figures with an `and` between each two; nothing for none."""
    first, *others = tuple(figures) or ("",)
    for one in others:
        first = phrase("also", rest=first, last=one)
    return first


def there_are(names: Iterable[str]) -> Phrase:
    """Say which there are, or that there are none."""
    known = tuple(names)
    return phrase("there_are", names=row_of(known)) if known else phrase("there_are.none")


def meant(word: str, known: Iterable[str]) -> Figure:
    """Ask whether the nearest known word was meant; nothing where none is near.

    Args:
        word: What was written.
        known: What could have been written.
    """
    near = nearest(word, known)
    return phrase("meant", word=Quoted(near)) if near else ""


def with_texts(figure: Figure, change: Callable[[str], str]) -> Figure:
    """Give a figure with every text in it changed, such as secrets hidden.

    Args:
        figure: What is told.
        change: Gives a text anew.
    """
    match figure:
        case Phrase(text_id, figures):
            return Phrase(text_id, tuple((name, with_texts(one, change)) for name, one in figures))
        case Quoted(text):
            return Quoted(change(text))
        case Row(figures, between):
            return Row(tuple(with_texts(one, change) for one in figures), between)
        case str():
            return change(figure)
        case int():
            return figure
    return {language: change(text) for language, text in figure.items()}
