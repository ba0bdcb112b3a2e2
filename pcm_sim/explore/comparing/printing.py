"""What is otherwise than in an earlier crawl, as lines for a terminal and as Markdown for a pull request."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pcm_sim.explore.comparing.changes import CAME, CHANGED, WENT, Changes, Look, Place, ScreenChange, Spread

_SIGNS: Final = {CAME: "+", WENT: "-", CHANGED: "~"}
_MOST_SCREENS: Final = 40
"""So many screens stand in a comment; a comment takes 65,536 letters."""
_MOST_LINES: Final = 12
_MOST_LETTERS: Final = 220
_SPECIAL: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|"})


def printed(changes: Changes) -> str:
    """Write the changes for a terminal.

    Args:
        changes: What is otherwise.

    Returns:
        Lines, the last one with its line break too.
    """
    return "".join(f"{line}\n" for line in _lines(changes))


def markdown(changes: Changes) -> str:
    """Write the changes as a comment on a pull request.

    Args:
        changes: What is otherwise.

    Returns:
        Markdown; screens beyond forty, and differences beyond twelve of one screen, are counted.
    """
    return "".join(f"{line}\n" for line in _markdown(changes))


def head(changes: Changes) -> str:
    """Sum the changes up in a line."""
    if changes.is_none:
        return f"nothing changed in {counted(changes.states, 'state')}"
    told = [
        f"{len([*changes.of(verdict)])} {verdict}"
        for verdict in (CAME, WENT, CHANGED)
        if any(changes.of(verdict))
    ]
    screens = [f"screens: {', '.join(told)}"] if told else []
    everywhere = [counted(len(changes.common), "difference") + " on many screens"] if changes.common else []
    return "; ".join([*screens, *everywhere, f"{counted(changes.states, 'state')} compared"])


def counted(many: int, what: str) -> str:
    """Write how many of something there are."""
    return f"{many:,} {what}" if many == 1 else f"{many:,} {what}s"


def places_told(places: Sequence[Place]) -> str:
    """Say where something was seen: in which cell, or in how many."""
    cells = tuple(dict.fromkeys(place.cell for place in places))
    if len(cells) > 1:
        return f"{counted(len(places), 'state')} in {len(cells):,} cells, the first {cells[0]}"
    return f"{cells[0]}, {counted(len(places), 'state')}" if len(places) > 1 else cells[0]


def look_told(look: Look) -> str:
    """Say how a picture differs."""
    if look.trouble:
        return look.trouble
    left, top, width, height = look.box
    return f"{counted(look.pixels, 'pixel')}, the largest patch {width}×{height} at {left},{top}"


def _lines(changes: Changes) -> Iterator[str]:
    yield head(changes)
    for place in changes.incomplete:
        yield f"! {place.cell} {place.machine}: a limit was hit, so what seems gone may be there"
    for sign, places in (("+", changes.cells_came), ("-", changes.cells_went)):
        yield from (f"{sign} cell {place.cell} {place.machine}" for place in places)
    for sign, messages in (("+", changes.messages_came), ("-", changes.messages_went)):
        yield from (f"{sign} message {message}" for message in messages)
    if changes.common:
        yield "\non many screens"
        yield from (f"    {line}" for line in _spreads(changes.common))
    for screen in changes.screens:
        yield f"\n{_SIGNS[screen.verdict]} {screen.machine} {screen.screen}  {screen.title}"
        yield from (f"    {line}" for line in _of_screen(screen))


def _of_screen(screen: ScreenChange) -> Iterator[str]:
    yield from _spreads(screen.spreads)
    if screen.verdict == CHANGED:
        yield from (f"+ state {place.state}  ({place.cell})" for place in screen.came)
        yield from (f"- state {place.state}  ({place.cell})" for place in screen.went)
    elif screen.shown.way:
        yield f"way: {' , '.join(screen.shown.way)}"
    yield from (f"looks otherwise [{look.language}]: {look_told(look)}" for look in screen.looks)


def _spreads(spreads: Iterable[Spread]) -> Iterator[str]:
    return (f"{_short(one.delta.line)}  ({places_told(one.places)})" for one in spreads)


def _markdown(changes: Changes) -> Iterator[str]:
    yield f"### Crawl: {head(changes)}"
    if changes.incomplete:
        cut = counted(len(changes.incomplete), "cell")
        yield f"\n> A limit was hit in {cut}: what seems gone may be there."
    for name, places in (("New", changes.cells_came), ("No longer crawled", changes.cells_went)):
        if places:
            yield f"\n**{name}:** " + ", ".join(_plain(f"{one.cell} {one.machine}") for one in places)
    for name, messages in (("New messages", changes.messages_came), ("Gone messages", changes.messages_went)):
        if messages:
            yield f"\n**{name}:** " + ", ".join(f"`{one}`" for one in messages)
    if changes.common:
        yield "\n<details open><summary>On many screens</summary>\n"
        yield from _items([*_spreads(changes.common)])
        yield "\n</details>"
    for screen in changes.screens[:_MOST_SCREENS]:
        yield (
            f"\n<details><summary>{_SIGNS[screen.verdict]} <b>{_html(screen.title)}</b> "
            f"<code>{_html(screen.screen)}</code> {screen.verdict}</summary>\n"
        )
        yield from _items([*_of_screen(screen)])
        yield "\n</details>"
    if more := len(changes.screens) - _MOST_SCREENS:
        yield from [f"\n… and {counted(more, 'screen')} more."] if more > 0 else []


def _items(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"- {_plain(line)}" for line in lines[:_MOST_LINES])
    if len(lines) > _MOST_LINES:
        yield f"- … and {len(lines) - _MOST_LINES:,} more"


def _plain(text: str) -> str:
    return " ".join(text.translate(_SPECIAL).split())


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _MOST_LETTERS else f"{flat[: _MOST_LETTERS - 1]}…"
