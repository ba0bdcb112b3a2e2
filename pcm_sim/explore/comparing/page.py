"""What changed since an earlier crawl as one HTML page that needs nothing else."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.domain.labels import say
from pcm_sim.explore.comparing.changes import CAME, CHANGED, WENT, Changes, Look, ScreenChange, Spread
from pcm_sim.explore.comparing.crawled import Crawled
from pcm_sim.explore.comparing.sided import sided

FILE: Final = "changes.html"
_BEGIN: Final = "desktop.comparing."
_MOST_PICTURES: Final = 30
"""So many pictures that differ stand on the page; the others are counted."""
_MOST_SPREADS: Final = 30
Plain = Mapping[str, object]


def page(
    catalogue: Catalogue, changes: Changes, crawls: tuple[Crawled, Crawled], folder: Path, language: str
) -> Path:
    """Write the page.

    Args:
        catalogue: The data, for its words.
        changes: What is otherwise.
        crawls: The earlier crawl and the present one, for their pictures.
        folder: Where; it is made where there is none.
        language: Of the page, ISO 639-1.

    Returns:
        The file.

    Raises:
        OSError: It cannot be written.
    """
    texts = catalogue.desktop
    words = {
        text.removeprefix(_BEGIN): say(labels, language)
        for text, labels in texts.items()
        if text.startswith(_BEGIN)
    }
    words["unofficial"] = say(texts["desktop.unofficial"], language)
    album = _Album(crawls, words)
    written = (
        _environment()
        .get_template("crawl-changes.html")
        .render(
            changes=changes,
            words=words,
            language=language,
            mirrored=language in catalogue.mirrored,
            version=__version__,
            tally=[*_tally(changes, words)],
            common=[_spread(one, words) for one in changes.common],
            screens=[
                _screen(one, album, words) for verdict in (CHANGED, CAME, WENT) for one in changes.of(verdict)
            ],
        )
    )
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE
    part = file.with_name(f"{FILE}.part")
    part.write_text(written, encoding="utf-8", newline="\n")
    part.replace(file)
    return file


class _Album:
    """Gives pictures for the page, until there are too many.

    Args:
        crawls: Both crawls.
        words: Of the page.
    """

    def __init__(self, crawls: tuple[Crawled, Crawled], words: Mapping[str, str]) -> None:
        self._crawls = crawls
        self._words = words
        self._left = _MOST_PICTURES

    def look(self, look: Look) -> Plain:
        """Give a screen that looks otherwise, with its pictures while there is room."""
        left, top, width, height = look.box
        said = self._words["pixels"].replace("{n}", f"{look.pixels:,}")
        return {
            "language": look.language,
            "place": look.place,
            "said": look.trouble or said.replace("{box}", f"{width}×{height} ({left}, {top})"),
            "pictures": [
                {"name": name, "png": b64encode(png).decode()} for name, png in self._pictures(look)
            ],
        }

    def _pictures(self, look: Look) -> Iterator[tuple[str, bytes]]:
        if self._left <= 0 or look.trouble:
            return
        self._left -= 1
        for name, crawl, file in zip(
            ("before", "after"), self._crawls, (look.before, look.after), strict=True
        ):
            if crawl.folder:
                yield name, (crawl.folder / file).read_bytes()
        yield "difference", look.picture


def _tally(changes: Changes, words: Mapping[str, str]) -> Iterator[Plain]:
    for verdict in (CHANGED, CAME, WENT):
        if many := len([*changes.of(verdict)]):
            yield {"many": f"{many:,}", "what": words[verdict], "tone": verdict}
    if looks := sum(len(one.looks) for one in changes.screens):
        yield {"many": f"{looks:,}", "what": words["looks"], "tone": "moved"}
    yield {"many": f"{changes.states:,}", "what": words["states"], "tone": ""}


def _spread(spread: Spread, words: Mapping[str, str]) -> Plain:
    cells = len({place.cell for place in spread.places})
    said = words["places"].replace("{states}", f"{len(spread.places):,}").replace("{cells}", f"{cells:,}")
    return {"delta": spread.delta, "places": said, "first": spread.places[0]}


def _screen(screen: ScreenChange, album: _Album, words: Mapping[str, str]) -> Plain:
    shown = screen.shown
    language = next((one.delta.language for one in screen.spreads if one.delta.language), "")
    language = language or next(iter(shown.after or shown.before), "")
    before, after = shown.before.get(language, {}), shown.after.get(language, {})
    return {
        "screen": screen,
        "titles": [str(before.get("title", "")), str(after.get("title", ""))],
        "sides": [bool(before), bool(after)],
        "lines": sided(before, after),
        "spreads": [_spread(one, words) for one in screen.spreads[:_MOST_SPREADS]],
        "more": max(0, len(screen.spreads) - _MOST_SPREADS),
        "looks": [album.look(one) for one in screen.looks],
    }


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(data_root() / "assets" / "papers"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
    )
