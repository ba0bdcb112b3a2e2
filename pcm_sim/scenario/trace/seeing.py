"""What is so at one moment of a simulation, as a person reads it, and what differs between two."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple

from pcm_sim.connect.difference import differences
from pcm_sim.connect.world import World
from pcm_sim.domain.cabin import facts_of
from pcm_sim.domain.conditions import Facts
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.session.console.journal import what_was_asked
from pcm_sim.session.screen_text import as_text
from pcm_sim.session.simulation import Session

MOST_CHANGES = 60
"""Differences of one step that are kept."""
MOST_ASKED = 40
"""Lines of the cloud's journal that one step keeps."""


class Seen(NamedTuple):
    """One moment.

    Attributes:
        clock: On the clock of the car, ISO 8601 without a zone.
        screen: Id of the unit's page.
        text: The unit's page as text.
        phone: Id of the telephone's page; empty while nobody has it in hand.
        phone_text: That page as text.
        facts: Car and unit, as conditions name them.
        world: The cloud.
    """

    clock: str
    screen: str
    text: str
    phone: str
    phone_text: str
    facts: Facts
    world: World


class Change(NamedTuple):
    """A value that differs between two moments.

    Attributes:
        where: Name of a fact, or the way to a value of the cloud.
        before: Its value before.
        after: Its value after.
    """

    where: str
    before: str
    after: str


def look(session: Session) -> Seen:
    """Look at what is so now.

    Args:
        session: The simulation.
    """
    moment = session.moment
    screen = session.screen
    phone = session.phone if moment.handset is not None and session.has_phone else None
    return Seen(
        _clock(moment.now + moment.car.utc_offset_ms),
        screen.node,
        as_text(screen),
        phone.node if phone else "",
        _phone_text(phone) if phone else "",
        facts_of(session.rules, moment.cabin),
        moment.world,
    )


def changes(before: Seen, after: Seen) -> tuple[Change, ...]:
    """List what differs: which pages are seen, the car and its unit, the cloud; sixty at most."""
    found = (*_pages(before, after), *_facts(before.facts, after.facts), *_cloud(before.world, after.world))
    return tuple(islice(found, MOST_CHANGES))


def _pages(before: Seen, after: Seen) -> Iterator[Change]:
    for name, one, other in (("screen", before.screen, after.screen), ("phone", before.phone, after.phone)):
        if one != other:
            yield Change(name, one or "–", other or "–")


def _facts(before: Facts, after: Facts) -> Iterator[Change]:
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield Change(name, str(before.get(name, "–")), str(after.get(name, "–")))


def _cloud(before: World, after: World) -> Iterator[Change]:
    if before is not after:
        yield from (Change(*one) for one in differences(before, after))


def asked(session: Session, before: Seen, language: str) -> tuple[str, ...]:
    """Give what was asked of the cloud since a moment, in order, a line each.

    Args:
        session: The simulation now.
        before: That moment.
        language: Of the reasons in it, ISO 639-1.
    """
    new = min(len(session.moment.world.journal) - len(before.world.journal), MOST_ASKED)
    if new <= 0:
        return ()
    found = what_was_asked(session.rules, session.moment, language, limit=new)
    since = len(before.world.journal)
    lines = (
        f"{_clock(one.clock)} {one.kind} {one.who}: {one.operation} {one.about} → {one.outcome} {one.reason}"
        for one in reversed(found)
        if int(one.key) >= since
    )
    return tuple(" ".join(line.replace(" :", ":").split()) for line in lines)


def _clock(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).replace(tzinfo=None).isoformat(timespec="seconds")


def _phone_text(screen: PhoneScreen) -> str:
    lines = [screen.title, screen.head, screen.text]
    lines += [f"  {row.label}{f': {row.value}' if row.value else ''}" for row in screen.rows]
    if screen.form:
        lines.append(screen.form.prompt)
        lines += [f"  {one.label}: {one.text}{'_' if one.active else ''}" for one in screen.form.fields]
        lines += [screen.form.trouble, f"  [{screen.form.confirm}]"]
    if screen.dialog:
        buttons = "  ".join(f"[{button.label}]" for button in screen.dialog.buttons)
        lines.append(f"! {screen.dialog.text} {screen.dialog.way_out}  {buttons}")
    if screen.notice:
        lines.append(f"* {screen.notice.text}")
    return "\n".join(line for line in lines if line.strip())
