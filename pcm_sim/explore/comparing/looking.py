"""Pictures of screens that say the same: which of them look otherwise."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from pcm_sim.explore.comparing.changes import Look, Place
from pcm_sim.explore.comparing.crawled import Crawled, Key, Portrait
from pcm_sim.explore.comparing.masks import Masks
from pcm_sim.explore.comparing.overlay import NOWHERE, Overlay, laid_over
from pcm_sim.explore.comparing.pairing import Paired

_MOST_LAID_OVER: Final = 400
"""So many pairs of pictures are laid over each other: a new colour would change every one there is."""
_TOO_MANY: Final = Overlay(0, NOWHERE, b"", f"another picture; only the first {_MOST_LAID_OVER} are compared")


class Looking:
    """Finds the screens that say the same and look otherwise.

    Args:
        before: The earlier crawl.
        after: The present one.
        masks: What is not compared.
    """

    def __init__(self, before: Crawled, after: Crawled, masks: Masks) -> None:
        """Nothing is laid over anything yet."""
        self._before = before
        self._after = after
        self._masks = masks
        self._known: dict[tuple[str, str, str], Overlay] = {}

    def at(self, place: Place, paired: Paired) -> Iterator[Look]:
        """Give the pictures of a state that differ, one for each language.

        Args:
            place: Which state.
            paired: The same in both crawls.
        """
        before, after = paired.before, paired.after
        if self._before.folder is None or self._after.folder is None or before is None or after is None:
            return
        key: Key = (place.cell, place.machine)
        for language, was, now in _pairs(self._before, self._after, key, before.id, after.id):
            # Files are named by what they hold.
            if was == now:
                continue
            over = self._over(self._before.folder / was, self._after.folder / now, paired.state.screen)
            if over.pixels or over.trouble:
                yield Look(place, language, was, now, *over)

    def _over(self, was: Path, now: Path, screen: str) -> Overlay:
        pair = (was.name, now.name, screen)
        if pair not in self._known:
            if len(self._known) >= _MOST_LAID_OVER:
                return _TOO_MANY
            self._known[pair] = laid_over(was, now, screen, self._masks)
        return self._known[pair]


def _pairs(before: Crawled, after: Crawled, key: Key, was: str, now: str) -> Iterator[tuple[str, str, str]]:
    earlier = _pictures(before, key, was)
    for language, file in _pictures(after, key, now).items():
        if language in earlier:
            yield language, earlier[language], file


def _pictures(crawl: Crawled, key: Key, state: str) -> Mapping[str, str]:
    """Give the pictures of a state by language: those of its own cell, else those of its car."""
    part = crawl.parts[key]
    cell = part.found.cell
    files: dict[str, str] = {}
    for language in (cell.language, *part.sheets):
        of_car = Portrait(cell.car, part.found.machine, state, language)
        of_cell = of_car._replace(cell=cell._replace(language=language).name)
        file = crawl.pictures.get(of_cell) or crawl.pictures.get(of_car)
        if file:
            files[language] = file
    return files
