"""The unit without the page that is open: what facts, network and status bar are worked out from."""

from dataclasses import fields
from operator import attrgetter
from typing import Any

from pcm_sim.domain.remembering import remembered
from pcm_sim.domain.unit import Unit

_OF_PAGES = frozenset({"stack", "focus", "form", "dialog", "notice", "detour"})
_NAMES = tuple(one.name for one in fields(Unit) if one.name not in _OF_PAGES)
_BESIDE = attrgetter(*_NAMES)


@remembered(1)
def beside_pages(unit: Unit) -> Unit:
    """Give a unit whose page, form, dialog, word, ring and detour are taken away.

    While somebody only walks through the menus it is the very same one, so that what is remembered of it is
    not worked out again. What was taken away cannot be asked for by mistake.

    Args:
        unit: The unit.
    """
    return _bare(*_BESIDE(unit))


@remembered(1)
def _bare(*parts: object) -> Unit:
    named: dict[str, Any] = dict(zip(_NAMES, parts, strict=True))
    return Unit(stack=(), **named)
