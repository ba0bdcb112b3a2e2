"""A guide as one HTML page for all its cars and languages, and as Markdown with a folder of pictures."""

import base64
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.scenario.guide.model import Guide
from pcm_sim.scenario.guide.record import record_of, written
from pcm_sim.scenario.guide.sheet import sheet

# What Markdown would take for a sign of its own.
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|])")


def as_html(catalogue: Catalogue, guide: Guide, *, appendix: bool = False) -> str:
    """Give a guide as one page that needs nothing else.

    Args:
        catalogue: The data.
        guide: The guide.
        appendix: Ids and facts follow at the end.
    """
    sheets = [sheet(catalogue, guide, one, appendix=appendix) for one in guide.languages]
    counts = Counter(_names(sheets))
    twice = [
        {"name": name, "width": kept.width, "height": kept.height}
        for name, kept in guide.pictures.items()
        if counts[name] > 1
    ]
    template = _environment().get_template("guide.html")
    return template.render(
        sheets=sheets,
        cars=len(guide.cars),
        names=catalogue.language_names,
        version=guide.made.version,
        record=written(record_of(guide)),
        encoded={name: base64.b64encode(kept.png).decode() for name, kept in guide.pictures.items()},
        repeated={name: counts[name] > 1 for name in guide.pictures},
        pictures_twice=twice,
    )


def as_markdown(
    catalogue: Catalogue, guide: Guide, language: str, folder: str, *, appendix: bool = False
) -> str:
    """Give a guide in one language as Markdown.

    Args:
        catalogue: The data.
        guide: The guide.
        language: One of its languages.
        folder: Where its pictures lie, as seen from the file.
        appendix: Ids and facts follow at the end.
    """
    template = _environment().get_template("guide.md")
    text = template.render(
        sheet=sheet(catalogue, guide, language, appendix=appendix),
        folder=folder,
        record=written(record_of(guide)),
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _names(value: object) -> Sequence[str]:
    """Give the names of all pictures that sheets show, as often as they do."""
    if isinstance(value, Mapping):
        if "alt" in value:
            return [str(value["name"])]
        return [name for one in value.values() for name in _names(one)]
    if isinstance(value, list):
        return [name for one in value for name in _names(one)]
    return []


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(data_root() / "assets" / "papers"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
    )
    environment.filters["plain"] = lambda text: _SIGNS.sub(r"\\\1", str(text))
    return environment
