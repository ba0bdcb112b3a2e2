"""Which name of many was probably meant: whole ids and ways count, and so does what stands at their end."""

from collections.abc import Iterable
from typing import NamedTuple

from pcm_sim.catalogue.problems import quoted

_LONGEST_COMPARED = 200
_LEAST = 66.0
_CLOSE = 2.0
_MOST = 3
_END = 0.65
"""How much the end counts, for who mistypes knows what he is looking for; the rest is for the whole."""


class _Near(NamedTuple):
    score: float
    length: int
    name: str


def nearest(word: str, known: Iterable[str], between: str) -> str:
    """Give a hint naming what was probably meant, by the whole and by the last part.

    Args:
        word: What was written.
        known: What could have been written.
        between: What stands between the parts: `/` in ids, ` > ` in ways.

    Returns:
        The hint, with up to three names where they are about as near; empty where nothing is near.
    """
    if len(word) > _LONGEST_COMPARED:
        return ""
    near = sorted(_near(word, dict.fromkeys(known), between), key=lambda one: (-one.score, one.length))
    close = [quoted_whole(one.name) for one in near if one.score > near[0].score - _CLOSE]
    return f"did you mean {' or '.join(close[:_MOST])}?" if close else ""


def quoted_whole(name: str) -> str:
    """Show a name in quotes; ways through the menus and ids are longer than other words."""
    return repr(name) if len(name) <= _LONGEST_COMPARED else quoted(name)


def _near(word: str, known: Iterable[str], between: str) -> Iterable[_Near]:
    # Only a wrong file pays for this import.
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    written = word.casefold()
    _, parted, end = written.rpartition(between)
    for name in known:
        folded = name.casefold()
        score = ratio(written, folded)
        if parted:
            score += _END * (ratio(end, folded.rpartition(between)[2]) - score)
        if score >= _LEAST:
            yield _Near(score, len(name), name)
