"""Pictures of screens that say the same: which of them look otherwise."""

from collections.abc import Iterator, Mapping

from pcm_sim.explore.comparing.changes import Look, Place
from pcm_sim.explore.comparing.crawled import Crawled, Key, Portrait
from pcm_sim.explore.comparing.masks import Masks
from pcm_sim.explore.comparing.overlay import laid_over
from pcm_sim.explore.comparing.pairing import Paired


def looks_otherwise(
    before: Crawled, after: Crawled, place: Place, paired: Paired, masks: Masks
) -> Iterator[Look]:
    """Give the pictures of a state that differ, one for each language.

    Args:
        before: The earlier crawl.
        after: The present one.
        place: Which state.
        paired: The same in both crawls.
        masks: What is not compared.
    """
    if before.folder is None or after.folder is None or paired.before is None or paired.after is None:
        return
    key: Key = (place.cell, place.machine)
    for language, was, now in _pairs(before, after, key, paired.before.id, paired.after.id):
        # Files are named by what they hold.
        if was == now:
            continue
        over = laid_over(before.folder / was, after.folder / now, paired.state.screen, masks)
        if over.pixels or over.trouble:
            yield Look(place, language, was, now, *over)


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
