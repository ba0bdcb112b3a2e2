"""What stood on a screen when it was touched: what was written there, and what a field was called."""

from collections.abc import Iterator
from typing import NamedTuple

from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.screen import Screen


class FieldSeen(NamedTuple):
    """A field as it stood there.

    Attributes:
        label: What it is called.
        text: What is typed, as it is shown.
        filled: How many characters that are.
        secret: It shows dots.
    """

    label: str
    text: str
    filled: int
    secret: bool


def label_at(screen: Screen | PhoneScreen, target: str) -> str:
    """Give what is written on a target; empty where nothing is."""
    form = screen.form
    if target == "form/confirm":
        return form.confirm if form else ""
    return next((label for found, label in _labels(screen) if found == target), "")


def _labels(screen: Screen | PhoneScreen) -> Iterator[tuple[str, str]]:
    if screen.dialog:
        yield from ((one.id, one.label) for one in screen.dialog.buttons)
    yield from ((one.id, one.label) for one in screen.rows)
    yield from ((one.id, one.label) for one in screen.bar)
    if screen.form:
        yield from ((one.id, one.label) for one in screen.form.fields)
    if isinstance(screen, Screen):
        yield from ((one.id, one.label) for one in screen.tabs)
        yield from ((one.id, one.name) for one in screen.status.marks)
    else:
        yield from ((one.id, one.text) for one in screen.foot)


def field_at(screen: Screen | PhoneScreen, name: str) -> FieldSeen | None:
    """Give a field of the form that is open; none where it is not there."""
    fields = screen.form.fields if screen.form else ()
    for one in fields:
        if one.id == f"form/field/{name}":
            return FieldSeen(one.label, one.text, one.filled, bool(one.eye))
    return None
