"""The lines of the palette: how what was found is written, and what the window can do."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.catalogue.search_all import Find, Other
from pcm_sim.catalogue.search_marks import Marks
from pcm_sim.catalogue.search_terms import phrase
from pcm_sim.ui.viewmodels.sections import SECTIONS
from pcm_sim.ui.viewmodels.ways import for_reading

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel
    from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

_ICONS = {
    "entry": "options",
    "command": "command",
    "car": "car",
    "preset": "star",
    "section": "console",
    "signal": "signal-4",
    "customer": "user",
    "message": "message",
    "fact": "fact",
    "outside": "phone",
}
_HERE = frozenset({"palette", "help"})
"""Commands that are no news to whoever stands in the palette."""
_COMMAND, _COMPARING = "command", "compare:"
_COMPARE = ("compar", "vergleich")


class PaletteRow(NamedTuple):
    """A line.

    Attributes:
        place: Its place in the list, from 0.
        kind: What it is.
        head: Name of its kind, over the first of each kind; empty for the others.
        icon: Name of a drawing.
        title: What it is called, for a screen reader.
        marked: The same with the letters that were meant in `<b>`, as styled text.
        about: Where it is, or what it is.
        detail: More of it, for the line that is chosen; may be empty.
        keys: Shortcut that does the same; empty for most.
        does: What Enter does; empty where it does nothing.
        sources: Facts it rests on.
    """

    place: int
    kind: str
    head: str
    icon: str
    title: str
    marked: str
    about: str
    detail: str
    keys: str
    does: str
    sources: str


def derive_rows(found: Sequence[Find], texts: dict[str, str]) -> list[PaletteRow]:
    """Write what was found, line by line.

    Args:
        found: Kind by kind.
        texts: The desktop's texts.
    """
    rows: list[PaletteRow] = []
    before = ""
    for place, one in enumerate(found):
        head = texts[f"desktop.palette.kind.{one.kind}"] if one.kind != before else ""
        before = one.kind
        rows.append(
            PaletteRow(
                place,
                one.kind,
                head,
                _ICONS[one.kind],
                one.title,
                marked(one.title, one.marks),
                "" if _is_command(one) else for_reading(one.path),
                for_reading(one.detail),
                one.path if _is_command(one) else "",
                texts[f"desktop.palette.enter.{one.kind}"] if one.possible else "",
                ", ".join(fact for fact in one.facts if fact != one.key),
            )
        )
    return rows


def _is_command(one: Find) -> bool:
    """Tell whether it is a command of the window, whose path is its shortcut."""
    return one.kind == _COMMAND and not one.key.startswith(_COMPARING)


def marked(title: str, marks: Marks) -> str:
    """Write a title as styled text, with marked letters in `<b>`."""
    parts: list[str] = []
    at = 0
    for start, length in marks:
        parts += [escape(title[at:start]), "<b>", escape(title[start : start + length]), "</b>"]
        at = start + length
    return "".join((*parts, escape(title[at:])))


def others_of(shell: "PcmShellViewModel", desk: "PcmDeskViewModel") -> tuple[Other, ...]:
    """Give what a window can do now: its commands, and the sections of its console."""
    has_car = shell.props.page == "device"
    return (*_commands(desk, has_car=has_car), *(_sections(shell) if has_car else ()))


def compared(words: str) -> str:
    """Give the car that somebody wants to compare with, in the words `compare 911 2022`; empty for none."""
    first, *rest = phrase(words).split() or [""]
    fillers = {"with", "avec", "mit", "to", "a"}
    wanted = rest[1:] if rest and rest[0] in fillers else rest
    return " ".join(wanted) if first.startswith(_COMPARE) else ""


def _commands(desk: "PcmDeskViewModel", *, has_car: bool) -> Iterator[Other]:
    for one in desk.property("commands"):
        if one["id"] not in _HERE and (has_car or not one["device"]):
            yield Other("command", one["id"], one["label"], one["hint"], (one["id"].replace("_", " "),))


def _sections(shell: "PcmShellViewModel") -> Iterator[Other]:
    texts = shell.texts_now
    session = shell.session
    has_connect = session is not None and session.rules.vehicle.has_porsche_connect
    for one in SECTIONS:
        if has_connect or not one.connect:
            yield Other("section", one.id, texts[f"desktop.rail.{one.id}"], texts["desktop.rail"])
