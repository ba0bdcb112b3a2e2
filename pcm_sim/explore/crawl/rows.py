"""What can be touched on a screen, as a crawl names it."""

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
        return EntrySight(target, row.kind.value, row.label, _position(row))
    return EntrySight(target, _kind(target), label)


def _kind(target: str) -> str:
    first, _, rest = target.partition("/")
    if first == "form":
        return "button" if rest == "confirm" else "field" if rest.startswith("field") else "key"
    return _KINDS.get(first, "key" if first == "pad" else "button")


def _position(row: Row) -> str:
    if row.locked:
        return "locked"
    match row.kind:
        case RowKind.CHECK:
            return "on" if row.checked else "off"
        case RowKind.OPTION:
            return "chosen" if row.checked else ""
        case _:
            return ""
