"""Which letters of what was found were meant by the words, to be drawn so."""

import unicodedata
from collections.abc import Iterator

from pcm_sim.catalogue.search_terms import phrase

Marks = tuple[tuple[int, int], ...]
"""Where marked letters begin and how many there are."""

_SHORTEST = 2
_NEAR, _LEAST_NEAR = 0.7, 4


def marks_in(title: str, words: str) -> Marks:
    """Give the letters of a title that words speak of; of a word that is mistyped, the whole word.

    Args:
        title: As it is shown.
        words: As a person typed them.
    """
    folded, places = _folded(title)
    marked: set[int] = set()
    for word in phrase(words).split():
        at = folded.find(f" {word}") + 1 if f" {word}" in folded else folded.find(word)
        if at >= 0 and (len(word) >= _SHORTEST or at == 0 or folded[at - 1] == " "):
            marked.update(places[at : at + len(word)])
        elif at < 0 and len(word) >= _LEAST_NEAR:
            marked.update(_nearly(word, folded, places))
    return tuple(_runs(sorted(marked)))


def _folded(title: str) -> tuple[str, list[int]]:
    """Make a title comparable, each of its letters with its place."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(title):
        plain = unicodedata.normalize("NFKD", letter.casefold())
        for one in plain:
            if unicodedata.combining(one):
                continue
            letters.append(one if one.isalnum() else " ")
            places.append(place)
    return "".join(letters), places


def _nearly(word: str, folded: str, places: list[int]) -> list[int]:
    from difflib import SequenceMatcher  # noqa: PLC0415 - only what is mistyped needs it

    at = 0
    best: tuple[float, int, int] = (_NEAR, 0, 0)
    for known in folded.split(" "):
        ratio = SequenceMatcher(None, word, known).ratio() if known else 0.0
        best = max(best, (ratio, at, len(known)))
        at += len(known) + 1
    _, start, length = best
    return places[start : start + length]


def _runs(marked: list[int]) -> Iterator[tuple[int, int]]:
    start = length = 0
    for place in marked:
        if length and place == start + length:
            length += 1
            continue
        if length:
            yield start, length
        start, length = place, 1
    if length:
        yield start, length
