"""What eyes find wrong with a page: what keeps people out, text that is cut, pages that are too wide."""

from collections.abc import Sequence
from pathlib import Path

import axe_playwright_python
from visitors import Visitor

_AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
_EYES = Path(__file__).with_name("eyes.js").read_text(encoding="utf-8")
FRAME = "main, .veil"
"""What differs from page to page; what stands around it is the same on each."""


def look(visitor: Visitor) -> Visitor:
    """Bring the eyes into the page that is open."""
    visitor.runs(f"() => {{ {_AXE}; {_EYES} }}")
    return visitor


def all_pages(visitor: Visitor) -> list[str]:
    """Give the paths, below the world, of all pages that a visitor can open, and keep them."""
    visitor.goes("/my/home")
    return look(visitor).runs("root => eyes.crawl(root)", visitor.base[visitor.base.index("/w/") :])


def barriers(visitor: Visitor) -> list[str]:
    """List what axe finds in the open page that keeps people out, gravely."""
    return visitor.runs("() => eyes.barriers()")


def cut_texts(visitor: Visitor) -> list[str]:
    """List the texts of the open page that cannot be read to their end."""
    return visitor.runs("() => eyes.cut()")


def outside(visitor: Visitor) -> list[str]:
    """List what makes the open page scroll sideways."""
    return visitor.runs("() => eyes.outside()")


def unreadable(visitor: Visitor, pages: Sequence[str]) -> list[str]:
    """List what cannot be read on pages: cut, or outside."""
    return visitor.runs("pages => eyes.unreadable(pages)", list(pages))


def closed(visitor: Visitor, pages: Sequence[str], within: str = FRAME) -> list[str]:
    """List what axe finds on pages that keeps people out, gravely; in a part of each, or all of it."""
    return visitor.runs("([pages, within]) => eyes.closed(pages, within)", [list(pages), within])
