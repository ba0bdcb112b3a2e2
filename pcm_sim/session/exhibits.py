"""One screen of each kind that a car has, for pictures: the one with the most on it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pcm_sim.domain.events import SetIgnition, SetPrivateMode, Tick
from pcm_sim.domain.routes import placed
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import PageKind, RowKind, Screen
from pcm_sim.domain.view import view
from pcm_sim.session.crawl import crawl
from pcm_sim.session.hand import Hand
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.walks import WalkError, row_for, walk_feature

HOME = "home"
DEVICE = "device"
WINDOW = "window"
"""Not a screen: the whole device, at home."""
BESIDE = "beside"
"""Not a screen: the window with the customer's telephone beside the device."""
# No code, Porsche ID, password or number of anybody.
_NOBODYS = "00000000"
_NUMBER = "0123456"
_QUESTION, _SEVERAL = 2, 2


class Exhibit(NamedTuple):
    """A screen that is worth a picture.

    Attributes:
        kind: Of `KINDS`, or one of those that are no screen of the unit.
        moment: When it is shown.
        page: Page of My Porsche; empty for a screen of the unit.
    """

    kind: str
    moment: Moment
    page: str = ""


class ShotsWish(NamedTuple):
    """What is to be drawn.

    Attributes:
        folder: Where to.
        languages: Of the units; the page is written in the first.
        lights: `night`, `day` or both.
        kinds: Of the kinds of screen, `DEVICE`, `WINDOW`, `BESIDE` and `PHONE`; none means all.
    """

    folder: Path
    languages: Sequence[str]
    lights: Sequence[str]
    kinds: Sequence[str] = ()


# The first that holds is what a screen is.
_TELLS: Mapping[str, Callable[[Screen], bool]] = {
    "dark": lambda screen: screen.kind is PageKind.DARK,
    "status": lambda screen: screen.dialog is not None and screen.dialog.title != "",
    "question": lambda screen: screen.dialog is not None and len(screen.dialog.buttons) == _QUESTION,
    "refusal": lambda screen: screen.dialog is not None,
    "wait": lambda screen: screen.kind is PageKind.WAIT,
    "trouble": lambda screen: screen.form is not None and screen.form.trouble != "",
    "keyboard": lambda screen: screen.form is not None and screen.form.pad == "keyboard",
    "digits": lambda screen: screen.form is not None,
    "notice": lambda screen: screen.notice is not None,
    "options": lambda screen: bool(screen.under),
    "call": lambda screen: screen.status.call != "",
    HOME: lambda screen: screen.depth == 0,
    "tiles": lambda screen: screen.kind is PageKind.TILES,
    "widgets": lambda screen: screen.kind is PageKind.WIDGETS,
    "text": lambda screen: screen.kind is PageKind.TEXT,
    "choice": lambda screen: any(row.kind is RowKind.OPTION for row in screen.rows),
    "switches": lambda screen: sum(row.kind is RowKind.CHECK for row in screen.rows) >= _SEVERAL,
    "empty": lambda screen: not screen.rows,
    "list": lambda screen: bool(screen.rows),
}
KINDS = (
    *(HOME, "widgets", "tiles", "list", "switches", "choice", "options", "text", "empty", "call"),
    *("digits", "keyboard", "trouble", "wait", "notice", "question", "refusal", "status", "dark"),
)
"""Every kind of screen, in the order of the pictures."""


def exhibits(session: Session) -> tuple[Exhibit, ...]:
    """Give a screen of each kind that a car has.

    Args:
        session: The car as it was sold; it is driven on.
    """
    rules = session.rules
    best: dict[str, tuple[tuple[bool, int, int], Moment]] = {}
    for start in _starts(session):
        for moment, screen in crawl(rules, start):
            kind = next(name for name, tells in _TELLS.items() if tells(screen))
            score = _much(screen)
            if kind not in best or score > best[kind][0]:
                best[kind] = (score, moment)
    return tuple(Exhibit(kind, best[kind][1]) for kind in KINDS if kind in best)


def dressed(rules: Rules, moment: Moment, language: str, *, day: bool) -> Moment:
    """Give a moment in another language, in the colours for the day or the night.

    Args:
        rules: The car's rules.
        moment: The moment.
        language: ISO 639-1.
        day: The colours for the day.
    """
    unit = moment.unit
    kept = {**dict(unit.areas.preferences)}
    if "day_night" in rules.things.preferences:
        kept["day_night"] = "day" if day else "night"
    areas = replace(unit.areas, preferences=tuple(sorted(kept.items())))
    handset = moment.handset and replace(moment.handset, language=language)
    return replace(moment, unit=replace(unit, language=language, areas=areas), handset=handset)


def title_of(rules: Rules, moment: Moment) -> str:
    """Give the heading of what is shown at a moment."""
    return view(rules, moment.cabin).title


def _starts(session: Session) -> Iterator[Moment]:
    """Give the car as it was sold, refused, linked, in a call, cut off, and switched off."""
    yield session.moment
    if _reach(session, "link"):
        _fill(session, _NOBODYS)
        yield session.moment
    with suppress(WalkError):
        for _ in walk_feature(session, "link"):
            pass
        _rest(session)
        yield session.moment
    if _reach(session, "bluetooth") and _reach(session, "dial"):
        _fill(session, _NUMBER)
        _rest(session)
        yield session.moment
    session.dispatch(SetPrivateMode(on=True))
    yield session.moment
    session.dispatch(SetIgnition(on=False))
    yield session.moment


def _reach(session: Session, feature: str) -> bool:
    """Touch the entry of a feature and agree; tell whether the way was open."""
    node = next(placed(session.rules.vehicle, session.rules.tree, feature), None)
    if node is None or not session.go_to_node(node.id):
        return False
    hand = Hand(session)
    row = row_for(node.id, [row.id for row in session.screen.rows])
    if row:
        hand.tap(row)
    if session.screen.dialog:
        hand.confirm()
    return True


def _fill(session: Session, text: str) -> None:
    """Type the same into every field of the form and confirm it."""
    hand = Hand(session)
    for field in session.screen.form.fields if session.screen.form else ():
        hand.tap(field.id)
        hand.type_text(text[: field.length or None])
    hand.confirm()
    session.settle()


def _rest(session: Session) -> None:
    """Wait until the passing word is gone."""
    session.settle()
    session.dispatch(Tick(session.rules.policy.notice_ms))


def _much(screen: Screen) -> tuple[bool, int, int]:
    """Give how much there is to see, with nothing passing over it."""
    words = screen.text
    if screen.dialog:
        words += screen.dialog.text + screen.dialog.way_out
    if screen.notice:
        words += screen.notice.text
    if screen.form:
        words += screen.form.trouble + "".join(field.label for field in screen.form.fields)
    is_clear = screen.notice is None
    return is_clear, len(screen.rows), len(words)
