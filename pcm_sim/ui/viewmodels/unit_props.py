"""What the glass shows round its page, and how one page follows another."""

from collections.abc import Iterator
from typing import NamedTuple

from pcm_sim.domain.screen import Screen


class UnitProps(NamedTuple):
    """What the glass shows round its page.

    Attributes:
        kind: What is on the page; `dark` while the car is off.
        text: Running text of the page.
        title: Heading.
        trail: Labels from home to the page above, joined for reading.
        focus: Target under the knob's ring.
        focus_row: Its row, or -1.
        focus_name: What a screen reader calls it; empty where the window itself names it.
        can_go_back: The back control leads somewhere.
        language: ISO 639-1.
        daylight: The colours are those for the day.
        mirrored: The page runs from right to left.
        front: Which of the two pages is the present one, 0 or 1.
        move: How it came: `push`, `pop`, `switch`, or empty where it was there at once.
    """

    kind: str = "dark"
    title: str = ""
    trail: tuple[str, ...] = ()
    text: str = ""
    focus: str = ""
    focus_row: int = -1
    focus_name: str = ""
    can_go_back: bool = False
    language: str = "en"
    daylight: bool = False
    mirrored: bool = False
    front: int = 0
    move: str = ""


def derive_unit(screen: Screen) -> UnitProps:
    """Read the page off the screen."""
    trail = screen.trail
    above = trail[:-1] if trail and trail[-1] == screen.title else trail
    return UnitProps(
        kind=screen.kind.value,
        title=screen.title,
        trail=above,
        text=screen.text,
        focus=screen.focus,
        focus_row=next((place for place, row in enumerate(screen.rows) if row.id == screen.focus), -1),
        focus_name=_name_of(screen, screen.focus),
        can_go_back=screen.can_go_back,
        language=screen.language,
        daylight=screen.daylight,
        mirrored=screen.mirrored,
    )


def _name_of(screen: Screen, target: str) -> str:
    return next((name for one, name in _names(screen) if one == target), "") if target else ""


def _names(screen: Screen) -> Iterator[tuple[str, str]]:
    if screen.dialog:
        yield from ((button.id, button.label) for button in screen.dialog.buttons)
    yield from ((row.id, row.label) for row in screen.rows)
    yield from ((spot.id, spot.label) for spot in (*screen.tabs, *screen.bar))
    yield from ((mark.id, mark.name) for mark in screen.status.marks)
    if screen.form:
        keys = (*screen.form.keys.keys, *screen.form.keys.accents)
        yield from ((key.target, key.name or key.legend) for key in keys)
        for field in screen.form.fields:
            yield field.id, field.label
            yield field.id.replace("/field/", "/show/"), field.eye


def derive_move(before: Screen | None, after: Screen) -> str:
    """Tell how one page follows another: deeper, back, or beside it; empty where it is the same page."""
    if before is None or before.node == after.node or "dark" in (before.kind, after.kind):
        return ""
    if before.depth == after.depth:
        return "switch"
    return "push" if after.depth > before.depth else "pop"
