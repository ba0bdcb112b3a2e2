"""The files that pages are made with: style, script, fonts, drawings; from the program and nowhere else."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pcm_sim.catalogue.data_root import data_root
from pcm_sim.session.font_files import font_files

_FONT = "Hanken Grotesk"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".otf": "font/otf",
    ".svg": "image/svg+xml",
}


@cache
def served_files() -> Mapping[str, tuple[bytes, str]]:
    """Give what is served beside the pages: content and media type by name."""
    own = (_folder() / name for name in ("pages.css", "wide.css", "paths.css", "pages.js", "icon.svg"))
    return {path.name: (path.read_bytes(), _TYPES[path.suffix]) for path in (*own, *font_files(_FONT))}


@cache
def drawing(name: str) -> str:
    """Give a drawing as part of a page, in the colour of the text around it; nothing where there is none."""
    path = data_root() / "assets" / "icons" / f"{name}.svg"
    if not name or not path.is_file():
        return ""
    drawn = path.read_text("utf-8").strip()
    return drawn.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1)


@cache
def templates() -> Environment:
    """Give the templates, which escape whatever they are given."""
    made = Environment(
        loader=FileSystemLoader(_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["drawing"] = drawing
    return made


def _folder() -> Path:
    return data_root() / "assets" / "pages"
