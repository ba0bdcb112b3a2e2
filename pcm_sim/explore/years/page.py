"""Two cars beside each other as one HTML page that needs nothing else."""

from collections.abc import Mapping, Sequence
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.domain.labels import say
from pcm_sim.explore.years.model import CAME, MOVED, SAME, WENT, PagePair, Way, Years

_BEGIN: Final = "desktop.years."
_VALUE: Final = "desktop.years.value."
Words = Mapping[str, object]


def diff_page(
    catalogue: Catalogue, years: Years, language: str, pictures: Mapping[str, str] | None = None
) -> str:
    """Give the page of two cars.

    Args:
        catalogue: The data.
        years: What differs.
        language: Of the page, ISO 639-1: that in which both were compared.
        pictures: PNG files by name, in Base64; none where screens are set as text.
    """
    words = words_in(catalogue, language)
    pages = [pair for pair in years.pages if not only_named(pair)]
    return (
        environment()
        .get_template("years.html")
        .render(
            years=years,
            words=words,
            language=language,
            mirrored=language in catalogue.mirrored,
            version=__version__,
            tally=tally(years, words),
            chapters=_chapters(years, words),
            headings=[pair for pair in years.pages if only_named(pair)],
            pages=pages,
            anchor=anchor_in(pages),
            pictures=pictures or {},
        )
    )


def words_in(catalogue: Catalogue, language: str) -> Words:
    """Give the words of the page in a language; those of values by what they are for."""
    texts = catalogue.desktop
    named = {
        text.removeprefix(_BEGIN): say(labels, language)
        for text, labels in texts.items()
        if text.startswith(_BEGIN) and not text.startswith(_VALUE)
    }
    values = {
        text.removeprefix(_VALUE): say(labels, language)
        for text, labels in texts.items()
        if text.startswith(_VALUE)
    }
    return {**named, "told": values, "unofficial": say(texts["desktop.unofficial"], language)}


def only_named(pair: PagePair) -> bool:
    """Tell whether two pages differ by their heading alone."""
    return (
        pair.first is not None and pair.second is not None and all(row.verdict == SAME for row in pair.rows)
    )


def anchor_in(pages: Sequence[PagePair], prefix: str = "") -> "_Anchors":
    """Give what finds the page on which the entry of a way stands.

    Args:
        pages: The pages that are shown.
        prefix: What their anchors begin with.
    """
    return _Anchors(pages, prefix)


def tally(years: Years, words: Words) -> list[Mapping[str, object]]:
    """Count what differs, for the head of the page."""
    counted = [
        ("equipment", len(years.equipment)),
        *((verdict, years.counted(verdict)) for verdict in (MOVED, CAME, WENT)),
        ("areas", sum(len(area.ways) for area in years.areas)),
        ("pages", len(years.pages)),
    ]
    return [{"many": many, "what": words[what]} for what, many in counted if many]


def environment() -> Environment:
    """Give what sets pages."""
    return Environment(
        loader=FileSystemLoader(data_root() / "assets" / "papers"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
    )


def _chapters(years: Years, words: Words) -> list[Mapping[str, object]]:
    held = {"equipment": years.equipment, "ways": years.ways, "areas": years.areas, "pages": years.pages}
    return [{"id": name, "title": words[name]} for name, ones in held.items() if ones]


class _Anchors:
    """Finds the page on which the entry of a way stands."""

    def __init__(self, pages: Sequence[PagePair], prefix: str) -> None:
        self._first = {pair.first.id: f"{prefix}{pair.anchor}" for pair in pages if pair.first}
        self._second = {pair.second.id: f"{prefix}{pair.anchor}" for pair in pages if pair.second}

    def __call__(self, way: Way) -> str:
        """Give the anchor; empty where that page does not differ."""
        return self._second.get(way.second.page, "") or self._first.get(way.first.page, "")
