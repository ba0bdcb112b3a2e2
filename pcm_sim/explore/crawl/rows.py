"""What can be touched on a screen, as a crawl names it."""

from functools import lru_cache

from pcm_sim.domain.screen import Row, RowKind
from pcm_sim.explore.crawl.machine import EntrySight

_KINDS = {
    "dialog": "button",
    "status": "sign",
    "bar": "area",
    "tab": "area",
    "home": "area",
    "foot": "area",
    "back": "back",
}


def entry_of(target: str, row: Row | None, label: str) -> EntrySight:
    """Give what can be touched under a target.

    Args:
        target: The target.
        row: The row that it is; none for all else.
        label: What stands on it, where it is no row.
    """
    if row is not None:
        return _made(target, row.kind.value, row.label, _position(row))
    return _beside(target, label)


# The same few thousand are seen again and again.
@lru_cache(maxsize=1 << 16)
def _made(target: str, kind: str, label: str, position: str) -> EntrySight:
    return EntrySight(target, kind, label, position)


@lru_cache(maxsize=1 << 16)
def _beside(target: str, label: str) -> EntrySight:
    return EntrySight(target, _kind(target), label)


def _kind(target: str) -> str:
    first, _, rest = target.partition("/")
    if first == "form":
        return "button" if rest == "confirm" else "field" if rest.startswith("field") else "key"
    return _KINDS.get(first, "key" if first == "pad" else "button")


def _position(row: Row) -> str:
    if row.locked:
        return "locked"
    if row.kind is RowKind.CHECK:
        return "on" if row.checked else "off"
    return "chosen" if row.checked and row.kind is RowKind.OPTION else ""
