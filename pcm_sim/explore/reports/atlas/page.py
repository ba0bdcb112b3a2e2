"""The page of the atlas, in one file: looks, script, fonts and all it shows stand in it."""

import base64
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.domain.labels import say
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.reports.atlas.data import data
from pcm_sim.explore.reports.report import Picture, Report
from pcm_sim.session.font_files import font_files

_STYLES = ("atlas.css", "cards.css", "detail.css", "views.css")
_SCRIPTS = ("model.js", "making.js", "cards.js", "detail.js", "graph.js", "lists.js", "atlas.js")


def page(
    catalogue: Catalogue,
    report: Report,
    scenarios: Mapping[Finding, str] | None = None,
    inlined: Path | None = None,
) -> str:
    """Give the atlas as one HTML page.

    Args:
        catalogue: The data.
        report: The report.
        scenarios: Which file plays a finding again, as seen from the page.
        inlined: The folder of the pictures, where these are to stand in the page too.

    Raises:
        OSError: A picture cannot be read.
    """
    if inlined:
        report = report._replace(pictures=tuple(_inlined(report, inlined)))
    folder = data_root() / "assets" / "atlas"
    environment = Environment(
        loader=FileSystemLoader(folder), autoescape=select_autoescape(["html"]), undefined=StrictUndefined
    )
    return environment.get_template("atlas.html").render(
        first=report.languages[0],
        mirrored=report.languages[0] in catalogue.mirrored,
        words={name: say(one, report.languages[0]) for name, one in _words(catalogue).items()},
        version=__version__,
        styles=Markup("\n").join(Markup((folder / one).read_text(encoding="utf-8")) for one in _STYLES),  # noqa: S704 - files of our own
        scripts=Markup("\n").join(Markup((folder / one).read_text(encoding="utf-8")) for one in _SCRIPTS),  # noqa: S704 - see above
        fonts=[base64.b64encode(one.read_bytes()).decode() for one in font_files("Hanken Grotesk")],
        data=as_script({**_spoken(catalogue), **data(catalogue, report, scenarios or {})}),
    )


def as_script(value: object) -> Markup:
    """Write a value so that it can stand in a script element, whatever texts are in it."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704 - nothing in it ends the element


def _words(catalogue: Catalogue) -> Mapping[str, Mapping[str, str]]:
    words: Mapping[str, Mapping[str, str]] = catalogue.plain["atlas"]
    return words


def _spoken(catalogue: Catalogue) -> dict[str, object]:
    """Give the languages that the page itself speaks, with its words."""
    return {
        "speaks": [
            [one, catalogue.language_names[one], one in catalogue.mirrored] for one in catalogue.languages
        ],
        "words": {
            language: {name: say(one, language) for name, one in _words(catalogue).items()}
            for language in catalogue.languages
        },
    }


def _inlined(report: Report, folder: Path) -> Iterator[Picture]:
    known: dict[str, str] = {}
    for one in report.pictures:
        if one.file not in known:
            encoded = base64.b64encode((folder / one.file).read_bytes()).decode()
            known[one.file] = f"data:image/png;base64,{encoded}"
        yield one._replace(file=known[one.file])
